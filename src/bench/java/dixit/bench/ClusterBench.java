package dixit.bench;

import dixit.opensearch.Access;
import dixit.opensearch.Node;
import dixit.opensearch.OpenSearchStatements;
import dixit.search.Slice;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cluster of one node on this machine, filled by one to eight programs at once, each with a slice of its own; and what it
 * answers, beside Lucene in a folder with the same statements.
 */
final class ClusterBench {

    private static final int[] SLICES = {1, 2, 4, 8};
    private static final int SEARCHES = 200;
    private static final Stamp STAMP = new Stamp("press", "bench", "2026-01-01T00:00:00Z");
    private static final int SHARDS = 2;
    private static final long SETTLING_MILLIS = 5_000;

    private final Bench bench;
    private final Press press;
    private final int stories;

    ClusterBench(Bench bench) {
        this.bench = bench;
        this.press = new Press(dixit.lexicon.Lexicon.shipped());
        this.stories = (bench.statements + Press.STATEMENTS - 1) / Press.STATEMENTS;
    }

    List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Node node = Node.measured(Files.createTempDirectory(bench.folder, "node"))) {
            Access warm = node.index("warm", SHARDS, 0);
            fill(warm, 2); // the node's compiler has seen it all once
            remove(warm);
            for (int slices : SLICES) {
                Access access = node.index("slices-" + slices, SHARDS, 0);
                long began = System.nanoTime();
                fill(access, slices);
                double seconds = (System.nanoTime() - began) / 1e9;
                figures.add(Figure.told(
                        "statements stored a second by " + slices + (slices == 1 ? " program" : " programs at once"),
                        Figure.written(stories * (double) Press.STATEMENTS / seconds, "")));
                if (slices > 1) {
                    remove(access);
                }
            }
            Access access = node.index("slices-1", SHARDS, 0);
            figures.add(Figure.told(
                    "index bytes of a statement, in the cluster, one copy",
                    Figure.written(bytes(access) / (double) stories / Press.STATEMENTS, "")));
            Stand here = Stand.of(bench);
            figures.add(Figure.told(
                    "index bytes of a statement, in a folder",
                    Figure.written(here.bytes() / (double) stories / Press.STATEMENTS, "")));
            Times there = times(OpenSearchStatements.search(access));
            Times beside = times(dixit.lucene.LuceneStatements.search(here.index));
            figures.add(Figure.told("search in the cluster, median", Figure.written(there.median(), "ms")));
            figures.add(Figure.told("search in the cluster, 99 of 100", Figure.written(there.at(0.99), "ms")));
            figures.add(Figure.told("the same searches in a folder, median", Figure.written(beside.median(), "ms")));
        }
        return figures;
    }

    private void fill(Access access, int slices) throws Exception {
        OpenSearchStatements.update(access, STAMP, Slice.WHOLE).close();
        try (ExecutorService pool = Executors.newFixedThreadPool(slices)) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 1; number <= slices; number++) {
                Slice slice = new Slice(number, slices);
                running.add(pool.submit(() -> {
                    store(access, slice);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private void store(Access access, Slice slice) throws IOException {
        try (StatementStore store = OpenSearchStatements.update(access, STAMP, slice)) {
            for (int number = 0; number < stories; number++) {
                if (slice.has(number + ".txt")) {
                    Press.Story story = press.story(number);
                    store.replace(story.origin(), story.article(), story.statements());
                }
            }
            store.commit();
        }
    }

    private Times times(StatementSearch opened) throws IOException {
        try (StatementSearch search = opened) {
            var searches = new Searches(press, 7).mixed(SEARCHES);
            for (var each : searches) {
                search.search(each);
            }
            long[] nanos = new long[SEARCHES];
            for (int at = 0; at < SEARCHES; at++) {
                long began = System.nanoTime();
                search.search(searches.get(at));
                nanos[at] = System.nanoTime() - began;
            }
            return new Times(nanos);
        }
    }

    /** Of what is merged into one segment a shard, as an index is that is not written to any more. */
    private static long bytes(Access access) throws Exception {
        String address = access.node() + "/" + access.index();
        asked("POST", address + "/_flush?force=true"); // what is kept for other copies to catch up goes with the merge
        asked("POST", address + "/_forcemerge?max_num_segments=1&flush=true");
        long before = -1;
        long bytes = size(address);
        while (bytes != before) { // what was merged is taken away a little later
            Thread.sleep(SETTLING_MILLIS);
            before = bytes;
            bytes = size(address);
        }
        return bytes;
    }

    private static long size(String address) throws Exception {
        return asked("GET", address + "/_stats/store")
                .path("_all")
                .path("primaries")
                .path("store")
                .path("size_in_bytes")
                .asLong();
    }

    private static void remove(Access access) throws Exception {
        asked("DELETE", access + "-000001");
    }

    private static JsonNode asked(String method, String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return JsonMapper.shared()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }
}
