package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says a newcomer must see is what a newcomer sees. */
final class ReadmeTest {

    private static final String OPENING = "    who denied → ";

    @Test
    void theAnswerThatTheReaderMustSeeIsTheAnswer(@TempDir Path index) throws IOException {
        List<String> readme = Files.readAllLines(Path.of("README.md"));
        int at = readme.indexOf(readme.stream()
                .filter(line -> line.startsWith(OPENING))
                .findFirst()
                .orElseThrow());
        String count = readme.get(at).substring(OPENING.length()).replace(", the first is", " in ");

        Ran indexed = Ran.in(Path.of(""), "index", "corpus", "--index", index.toString());
        assertEquals(0, indexed.code(), indexed.err());
        Ran ran = Ran.in(Path.of(""), "search", "who", "denied", "--index", index.toString());

        String told = ran.outLines().stream()
                .filter(line -> line.startsWith(count))
                .findFirst()
                .orElse(ran.out());
        assertEquals(count, told.substring(0, Math.min(count.length(), told.length())));
        String first = ran.outLines().stream()
                .filter(line -> line.startsWith(" 1. "))
                .findFirst()
                .orElse(ran.out());
        assertEquals(readme.get(at + 1).strip(), first.substring(" 1. ".length()));
    }
}
