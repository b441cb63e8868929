package dixit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What answered a question when it was asked the last time: a file with a line for each question. */
final class LastTime {

    private static final int COLUMNS = 2;

    private final Path file;

    LastTime(Path file) {
        this.file = file;
    }

    /** Beside the index, and under its name: {@code index-last-asked.tsv}. */
    static LastTime beside(Path index) {
        Path whole = index.toAbsolutePath().normalize();
        return new LastTime(whole.resolveSibling(whole.getFileName() + "-last-asked.tsv"));
    }

    /** The ids of the statements that answered then; none when it was never asked. */
    Set<String> answers(String question) throws IOException {
        String ids = lines().getOrDefault(onOneLine(question), "");
        return ids.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(ids.split(" ", -1)));
    }

    /** Keeps what answers now, in place of what answered before. */
    void keep(String question, Collection<String> answers) throws IOException {
        Map<String, String> lines = lines();
        lines.put(onOneLine(question), String.join(" ", answers));
        List<String> sorted = new ArrayList<>();
        lines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(line -> sorted.add(line.getKey() + "\t" + line.getValue()));
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(written, sorted, StandardCharsets.UTF_8);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Map<String, String> lines() throws IOException {
        Map<String, String> lines = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] columns = line.split("\t", -1);
                if (columns.length != COLUMNS) {
                    throw new Refusal(String.format(
                            Locale.ROOT, "%s does not keep what was asked before. Name another with --state.", file));
                }
                lines.put(columns[0], columns[1]);
            }
        }
        return lines;
    }

    private static String onOneLine(String question) {
        return question.replaceAll("\\s+", " ").strip();
    }
}
