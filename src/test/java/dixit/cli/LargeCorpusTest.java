package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What takes long, in a process of its own. */
@Timeout(200)
class LargeCorpusTest {

    private static final Pattern COUNTS = Pattern.compile("\\((\\d+) read, (\\d+) unchanged, ");

    private static final int ALL = 5_000;
    private static final int CTRL_C = 3;

    /** Its bit among the signals that a process ignores. */
    private static final long SIGINT = 1 << 1;

    @TempDir
    private Path home;

    private Path lines(int count, String padding) throws IOException {
        Path file = home.resolve("corpus/news.jsonl");
        Files.createDirectories(file.getParent());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                out.write("{\"url\":\"https://example.org/" + i + "\",\"text\":\"The pier " + i
                        + " was shut, Mara Venn said on Monday.\",\"padding\":\"" + padding + "\"}\n");
            }
        }
        return file;
    }

    /** Two hundred megabytes of lines, whose articles are short, so that it is their reading that counts. */
    @Test
    void memoryDoesNotGrowWithTheFile() throws IOException, InterruptedException {
        lines(400, "x".repeat(1 << 19));
        Path log = home.resolve("log");

        Process index = Child.start(List.of("-Xmx160m", "-Ddixit.home=" + home), Main.class, log, "index");

        assertTrue(index.waitFor(180, TimeUnit.SECONDS));
        String told = Files.readString(log);
        assertEquals(0, index.exitValue(), told);
        assertTrue(told.contains("400 articles (400 read, "), told);
    }

    @Test
    void whatIsInterruptedIsKeptAndTheNextRunGoesOn() throws IOException, InterruptedException {
        lines(ALL, "");
        Path log = home.resolve("log");
        Process index = Child.start(List.of("-Ddixit.home=" + home), Main.class, log, "index", "--json");
        awaitReading(index, log, "\"progress\"");

        index.destroy();

        goesOn(index, log);
    }

    /** In a terminal of its own, made by {@code script}, where a bar is drawn and Ctrl-C is a letter that is typed. */
    @Test
    void whatIsInterruptedByCtrlCAtATerminalIsKeptToo() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no terminal can be made here");
        assumeFalse(isCtrlCIgnored(), "what runs in the background or under nohup hands on that Ctrl-C is ignored");
        lines(ALL, "");
        Path log = home.resolve("log");
        String command = String.join(
                " ", Child.command(List.of("-Ddixit.home=" + home, "-Ddixit.terminal=true"), Main.class, "index"));
        Process index = new ProcessBuilder("/usr/bin/script", "-qefc", command, "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitReading(index, log, " statements, ");

        try (OutputStream keys = index.getOutputStream()) {
            keys.write(CTRL_C);
            keys.flush();
            goesOn(index, log);
        }
    }

    private static boolean isCtrlCIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
    }

    private static void awaitReading(Process index, Path log, String sign) throws IOException, InterruptedException {
        while (!Files.readString(log).contains(sign)) {
            assertTrue(index.isAlive(), () -> "it was done before it could be interrupted");
            Thread.sleep(50);
        }
    }

    private void goesOn(Process index, Path log) throws IOException, InterruptedException {
        assertTrue(index.waitFor(60, TimeUnit.SECONDS));
        assertTrue(Files.readString(log).contains("Stopped. What was read so far is kept"), Files.readString(log));
        Ran next = Ran.in(home, "index");
        Matcher counts = COUNTS.matcher(next.err());
        assertTrue(counts.find(), next.err());
        assertTrue(Integer.parseInt(counts.group(2)) > 0, next.err());
        assertEquals(ALL, Integer.parseInt(counts.group(1)) + Integer.parseInt(counts.group(2)), next.err());
        assertEquals(0, Ran.in(home, "search", "pier").code());
    }
}
