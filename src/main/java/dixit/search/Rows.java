package dixit.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads this room's files of words: columns parted by tabs, {@code #} before a remark. */
final class Rows {

    private static final Pattern TAB = Pattern.compile("\t");

    private Rows() {}

    /** The lines of {@code dixit/search/<name>}, each as its columns. */
    static List<List<String>> of(String name) {
        try (InputStream file = Objects.requireNonNull(Rows.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.asList(TAB.split(line, -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
