package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the templates must be written. */
final class TemplatesTest {

    /** It would stand as a space between the letters of an article, where a word is marked. */
    @Test
    void noPartOfAPageEndsInALineBreak() throws IOException {
        try (Stream<Path> parts = Files.list(Path.of("src/main/resources/dixit/web/pages/part"))) {
            List<Path> broken =
                    parts.filter(part -> text(part).endsWith("\n")).sorted().toList();
            assertEquals(List.of(), broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
