package dixit.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import dixit.export.Json;
import dixit.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code problems.jsonl} of an index: what could not be read of the corpus, and why. It is written on the way. */
final class Problems implements AutoCloseable {

    private static final String NAME = "problems.jsonl";
    private static final int MOST_SHOWN = 5;
    private static final String WHERE_FILES_END = "!:";

    private final Json json = Json.onOneLine();
    private final Path file;
    private final Path written;
    private final Writer lines;
    private final List<Problem> first = new ArrayList<>();
    private long count;

    Problems(Path index) throws IOException {
        file = index.resolve(NAME);
        written = index.resolve(NAME + ".new");
        lines = Files.newBufferedWriter(written, StandardCharsets.UTF_8);
    }

    private record Line(
            @JsonProperty("where") String where,
            @JsonProperty("message") String message) {}

    void add(Problem problem) {
        count++;
        if (first.size() < MOST_SHOWN) {
            first.add(problem);
        }
        try {
            lines.write(json.of(new Line(problem.where(), problem.message())));
            lines.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Adds again those that were found last time in files which are not opened this time. */
    void keepOf(Set<String> files) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader before = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = before.readLine(); line != null; line = before.readLine()) {
                JsonNode read = JsonMapper.shared().readTree(line);
                String where = read.path("where").asString("");
                if (isIn(files, where)) {
                    add(new Problem(where, read.path("message").asString("")));
                }
            }
        } catch (JacksonException | CharacterCodingException foreign) {
            // Somebody else wrote into the file; what it told is found again when its articles are read.
        }
    }

    private static boolean isIn(Set<String> files, String where) {
        for (int end = where.length(); end > 0; end--) {
            boolean whole = end == where.length() || WHERE_FILES_END.indexOf(where.charAt(end)) >= 0;
            if (whole && files.contains(where.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Puts those of this time in the place of those of last time. */
    void putInPlace() throws IOException {
        lines.close();
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    long count() {
        return count;
    }

    /** Tells the first few. */
    void tell(Terminal terminal) {
        first.forEach(problem -> terminal.tell(line(problem)));
        if (count > first.size()) {
            terminal.tell(String.format(Locale.ROOT, "… and %,d more, all in %s", count - first.size(), file));
        }
    }

    static String line(Problem problem) {
        return problem.where() + " " + problem.message() + ".";
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(written);
    }
}
