package dixit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What surrounds the program: where it reads and writes, its folder and its clock. Only this room knows of it, and tests
 * bring their own.
 *
 * @param interactive whether a person watches, so that a line may be drawn over
 * @param home the folder of {@code corpus/} and {@code index/} when a command names no other
 * @param settings what the environment says, by name
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean interactive,
        Path home,
        Clock clock,
        Map<String, String> settings) {

    private static final int USUAL_COLUMNS = 80;

    Terminal {
        settings = Map.copyOf(settings);
    }

    /** The real one. Text is UTF-8, whatever the locale, so that curly quotation marks and JSON come through whole. */
    static Terminal real() {
        return new Terminal(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("dixit.terminal"),
                Path.of(System.getProperty("dixit.home", "")),
                Clock.systemUTC(),
                System.getenv());
    }

    /** How many letters a line of the terminal holds. */
    int columns() {
        String told = settings.getOrDefault("COLUMNS", "");
        return told.matches("[1-9]\\d{1,3}") ? Integer.parseInt(told) : USUAL_COLUMNS;
    }

    void print(String line) {
        out.println(line);
    }

    /** Tells how the work goes, beside the answer. */
    void tell(String line) {
        err.println(line);
    }
}
