package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {

    @TempDir
    private Path home;

    @Test
    void withoutACommandTheHelpIsPrinted() {
        Ran ran = Ran.in(home);

        assertEquals(0, ran.code());
        for (String command : List.of("serve", "search", "show", "index", "rebuild", "extract", "evaluate", "train")) {
            assertTrue(ran.out().contains("\n  " + command + " "), ran.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "search", "show", "index", "rebuild", "extract", "evaluate", "train"})
    void theHelpOfEveryCommandTeachesByExample(String command) {
        Ran ran = Ran.in(home, command, "--help");

        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("\n  dixit " + command), ran.out());
    }

    @Test
    void theVersionNamesTheProgramAndTheJavaItRunsOn() {
        assertTrue(Ran.in(home, "--version").out().matches("Dixit \\S+, Java \\d+\\R"));
    }

    @Test
    void anUnknownCommandIsRefusedWithTheNextBestOne() {
        Ran ran = Ran.in(home, "serch", "denied");

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("There is no command serch."), ran.err());
        assertTrue(ran.err().contains("search"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void anErrorPrintsItsStackOnlyWhenAsked() {
        String nowhere = home.resolve("nowhere").toString();

        assertEquals(1, Ran.in(home, "index", nowhere).errLines().size());
        assertTrue(Ran.in(home, "index", nowhere, "--verbose").err().contains("\tat dixit.cli."));
    }
}
