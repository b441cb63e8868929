package dixit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Span;
import dixit.search.Compounds;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both engines see the same words: the one that cuts by hand, and the one that is told a regular expression. */
final class CompoundsTest {

    private static final List<String> SCRAPS = List.of(
            "a",
            "S",
            "s",
            "É",
            "40",
            "9",
            "'",
            "’",
            "’s",
            "'S",
            " ",
            "-",
            "_",
            ".",
            "&",
            "\u0301",
            "漢",
            "字",
            "〇",
            "ß",
            "٣",
            "\uD83D\uDE00",
            "\u00a0",
            "\n",
            "й",
            "APT",
            "Ⅳ",
            "½");

    @Test
    void wordsAreCutAlike() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            String text = random.ints(random.nextInt(12), 0, SCRAPS.size())
                    .mapToObj(SCRAPS::get)
                    .collect(Collectors.joining());
            List<Span> byHand = WordAnalyzer.forBeginnings().words(text).stream()
                    .map(word -> new Span(word.start(), word.end()))
                    .toList();
            assertEquals(byHand, Compounds.spans(text), "seed " + seed + ": " + text);
        }
    }

    @Test
    void signsHoldWordsTogetherAndWordsWithoutMeaningAreLeftOut() {
        var compounds = new Compounds();
        assertEquals(List.of("the", "Fox-IT", "U.S", "APT40", "AT&T"), compounds.of("the Fox-IT, U.S. & APT40 (AT&T)"));
        assertEquals(List.of("Fox-IT"), compounds.telling("the Fox-IT"));
        assertEquals(List.of("To", "be"), compounds.telling("To be"));
        assertEquals(List.of(), compounds.of("…!"));
    }
}
