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
import tools.jackson.databind.json.JsonMapper;

/** {@code search --since-last}: what a cron job asks again and again. */
final class SinceLastTest {

    private static final String LATER = """
            ---
            title: Another denial
            source: The Example
            date: 2024-05-01
            ---
            “We deny this as well,” said Mara Venn.
            """;

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void index() throws IOException {
        Sample.in(home);
        assertEquals(0, Ran.in(home, "index").code());
    }

    private Ran ask(String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"search", "who", "denied", "--since-last"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Ran.in(home, arguments);
    }

    @Test
    void theFirstTimeAllIsNewTheSecondTimeNothingAndThenWhatWasAdded() throws IOException {
        assertEquals(0, ask().code());
        Ran again = ask();
        assertEquals(1, again.code(), again.out());
        assertEquals("Nothing new.\n", again.out());

        new Sample(home).write("later.md", LATER);
        assertEquals(0, Ran.in(home, "index").code());
        Ran news = ask();
        assertEquals(0, news.code());
        assertTrue(news.out().contains("We deny this as well"), news.out());
        assertFalse(news.out().contains("every one of these accusations"), news.out());
        assertEquals(1, ask().code());
    }

    @Test
    void eachQuestionRemembersItsOwnAnswers() {
        assertEquals(0, ask().code());
        assertEquals(0, Ran.in(home, "search", "storms", "--since-last").code());
        assertEquals(1, ask().code());
        assertEquals(1, Ran.in(home, "search", "storms", "--since-last").code());
    }

    @Test
    void theStateMayLieElsewhereAndAForeignFileIsLeftAlone() throws IOException {
        Path state = home.resolve("state.tsv");
        assertEquals(0, ask("--state", state.toString(), "--json").code());
        Ran nothing = ask("--state", state.toString(), "--json");
        assertEquals(1, nothing.code());
        assertEquals(0, JsonMapper.shared().readTree(nothing.out()).at("/total").asInt());
        assertFalse(Files.exists(home.resolve("index-last-asked.tsv")));

        Files.writeString(state, "a shopping list\n");
        Ran refused = ask("--state", state.toString());
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("does not keep what was asked before"), refused.err());
        assertEquals("a shopping list\n", Files.readString(state));
    }
}
