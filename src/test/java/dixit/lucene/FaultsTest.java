package dixit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Trials;
import dixit.search.Asked;
import dixit.search.IndexProblem;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import dixit.search.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, that fails, that forgets what was not forced to it, that turns a bit: the index is the old one or the
 * new one, whole, and doing it again ends in the same statements.
 */
final class FaultsTest {

    private static final Stamp STAMP = new Stamp("corpus", "1.0", "2024-03-26T12:00:00Z");

    private static final int ROUNDS = Trials.of(25, 1000);

    /** More bytes than changing or building the index of this test writes. */
    private static final int MOST_WRITTEN = 100_000;

    /** What is asserted each time. */
    private static final String WHOLE =
            "the old index or the new, whole by Lucene's CheckIndex; done again it ends in the same statements";

    @TempDir
    private Path folder;

    private Thread.@Nullable UncaughtExceptionHandler usual;

    /** Lucene's merging threads complain of the same troubles on their own; here they are expected. */
    @BeforeEach
    void expectComplaints() {
        usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, expected) -> {});
    }

    @AfterEach
    void hearComplaintsAgain() {
        Thread.setDefaultUncaughtExceptionHandler(usual);
    }

    /** What a disk does to those who write; gives the disk that they see. */
    private interface Trouble {
        Directory befall(MockDirectoryWrapper disk);
    }

    private static void before(StatementStore store) throws IOException {
        for (int number = 0; number < 6; number++) {
            article(number, "it rains in harbour " + number).into(store);
        }
        store.commit();
    }

    private static void change(StatementStore store) throws IOException {
        for (int number = 3; number < 9; number++) {
            article(number, "the sun shines on pier " + number).into(store);
        }
        store.forget("a0.txt");
        store.commit();
    }

    private static Told article(int number, String words) {
        Told told = Told.in("a" + number).on("2024-03-2" + number);
        for (int statement = 0; statement < 4; statement++) {
            told.says(Told.person("Ada Quill", "Mayor", Told.NZ), words + ", part " + statement);
        }
        return told;
    }

    private static Set<String> statements(Path index) throws IOException {
        try (StatementSearch search = LuceneStatements.search(index)) {
            var found = new TreeSet<String>();
            search.search(Asked.all().request())
                    .hits()
                    .forEach(hit -> found.add(
                            hit.entry().statement().id() + " " + hit.entry().context()));
            assertEquals(found.size(), search.about().statements());
            return found;
        }
    }

    private Path fresh(String name) throws IOException {
        Path index = folder.resolve(name);
        try (StatementStore store = LuceneStatements.update(index, STAMP)) {
            before(store);
        }
        return index;
    }

    /** Changes an index, or builds it anew, on such a disk; tells whether that went well. */
    private boolean changed(Path index, boolean anew, Random random, Trouble trouble) throws IOException {
        var disks = new ArrayList<MockDirectoryWrapper>();
        Generations generations = new Generations(index, generation -> {
            Directory real = FSDirectory.open(generation);
            var disk = new MockDirectoryWrapper(random, real);
            disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
            disk.setCheckIndexOnClose(false);
            disk.setAssertNoUnrefencedFilesOnClose(false);
            disks.add(disk);
            return trouble.befall(disk);
        });
        try (StatementStore store = LuceneStatements.store(generations, STAMP, anew)) {
            if (anew) {
                before(store);
            }
            change(store);
            return true;
        } catch (IOException | IllegalStateException | AssertionError failed) {
            return false;
        } finally {
            for (MockDirectoryWrapper disk : disks) {
                if (Files.exists(((FSDirectory) disk.getDelegate()).getDirectory())) {
                    disk.crash(); // whatever was not forced to the disk is gone, cut or changed
                }
            }
        }
    }

    /** Tells whether it went well in spite of the trouble. */
    private boolean survives(boolean anew, Random random, Trouble trouble, String which) throws IOException {
        Path index = fresh("index-" + which);
        var old = statements(index);
        boolean well = changed(index, anew, random, trouble);
        assertWhole(index, which);
        var now = statements(index);
        try (StatementStore again = LuceneStatements.update(index, STAMP)) {
            change(again);
        }
        var wanted = statements(index);
        assertTrue(now.equals(wanted) || (!well && now.equals(old)), () -> which + ": " + now);
        assertWhole(index, which);
        return well;
    }

    private static void assertWhole(Path index, String which) throws IOException {
        Path generation =
                index.resolve(Files.readString(index.resolve("current")).strip());
        try (Directory directory = FSDirectory.open(generation);
                CheckIndex check = new CheckIndex(directory)) {
            assertTrue(check.checkIndex().clean, which);
        }
    }

    @Test
    void aDiskThatIsFullAtAnyPoint() throws IOException {
        for (boolean anew : new boolean[] {false, true}) {
            for (int round = 0; round < ROUNDS; round++) {
                int room = round * MOST_WRITTEN / (ROUNDS - 1);
                boolean well = survives(
                        anew, new Random(round), disk -> new FullDisk(disk, room), "full-" + anew + "-" + room);
                assertTrue(round > 0 || !well, "nothing can be written where there is no room");
                assertTrue(round < ROUNDS - 1 || well, "there must be rounds up to the last byte that is written");
            }
        }
        Trials.passed(
                "a disk that is full after so many bytes of `index` or `rebuild` of a small index, from none to all of them",
                2L * ROUNDS,
                WHOLE);
    }

    @Test
    void aDiskThatFailsNowAndThen() throws IOException {
        for (boolean anew : new boolean[] {false, true}) {
            for (int round = 0; round < ROUNDS; round++) {
                double rate = 0.002 * (1 + round % 20);
                survives(
                        anew,
                        new Random(round),
                        disk -> {
                            disk.setRandomIOExceptionRate(rate);
                            disk.setRandomIOExceptionRateOnOpen(rate);
                            return disk;
                        },
                        "fails-" + anew + "-" + round);
            }
        }
        Trials.passed(
                "a disk that fails at random and forgets, cuts or changes what was not forced to it",
                2L * ROUNDS,
                WHOLE);
    }

    @Test
    void aBitThatTurnsInAnyFileIsToldAndMendedByBuildingAnew() throws IOException {
        Path index = fresh("index");
        var wanted = statements(index);
        Path generation =
                index.resolve(Files.readString(index.resolve("current")).strip());
        List<Path> files;
        try (Stream<Path> all = Files.list(generation)) {
            files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
        var random = new Random(7);
        for (Path file : files) {
            byte[] right = Files.readAllBytes(file);
            for (int turned = 0; turned < ROUNDS; turned++) {
                byte[] wrong = right.clone();
                wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, wrong);
                String where = file.getFileName() + ", turn " + turned;
                IndexProblem problem = assertThrows(IndexProblem.class, () -> statements(index), where);
                assertTrue(String.valueOf(problem.getMessage()).contains("dixit rebuild"), where);
            }
            Files.write(file, right);
        }
        Files.write(files.getFirst(), new byte[0]);
        try (StatementStore store = LuceneStatements.rebuild(index, STAMP)) {
            before(store);
        }
        assertEquals(wanted, statements(index));
    }
}
