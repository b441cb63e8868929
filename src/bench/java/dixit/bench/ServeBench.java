package dixit.bench;

import dixit.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
}
