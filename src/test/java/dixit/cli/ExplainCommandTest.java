package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {

    @TempDir
    private Path home;

    @Test
    void aStatementIsExplainedByItsPartsAndTheLexicon() throws IOException {
        Path file = Sample.in(home)
                .write("denial.txt", "Envoy rejects report\n\nMara Venn, an envoy, denied that she had left.");

        Ran ran = Ran.in(home, "explain", file.toString());

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("Mara Venn — envoy · deny"), ran.out());
        assertTrue(ran.out().contains("cue “denied”: "), ran.out());
        assertTrue(ran.out().contains("cue rate"), ran.out());
        assertTrue(ran.out().contains("content “that she had left”: "), ran.out());
        assertTrue(ran.out().contains("cues.tsv: “deny” (clause): deny"), ran.out());
    }

    @Test
    void aStatementThatIsNotThereIsSaidToBeMissing() throws IOException {
        Path file = Sample.in(home).write("quiet.txt", "Nothing happened\n\nThe sea was calm.");

        Ran ran = Ran.in(home, "explain", file.toString(), "7");

        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("There is no such statement in "), ran.err());
    }

    @Test
    void whatIsNoArticleIsRefused() throws IOException {
        Path file = Sample.in(home).write("empty.txt", "");

        Ran ran = Ran.in(home, "explain", file.toString());

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("is empty"), ran.err());
    }
}
