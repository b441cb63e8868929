package dixit.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import dixit.export.Json;
import dixit.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** The file {@code problems.jsonl} of an index: what could not be read when it was last brought in step, and why. */
final class Problems {

    private static final int MOST_SHOWN = 5;

    private Problems() {}

    private record Line(
            @JsonProperty("where") String where,
            @JsonProperty("message") String message) {}

    /** Writes them all, in place of those of last time. */
    static Path write(List<Problem> problems, Path index) throws IOException {
        Json json = Json.onOneLine();
        Path file = index.resolve("problems.jsonl");
        Path written = index.resolve("problems.jsonl.new");
        StringBuilder lines = new StringBuilder();
        for (Problem problem : problems) {
            lines.append(json.of(new Line(problem.where(), problem.message()))).append('\n');
        }
        Files.writeString(written, lines, StandardCharsets.UTF_8);
        return Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Tells the first few. */
    static void tell(List<Problem> problems, Path file, Terminal terminal) {
        problems.stream().limit(MOST_SHOWN).forEach(problem -> terminal.tell(line(problem)));
        if (problems.size() > MOST_SHOWN) {
            terminal.tell(String.format(Locale.ROOT, "… and %d more, all in %s", problems.size() - MOST_SHOWN, file));
        }
    }

    static String line(Problem problem) {
        return problem.where() + " " + problem.message() + ".";
    }
}
