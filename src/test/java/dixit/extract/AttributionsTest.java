package dixit.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.corpus.Articles;
import dixit.model.Article;
import dixit.model.Span;
import dixit.text.Reader;
import dixit.text.Readers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttributionsTest {

    private static final Reader READER = Readers.shipped();
    private static final Attributions ATTRIBUTIONS = Attributions.shipped();
    private static final List<String> SCRAPS = List.of(
            "“",
            "”",
            "\"",
            "said",
            "Ada Rowe",
            "accused",
            "according to",
            ",",
            ".",
            "\n\n",
            "the ministry",
            ":",
            "🙂",
            "we will not go",
            "he",
            "denied",
            "—",
            "’");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ada Rowe said that the dam would hold. | Ada Rowe / said / that the dam would hold",
                "“The dam will hold,” said Ada Rowe, the minister of works. | Ada Rowe, the minister of works / said / “The dam will hold,”",
                "The dam will hold, according to the ministry. | the ministry / according to / The dam will hold",
                "Ben Orr denied that he had sold the ships. | Ben Orr / denied / that he had sold the ships",
                "The minister, Ada Rowe, admitted to the court that attributing the leak to Norland was an error. | The minister, Ada Rowe, / admitted / that attributing the leak to Norland was an error",
                "Together with its allies the country strongly condemned the raid. | the country / strongly condemned / the raid",
                "Carla Voss told reporters that prices fell last year. | Carla Voss / told / that prices fell last year"
            })
    void aStatementIsFoundWithItsParts(String text, String parts) {
        Article article = Articles.fromText("test", "An evening by the river\n\n" + text + "\n");
        List<String> found = ATTRIBUTIONS.find(READER.read(article)).stream()
                .map(one -> parts(article, one))
                .toList();
        assertEquals(List.of(parts), found);
    }

    @Test
    void attributionsLieInTheArticleInOrderAndASecondSearchAgrees() {
        for (int seed = 0; seed < 200; seed++) {
            Article article = Articles.fromText("test", scraps(new Random(seed)));
            List<Attribution> found = ATTRIBUTIONS.find(READER.read(article));
            int start = 0;
            for (Attribution one : found) {
                assertTrue(one.start() >= start, article.text());
                assertTrue(one.content().getLast().end() <= article.text().length(), article.text());
                start = one.start();
            }
            assertEquals(found, ATTRIBUTIONS.find(READER.read(article)), article.text());
        }
    }

    /** Ten times what it takes: whatever grows faster than the text would never come back. */
    @Test
    void aParagraphOfAMillionLettersIsReadInTimeThatGrowsWithItsLength() {
        String sentence = "Ada Rowe said that the dam would hold, and “we shall see,” Ben Orr told the ministry. ";
        Article article = Articles.fromText("test", sentence.repeat(1_000_000 / sentence.length()));
        List<Attribution> found =
                assertTimeoutPreemptively(Duration.ofMinutes(3), () -> ATTRIBUTIONS.find(READER.read(article)));
        assertTrue(found.size() >= 1_000_000 / sentence.length(), found.size() + " attributions");
    }

    private static String parts(Article article, Attribution one) {
        return one.source().map(article::at).orElse("nobody")
                + " / " + one.cue().map(article::at).orElse("nothing")
                + " / "
                + one.content().stream().map((Span span) -> article.at(span)).collect(Collectors.joining(" … "));
    }

    private static String scraps(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size()))).append(' ');
        }
        return text.toString();
    }
}
