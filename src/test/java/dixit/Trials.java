package dixit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often the tests try what can be tried without end: a little in an ordinary run, much in the long one, {@code ./dixit test
 * --long}, which writes what it tried into {@code docs/robustness.md}.
 */
public final class Trials {

    /** Whether this is the long run. */
    public static final boolean LONG = Boolean.getBoolean("dixit.long");

    private static final Path PAGE = Path.of("docs/robustness.md");
    private static final String END = "<!-- end of the table -->";

    private Trials() {}

    /** How often to try, in an ordinary run and in the long one. */
    public static int of(int ordinary, int inALongRun) {
        return LONG ? inALongRun : ordinary;
    }

    /**
     * Notes what was tried, once it went well: in the long run this becomes the row of that name in the table.
     *
     * @param what was tried: the row's name
     * @param tried how often
     * @param outcome what was asserted of each
     */
    public static synchronized void passed(String what, long tried, String outcome) throws IOException {
        if (!LONG) {
            return;
        }
        String name = "| " + what + " |";
        String row = String.format(
                Locale.ROOT,
                "%s %,d | %s | %s, %d processors, Java %d |",
                name,
                tried,
                outcome,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        List<String> lines = new ArrayList<>(Files.readAllLines(PAGE));
        lines.removeIf(line -> line.startsWith(name));
        lines.add(lines.indexOf(END), row);
        Files.write(PAGE, lines);
    }
}
