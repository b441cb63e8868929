package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.model.Article;
import dixit.model.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first real article: dirty, torn, translated. */
class SeedArticleTest {

    private static final Path SEED = Path.of(System.getProperty("dixit.shared", ""), "corpus", "rfi-2024-03-26.txt");

    @Test
    void itsPassagesAreWhatACarefulReaderReads() throws IOException {
        assumeTrue(Files.exists(SEED));
        Article article = assertInstanceOf(Read.One.class, Found.only(SEED)).article();
        List<Place> places =
                article.passages().stream().map(passage -> passage.place()).toList();
        List<String> read = article.passages().stream()
                .map(passage -> article.at(passage.span()))
                .toList();

        assertEquals(List.of(Place.HEADLINE, Place.LEAD, Place.CAPTION), places.subList(0, 3));
        assertEquals(Collections.nCopies(9, Place.BODY), places.subList(3, places.size()));
        assertTrue(read.subList(3, read.size()).stream().allMatch(Letters::endsSentence));
        assertTrue(read.stream()
                .anyMatch(passage -> passage.endsWith("minister said on Tuesday. Defense Judith Collins, says AFP.")));
        assertTrue(read.stream().anyMatch(passage -> passage.startsWith("“") && passage.endsWith(",” he said.")));
    }
}
