package dixit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareWordsTest {

    @ParameterizedTest
    @CsvSource({
        "“Mr. Day-Lewis’s”, Mr Day Lewis s",
        "'  two\u00a0\n words ', two words",
        "½ of Ⅻ and 3², ½ of Ⅻ and 3²",
        "𝒜𝒷 – 漢字, 𝒜𝒷 漢字",
        "e\u0301t\u0301, e t", // what is put over a letter is none itself
        "\ud800x\udc00, x"
    })
    void lettersAndFiguresAreLeftWithASpaceBetween(String text, String words) {
        assertEquals(words, BareWords.joined(text));
        assertEquals(List.of(words.split(" ")), BareWords.of(text));
    }

    @ParameterizedTest
    @CsvSource({"''", "' \t'", "—"})
    void whatHasNoWordsHasNone(String text) {
        assertEquals("", BareWords.joined(text));
        assertEquals(List.of(), BareWords.of(text));
    }
}
