package dixit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Speaker;
import dixit.search.Asked;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult;
import dixit.search.Slice;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import dixit.search.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is stored in a cluster survives the end of machines and of programs. */
final class ClusterFaultsTest {

    @RegisterExtension
    static final OneNode NODE = new OneNode();

    private static final int SLICES = 4;

    @TempDir
    private Path folder;

    private static Process start(Access access, Slice slice) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Indexer.class.getName(),
                        access.toString(),
                        slice.number() + "/" + slice.of())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader said(Process indexer) {
        return new BufferedReader(new InputStreamReader(indexer.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void assertEndsWell(Process indexer) throws IOException, InterruptedException {
        try (BufferedReader lines = said(indexer)) {
            lines.lines().forEach(line -> assertEquals("committed", line));
        }
        assertEquals(0, indexer.waitFor());
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void slicesThatAreIndexedAtOnceOneOfThemKilledAndAgainAreWhatOneProgramStores() throws Exception {
        Access alone = NODE.fresh(2);
        try (StatementStore store = OpenSearchStatements.update(alone, Indexer.STAMP, Slice.WHOLE)) {
            Indexer.fill(store, Slice.WHOLE);
        }
        Access together = NODE.fresh(2);
        var indexers = new ArrayList<Process>();
        for (int number = 1; number <= SLICES; number++) {
            indexers.add(start(together, new Slice(number, SLICES)));
        }
        Process unlucky = indexers.removeFirst();
        assertEquals("committed", said(unlucky).readLine());
        unlucky.destroyForcibly().waitFor();
        assertNotEquals(0, unlucky.exitValue());
        for (Process indexer : indexers) {
            assertEndsWell(indexer);
        }
        try (StatementSearch search = OpenSearchStatements.search(together);
                StatementSearch expected = OpenSearchStatements.search(alone)) {
            assertNotEquals(expected.about(), search.about(), "it was not killed in the middle");
            assertEndsWell(start(together, new Slice(1, SLICES)));
            assertEquals(expected.about(), search.about());
            for (Asked asked :
                    List.of(Asked.all().sorted(Sort.NEWEST), Asked.words("tea").sorted(Sort.OLDEST))) {
                SearchResult one = expected.search(asked.request());
                SearchResult many = search.search(asked.request());
                assertEquals(one.facets(), many.facets());
                assertEquals(one.hits(), many.hits());
            }
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothingIsLostWhenAMachineDiesUnderLoad() throws Exception {
        List<Node> nodes = Node.cluster(folder, 2);
        try (Node survivor = nodes.getFirst();
                Node unlucky = nodes.getLast()) {
            Access access = survivor.index("statements", 2, 1);
            var stored = new ArrayList<Told>();
            try (StatementStore store = OpenSearchStatements.update(access, Indexer.STAMP, Slice.WHOLE)) {
                awaitGreen(access);
                for (int number = 0; number < 60; number++) {
                    stored.add(store(store, number));
                    if (number == 20) {
                        new Thread(unlucky::close).start();
                    }
                    if (number % 4 == 3) {
                        store.commit();
                    }
                }
                store.commit();
                assertEquals(60, store.holdings().size());
            }
            try (StatementSearch search = OpenSearchStatements.search(access)) {
                assertTrue(!unlucky.isAlive(), "the machine was to die");
                assertEquals(
                        600, search.search(Asked.words("ferries").request()).total());
                for (Told told : stored) {
                    var article = search.article(told.article().id()).orElseThrow();
                    assertEquals(told.article(), article.article());
                    assertEquals(told.statements(), article.statements());
                }
            }
        }
    }

    private static void awaitGreen(Access access) throws IOException {
        try (Cluster cluster = Cluster.patient(access)) {
            assertTrue(
                    cluster.ask("GET", "_cluster/health?wait_for_status=green&timeout=60s", "")
                            .path("status")
                            .asString()
                            .equals("green"),
                    "the second copy is not there yet");
        }
    }

    private static Told store(StatementStore store, int number) throws IOException {
        Told told = Told.in("article-" + number).on("2024-03-26");
        Speaker who = Told.person("Ada Quill", "Minister", Told.NZ);
        for (int statement = 0; statement < 10; statement++) {
            told.says(who, "the ferries of port " + number + " were late " + statement + " times");
        }
        told.into(store);
        return told;
    }
}
