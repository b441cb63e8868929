package dixit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Writes figures into {@code docs/scores.md}, each part between its own marks; the rest is left as it is. */
final class Scores {

    private static final String HEADING = "## Speed";

    private final Path home;
    private final int statements;

    Scores(Path home, int statements) {
        this.home = home;
        this.statements = statements;
    }

    void write(String part, List<Figure> figures) throws IOException, InterruptedException {
        Path page = home.resolve("docs/scores.md");
        String before = Files.exists(page) ? Files.readString(page) : "# Scores\n";
        String begin = "<!-- speed: " + part + " -->";
        String end = "<!-- end of speed: " + part + " -->";
        String section = begin + "\n" + table(part, figures) + end + "\n";
        int from = before.indexOf(begin);
        int to = before.indexOf(end);
        String after;
        if (from >= 0 && to > from) {
            after = before.substring(0, from) + section + before.substring(to + end.length() + 1);
        } else {
            int heading = before.indexOf(HEADING + "\n");
            String text = heading >= 0 ? before : before.stripTrailing() + "\n\n" + HEADING + "\n";
            int next = text.indexOf("\n## ", text.indexOf(HEADING) + 1);
            int at = next < 0 ? text.length() : next + 1;
            after = text.substring(0, at).stripTrailing() + "\n\n" + section
                    + (next < 0 ? "" : "\n" + text.substring(at));
        }
        Files.createDirectories(page.getParent());
        Files.writeString(page, after);
    }

    private String table(String part, List<Figure> figures) throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "`./dixit bench %s --statements=%d`, %s, commit %s, %d processors, %d MB of heap, Java %s%s.%n%n",
                part,
                statements,
                LocalDate.now(ZoneOffset.UTC),
                commit(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version().feature(),
                SearchBench.CPU ? ", processor time alone, for the machine had other work" : ""));
        table.append("| what | found | promise | |\n|---|---|---|---|\n");
        figures.forEach(figure -> table.append(figure.row()).append('\n'));
        return table.append('\n').toString();
    }

    private String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "-C", home.toString(), "describe", "--always", "--dirty")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? name : "unknown";
    }
}
