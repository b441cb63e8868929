package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExtractCommandTest {

    @TempDir
    private Path home;

    @Test
    void theStatementsOfAFileComeAsOneJsonObjectALine() throws IOException {
        Path file = new Sample(home).write("denial.md", Sample.DENIAL);

        Ran ran = Ran.in(home, "extract", file.toString());

        assertEquals(0, ran.code(), ran.err());
        JsonNode statement = denial(ran);
        assertEquals("Mara Venn", statement.at("/speakers/0/name").asString());
        assertEquals(
                "Ruritania rejects the charge", statement.at("/article/title").asString());
    }

    @Test
    void standardInputIsReadWhenThereIsNoFileAndForADash() {
        byte[] input = Sample.DENIAL.getBytes(StandardCharsets.UTF_8);

        Ran none = Ran.reading(input, home, "extract");
        Ran dash = Ran.reading(input, home, "extract", "-");

        assertEquals(0, none.code(), none.err());
        assertEquals(none, dash);
        denial(none);
    }

    @Test
    void standardInputInWindows1252GivesTheSame() {
        Ran utf = Ran.reading(Sample.DENIAL.getBytes(StandardCharsets.UTF_8), home, "extract");
        Ran windows = Ran.reading(Sample.DENIAL.getBytes(Charset.forName("windows-1252")), home, "extract");

        assertEquals(utf, windows);
    }

    @Test
    void aFolderGivesTheStatementsOfAllItsArticles() throws IOException {
        Sample sample = Sample.in(home);

        Ran ran = Ran.in(home, "extract", sample.corpus().toString());

        assertTrue(ran.out().contains("Mara Venn"), ran.out());
        assertTrue(ran.out().contains("Tobias Quell"), ran.out());
    }

    @Test
    void aTextWithoutStatementsEndsWithOne() {
        Ran ran = Ran.reading(
                "Rain fell on the hills.\n\nThe river rose.".getBytes(StandardCharsets.UTF_8), home, "extract");

        assertEquals(1, ran.code(), ran.out());
        assertEquals("", ran.out());
    }

    @Test
    void whatCannotBeReadIsTheOneLineOnStandardErrorAndTheRestIsStillPrinted() throws IOException {
        Sample sample = new Sample(home);
        Path binary = sample.write("binary.txt", new byte[] {0, 1, 2, 0});
        Path denial = sample.write("denial.md", Sample.DENIAL);
        String missing = home.resolve("missing.txt").toString();

        Ran ran = Ran.in(home, "extract", binary.toString(), missing, denial.toString());

        assertEquals(2, ran.code());
        assertEquals(2, ran.errLines().size(), ran.err());
        assertTrue(ran.errLines().getFirst().contains("binary.txt is not text"), ran.err());
        assertTrue(ran.errLines().getLast().contains("missing.txt is not there"), ran.err());
        denial(ran);
    }

    private static JsonNode denial(Ran ran) {
        String line = ran.outLines().stream()
                .filter(json -> json.contains("every one of these accusations"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ran.toString()));
        return JsonMapper.shared().readTree(line);
    }
}
