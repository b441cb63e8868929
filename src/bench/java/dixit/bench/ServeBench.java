package dixit.bench;

import dixit.search.SearchRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole program: how soon it answers after its start, and how it answers several readers at once. */
final class ServeBench {

    private static final int STARTS = 5;
    private static final int CLIENTS = 8;
    private static final int PAGES = 800;

    /** Pages before the measured ones: Java compiles for the better part of a minute. */
    private static final int WARM_UP = 2000;

    private final Bench bench;

    ServeBench(Bench bench) {
        this.bench = bench;
    }

    List<Figure> measure() throws Exception {
        Stand stand = Stand.of(bench);
        List<Figure> figures = new ArrayList<>();
        long[] starts = new long[STARTS];
        for (int start = 0; start < STARTS; start++) {
            long began = System.nanoTime();
            try (Served served = new Served(bench, stand)) {
                served.open("/search?q=" + stand.press.words.at(100 + start));
                starts[start] = System.nanoTime() - began;
            }
        }
        figures.add(Figure.atMost(
                "from starting serve to its first search, median", new Times(starts).median() / 1000, 1.5, "s"));
        try (Served served = new Served(bench, stand)) {
            run(served, new Searches(stand.press, 3).mixed(WARM_UP));
            Times times = run(served, new Searches(stand.press, 4).mixed(PAGES));
            figures.add(
                    Figure.told("a page of answers, 8 readers at once, median", Figure.written(times.median(), "ms")));
            figures.add(
                    Figure.atMost("a page of answers, 8 readers at once, 99th percentile", times.at(0.99), 60, "ms"));
        }
        return figures;
    }

    private static Times run(Served served, List<SearchRequest> searches) throws Exception {
        long[] nanos = new long[searches.size()];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService readers = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> reading = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                reading.add(readers.submit(() -> {
                    for (int at = next.getAndIncrement(); at < nanos.length; at = next.getAndIncrement()) {
                        long began = System.nanoTime();
                        served.open(Searches.address(searches.get(at)));
                        nanos[at] = System.nanoTime() - began;
                    }
                    return null;
                }));
            }
            for (Future<?> each : reading) {
                each.get();
            }
        }
        return new Times(nanos);
    }

    /** A process that serves. */
    private static final class Served implements AutoCloseable {

        private final Process process;
        private final String address;
        private final HttpClient client = HttpClient.newHttpClient();

        Served(Bench bench, Stand stand) throws IOException {
            ProcessBuilder command = new ProcessBuilder(
                    bench.home.resolve("dixit").toString(), "serve", "--index", stand.index.toString(), "--port", "0");
            command.environment().put("DIXIT_JAVA_OPTS", "-Xmx512m");
            process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            address = String.valueOf(out.readLine());
        }

        void open(String path) throws IOException, InterruptedException {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (page.statusCode() != 200) {
                throw new IllegalStateException(page.statusCode() + " from " + path);
            }
        }

        @Override
        public void close() {
            client.close();
            process.destroy();
            process.onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .exceptionally(late -> process.destroyForcibly())
                    .join();
        }
    }
}
