package dixit.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A command that was run, with what it printed. */
record Ran(int code, String out, String err) {

    /** Runs with {@code home} as the folder of the default corpus and index, and nothing on standard input. */
    static Ran in(Path home, String... arguments) {
        return reading(new byte[0], home, arguments);
    }

    static Ran reading(byte[] input, Path home, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                home,
                Clock.systemUTC(),
                Map.of());
        int code = Main.run(terminal, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
