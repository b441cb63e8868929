package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections are laid over articles whenever they are indexed, and over no others. */
final class CorrectedIndexTest {

    @TempDir
    private Path home = Path.of("");

    private String denial = "";

    @BeforeEach
    void index() throws IOException {
        Sample.in(home);
        assertEquals(0, Ran.in(home, "index").code());
        denial = statement("accusations").at("/id").asString();
    }

    private JsonNode statement(String words) {
        return JsonMapper.shared()
                .readTree(Ran.in(home, "search", words, "--json").out())
                .at("/statements/0");
    }

    private void correct(String... lines) throws IOException {
        Files.write(home.resolve("corrections.tsv"), java.util.List.of(lines));
    }

    private void assertIndexed(String told) {
        String line = indexed();
        assertTrue(line.contains(told), line);
    }

    private String indexed() {
        return Ran.in(home, "index").err();
    }

    @Test
    void onlyTheArticleThatALineIsAboutIsReadAgain() throws IOException {
        correct(denial + "\tspeaker\tOta Bly\tcaption says so\t2024-04-01");
        assertIndexed("(1 read, 1 unchanged, 0 removed)");
        JsonNode corrected = statement("accusations");
        assertEquals("Ota Bly", corrected.at("/speakers/0/name").asString());
        assertEquals("Mara Venn", corrected.at("/corrections/0/was").asString());
        assertEquals(denial, corrected.at("/id").asString());

        assertIndexed("(0 read, 2 unchanged, 0 removed)");
        correct(denial + "\tspeaker\tUna Rill");
        assertIndexed("(1 read, 1 unchanged, 0 removed)");
        assertEquals("Una Rill", statement("accusations").at("/speakers/0/name").asString());

        Files.delete(home.resolve("corrections.tsv"));
        assertIndexed("(1 read, 1 unchanged, 0 removed)");
        assertEquals(
                "Mara Venn", statement("accusations").at("/speakers/0/name").asString());
    }

    @Test
    void whatIsNoStatementIsGoneAndComesBackWhenItsLineGoes() throws IOException {
        correct(denial + "\tstatement\tno");
        assertIndexed("(1 read");
        assertEquals(1, Ran.in(home, "search", "every one of these accusations").code());
        assertIndexed("(0 read");

        correct("# nothing");
        assertIndexed("(1 read");
        assertEquals(0, Ran.in(home, "search", "every one of these accusations").code());
    }

    @Test
    void aRebuildKeepsThemAndLinesThatCannotBeUsedAreProblems() throws IOException {
        correct(denial + "\tstance\taccuse", "0000000000000000\tstance\tdeny", denial + "\tmood\tcross");
        Ran rebuilt = Ran.in(home, "rebuild");

        assertEquals("accuse", statement("accusations").at("/stance").asString());
        assertTrue(rebuilt.err().contains("corrections.tsv:3 corrects “mood”"), rebuilt.err());
        assertTrue(
                rebuilt.err()
                        .contains("corrections.tsv:2 is about the statement 0000000000000000, which is in no article"),
                rebuilt.err());
        assertTrue(rebuilt.err().contains("2 problems"), rebuilt.err());
        assertEquals(3, Files.readAllLines(home.resolve("corrections.tsv")).size());
    }

    @Test
    void exportsShowWhatWasCorrected() throws IOException {
        correct(denial + "\tstance\taccuse");
        indexed();
        assertTrue(Ran.in(home, "export", "accusations", "--format", "md")
                .out()
                .contains("Corrected by a reader: stance"));
        assertTrue(Ran.in(home, "export", "accusations").out().contains(",stance,/statement/"));
        assertFalse(Ran.in(home, "export", "storms").out().contains(",stance,/statement/"));
    }

    @Test
    void correctedArticlesAreGoldToMeasureAgainst() throws IOException {
        correct(denial + "\tspeaker\tOta Bly");
        Ran gold = Ran.in(home, "extract", home.resolve("corpus").toString(), "--gold");
        assertEquals(0, gold.code(), gold.err());
        assertEquals(1, gold.out().lines().count(), "only the article that was corrected");
        JsonNode article = JsonMapper.shared().readTree(gold.out());
        assertEquals("Ruritania", article.at("/statements/0/who/0/name").asString(), "the headline's, as it was");
        assertEquals("Ota Bly", article.at("/statements/1/who/0/name").asString());

        Path file = Files.writeString(home.resolve("gold.jsonl"), gold.out());
        Ran measured = Ran.in(home, "evaluate", file.toString());
        assertEquals(0, measured.code(), measured.err());
        assertTrue(measured.out().contains("100.0"), measured.out());
    }
}
