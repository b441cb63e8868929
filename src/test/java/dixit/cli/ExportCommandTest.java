package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.export.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportCommandTest {

    @TempDir
    private static Path home;

    @BeforeAll
    static void index() throws IOException {
        Sample.in(home);
        assertEquals(0, Ran.in(home, "index").code());
    }

    @Test
    void everyFormHoldsTheWordsThatAnswerAndNoOthers() {
        assertAll(Exports.FORMATS.stream().map(format -> () -> {
            Ran ran = Ran.in(home, "export", "who", "denied", "--format", format.key());
            assertEquals(0, ran.code(), ran.err());
            assertTrue(ran.out().contains("We deny every one of these accusations"), ran.out());
            assertTrue(!ran.out().contains("storms"), ran.out());
        }));
    }

    @Test
    void withoutAQuestionAllIsWritten() {
        Ran ran = Ran.in(home, "export");
        assertTrue(
                ran.out().contains("every one of these accusations")
                        && ran.out().contains("storms"),
                ran.out());
    }

    @Test
    void nothingFoundEndsWithOneAndAWholeFile() {
        Ran ran = Ran.in(home, "export", "zeppelin", "--format", "csl.json");
        assertEquals(1, ran.code());
        assertEquals("[\n]\n", ran.out());
    }

    @Test
    void whatCannotBeIsToldInOneSentence() {
        Ran format = Ran.in(home, "export", "--format", "docx");
        assertEquals(2, format.code());
        assertTrue(format.err().contains("There is no format docx. There are csv, jsonl, md, "), format.err());
        assertEquals(2, Ran.in(home, "export", "--min", "7").code());
    }

    @Test
    void theDocsTellOfEveryFormAndItsLimit() throws IOException {
        String docs = Files.readString(Path.of("docs/exports.md"));
        assertAll(Exports.FORMATS.stream()
                .map(format -> () -> assertTrue(
                        docs.lines()
                                .anyMatch(line -> line.startsWith("| `" + format.key() + "` |")
                                        && line.contains(
                                                String.format(java.util.Locale.ENGLISH, "| %,d", format.most()))),
                        format.key())));
    }
}
