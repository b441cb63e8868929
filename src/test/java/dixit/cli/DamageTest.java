package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.Trials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of an index that is damaged, may not be written, or is written by another process. */
final class DamageTest {

    private static final int FLIPS = Trials.of(1, 60);

    /** Files whose damage hurts nobody: they tell people something, or are only there to be locked. */
    private static final Set<String> HARMLESS = Set.of("lock", "problems.jsonl", "write.lock");

    private static final List<List<String>> COMMANDS =
            List.of(List.of("search", "storms"), List.of("verify"), List.of("index"));

    @TempDir
    private Path home;

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> all = Files.walk(to)) {
                for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        for (Path file : files(from)) {
            Path copied = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copied.getParent());
            Files.copy(file, copied);
        }
    }

    @Test
    void oneWrongBitInEachFileInTurn() throws IOException {
        Sample sample = Sample.in(home);
        sample.write("empty.txt", ""); // so that problems.jsonl says something
        assertEquals(0, Ran.in(home, "index", "--map", "text=text").code());
        String storms = Ran.in(home, "search", "storms").out();
        Path right = home.resolve("right");
        copy(sample.index(), right);
        Random random = new Random(7);
        long turned = 0;
        for (Path file : files(right)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int flip = 0; flip < FLIPS && bytes.length > 0; flip++) {
                byte[] wrong = bytes.clone();
                wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
                Path damaged = right.relativize(file);
                copy(right, sample.index());
                Files.write(sample.index().resolve(damaged), wrong);
                assertTold(damaged, COMMANDS.get((int) (turned % COMMANDS.size())));
                Ran mended = Ran.in(home, "rebuild", "--map", "text=text");
                assertEquals(0, mended.code(), () -> damaged + ": " + mended.err());
                assertEquals(storms, Ran.in(home, "search", "storms").out());
                turned++;
            }
        }
        Trials.passed(
                "one wrong bit in each file of an index in turn",
                turned,
                "`search`, `verify` or `index` ends with 2 and a sentence, or nothing was hurt; `rebuild` mends it");
    }

    @Test
    void theSmallFilesOfAnIndexWhenTheyAreGarbled() throws IOException {
        Sample sample = Sample.in(home);
        sample.write("empty.txt", "");
        byte[] nonsense = {(byte) 0xff, (byte) 0xc0, 'x', 0};
        for (byte[] current : List.of(nonsense, "fen-000001".getBytes(StandardCharsets.US_ASCII), new byte[0])) {
            assertEquals(0, Ran.in(home, "rebuild", "--map", "text=text").code());
            Files.write(sample.index().resolve("current"), current);
            assertTrue(
                    Ran.in(home, "search", "storms").err().contains("is damaged. Build it anew with `dixit rebuild`."));
            assertTrue(Ran.in(home, "index").err().contains("is damaged. Build it anew with `dixit rebuild`."));
        }
        assertEquals(0, Ran.in(home, "rebuild").code());
        byte[] otherNames = "{\"vhere\":\"a.txt\",\"message\":1}\n[]\n7\n".getBytes(StandardCharsets.US_ASCII);
        for (byte[] problems : List.of(nonsense, otherNames)) {
            Files.write(sample.index().resolve("problems.jsonl"), problems);
            assertEquals(0, Ran.in(home, "index").code());
        }
        for (byte[] columns : List.of(nonsense, "teyt=text".getBytes(StandardCharsets.US_ASCII))) {
            Files.write(sample.index().resolve("columns"), columns);
            assertTrue(Ran.in(home, "index").err().contains("columns is damaged. Say again with --map"));
        }
        assertEquals(0, Ran.in(home, "rebuild", "--map", "text=text").code());
        assertEquals(0, Ran.in(home, "search", "storms").code());
    }

    private void assertTold(Path damaged, List<String> command) {
        Ran ran = Ran.in(home, command.toArray(String[]::new));
        String where = damaged + ", " + command + ": " + ran.code() + " " + ran.out() + ran.err();
        assertFalse(ran.err().contains("mistake in Dixit"), where);
        boolean harmless = HARMLESS.contains(String.valueOf(damaged.getFileName()));
        boolean lost = damaged.startsWith("columns");
        if (ran.err().contains("building it anew")) {
            assertEquals(0, ran.code(), where); // what looks like another version's is mended by index itself
        } else if (harmless) {
            assertEquals(0, ran.code(), where);
        } else if (ran.code() == 2) {
            assertTrue(ran.err().contains(lost ? "--map" : "dixit rebuild"), where);
        } else {
            // A bit of the remembered columns can make other columns; the end of the line in current does not matter.
            assertTrue(lost || damaged.startsWith("current"), where);
        }
    }

    @Test
    void aFolderThatIsGoneOrWasNeverThere() throws IOException {
        Sample sample = Sample.in(home);
        for (List<String> command : List.of(List.of("search", "storms"), List.of("verify"), List.of("show", "0"))) {
            Ran ran = Ran.in(home, command.toArray(String[]::new));
            assertEquals(2, ran.code(), ran.err());
            assertTrue(ran.err().contains("There is no index in " + sample.index() + ". Build it"), ran.err());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceWhereNothingCanBeWritten() throws IOException {
        Sample.in(home);
        Ran ran = Ran.in(home, "index", "--index", "/proc/dixit");

        assertEquals(2, ran.code(), ran.err());
        assertTrue(ran.err().startsWith("dixit: /proc/dixit "), ran.err());
        assertEquals(1, ran.errLines().size(), ran.err());
        assertFalse(ran.err().contains("mistake in Dixit"), ran.err());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anIndexThatMayOnlyBeReadIsSearchedAndVerified() throws IOException {
        Sample sample = Sample.in(home);
        assertEquals(0, Ran.in(home, "index").code());
        sample.write("new.md", "Pier opens\n\nThe pier was safe, Tobias Quell said on Monday in Port Velin.\n");
        permit(sample.index(), "r-xr-xr-x");
        try {
            assertEquals(0, Ran.in(home, "search", "storms").code());
            assertEquals(1, Ran.in(home, "verify").code());
            assumeTrue(!Files.isWritable(sample.index()), "root may write everywhere");
            Ran refused = Ran.in(home, "index");
            assertEquals(2, refused.code(), refused.err());
            assertTrue(refused.err().contains("may not be read or written by you"), refused.err());
        } finally {
            permit(sample.index(), "rwxr-xr-x");
        }
        assertEquals(0, Ran.in(home, "index").code());
    }

    private static void permit(Path folder, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void aSecondIndexOnTheSameFolderIsToldWhoWrites() throws IOException, InterruptedException {
        Sample sample = Sample.in(home);
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 2_000; number++) {
            lines.append("{\"text\":\"The pier ").append(number).append(" was shut, Mara Venn said on Monday.\"}\n");
        }
        sample.write("many.jsonl", lines.toString());
        Path log = home.resolve("log");
        Process first = Child.start(List.of("-Ddixit.home=" + home), Main.class, log, "index", "--json");
        try {
            while (!Files.readString(log).contains("\"progress\"")) {
                assertTrue(first.isAlive(), () -> "it was done before another could come");
                Thread.sleep(20);
            }
            Ran second = Ran.in(home, "index");
            assertEquals(2, second.code(), second.err());
            assertTrue(second.err().contains("is being written by process " + first.pid() + " since "), second.err());
            assertTrue(second.err().contains("Wait until that has finished."), second.err());
        } finally {
            first.destroyForcibly();
            assertTrue(first.waitFor(60, TimeUnit.SECONDS));
        }
    }
}
