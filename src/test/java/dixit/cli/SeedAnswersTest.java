package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.corpus.Articles;
import dixit.evaluate.AttributeScore;
import dixit.evaluate.Gold;
import dixit.evaluate.Predictions;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first real article, from its file to the answers that a reader of it would give. */
final class SeedAnswersTest {

    private static final Path SHARED = Path.of(System.getProperty("dixit.shared", ""));
    private static final Path ARTICLE = SHARED.resolve("corpus/rfi-2024-03-26.txt");
    private static final Path GOLD = SHARED.resolve("gold/rfi.jsonl");

    @TempDir
    private Path home;

    @BeforeEach
    void index() throws IOException {
        assumeTrue(Files.exists(ARTICLE) && Files.exists(GOLD));
        Files.copy(ARTICLE, Files.createDirectory(home.resolve("corpus")).resolve("article-2024-03-26.txt"));
        assertEquals(0, Ran.in(home, "index").code());
    }

    @Test
    void whoDeniedIsAnsweredByChinasDenial() {
        List<String> lines = Ran.in(home, "search", "who denied").outLines();

        assertTrue(lines.contains(" 1. China · deny"), () -> String.join("\n", lines));
        assertTrue(lines.contains("    For its part, Beijing denies this."), () -> String.join("\n", lines));
    }

    @Test
    void apt40IsAnsweredByTheMinisterOfDefence() {
        String first = Ran.in(home, "search", "APT40").outLines().stream()
                .filter(line -> line.startsWith(" 1. "))
                .findFirst()
                .orElseThrow();

        assertEquals(" 1. Judith Collins — Defense minister — New Zealand · say", first);
    }

    @Test
    void nearlyAllIsFoundAndNothingInvented() throws IOException {
        List<Gold.Annotated> gold = GoldFile.read(GOLD);
        var extractor = Extractor.shipped(Lexicon.shipped());
        AttributeScore.Table table = AttributeScore.of(
                gold,
                Map.of(
                        gold.getFirst().id(),
                        new Predictions.Found(
                                        extractor.extract(Articles.fromText(
                                                gold.getFirst().id(),
                                                gold.getFirst().text())),
                                        List.of())
                                .annotations()));

        assertTrue(table.found() >= 15, table::toString);
        assertEquals(0, table.extra(), table::toString);
        for (String attribute : List.of("names", "role", "country")) {
            AttributeScore.Accuracy accuracy = table.accuracy(attribute).orElseThrow();
            assertEquals(accuracy.of(), accuracy.hits(), accuracy::toString);
        }
    }
}
