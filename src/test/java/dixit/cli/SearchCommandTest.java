package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SearchCommandTest {

    @TempDir
    private static Path home;

    @BeforeAll
    static void index() throws IOException {
        Sample.in(home);
        assertEquals(0, Ran.in(home, "index").code());
    }

    @Test
    void aHitIsListedWithItsWordsSpeakerSourceDateAndId() {
        Ran ran = Ran.in(home, "search", "accusations");

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains(" 1. Mara Venn"), ran.out());
        assertTrue(ran.out().contains("We deny every one of these accusations"), ran.out());
        assertTrue(ran.out().contains("Ruritania rejects the charge · The Example · 2024-03-26 · "), ran.out());
    }

    @Test
    void nothingFoundIsSaidAndEndsWithOne() {
        Ran ran = Ran.in(home, "search", "zeppelin");

        assertEquals(1, ran.code(), ran.err());
        assertTrue(ran.out().endsWith("Nothing found.\n"), ran.out());
    }

    @Test
    void jsonIsOneObjectWithTheStatementsInTheirPublicForm() {
        Ran ran = Ran.in(home, "search", "accusations", "--json");

        JsonNode answer = JsonMapper.shared().readTree(ran.out());
        assertEquals("accusations", answer.at("/question").asString());
        assertEquals(1, answer.at("/total").asInt());
        assertEquals("Mara Venn", answer.at("/statements/0/speakers/0/name").asString());
        assertEquals("2024-03-26", answer.at("/statements/0/date").asString());
    }

    @Test
    void whoDeniedIsReadAsAFilterAndSaidSo() {
        Ran ran = Ran.in(home, "search", "who", "denied");

        assertTrue(ran.out().startsWith("Read as stance: "), ran.out());
        assertEquals(0, ran.code(), ran.out());
    }

    @Test
    void aStatementIsShownInItsArticleWithItsPartsMarked() {
        String id = JsonMapper.shared()
                .readTree(Ran.in(home, "search", "accusations", "--json").out())
                .at("/statements/0/id")
                .asString();

        Ran ran = Ran.in(home, "show", id);

        assertEquals(0, ran.code(), ran.err());
        assertEquals("Ruritania rejects the charge", ran.outLines().getFirst());
        assertTrue(ran.out().contains("[source: Mara Venn]"), ran.out());
        assertTrue(ran.out().contains("[cue: said]"), ran.out());
        assertTrue(ran.out().contains("[content: "), ran.out());
        assertTrue(ran.out().contains("spoke to reporters in Wellington"), ran.out());
    }

    @Test
    void anUnknownStatementEndsWithOne() {
        Ran ran = Ran.in(home, "show", "0000000000000000");

        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("There is no statement 0000000000000000"), ran.err());
    }

    @Test
    void aMissingIndexIsOneClearSentenceThatSaysWhatToDo() {
        Ran ran =
                Ran.in(home, "search", "denied", "--index", home.resolve("none").toString());

        assertEquals(2, ran.code());
        assertEquals(1, ran.errLines().size(), ran.err());
        assertTrue(ran.err().contains("dixit index"), ran.err());
    }

    @Test
    void aPageOfNoStatementsOrTooManyIsRefused() {
        for (String size : List.of("0", "101")) {
            Ran ran = Ran.in(home, "search", "denied", "--size", size);

            assertEquals(2, ran.code());
            assertTrue(ran.err().startsWith("dixit: There is no page 1 of " + size + " statements."), ran.err());
        }
    }
}
