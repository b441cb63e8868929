package dixit.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How long one reader can keep the server busy with one page. */
final class BurdenBench {

    /** More with {@code DIXIT_JAVA_OPTS=-Ddixit.bench.burdens=100000}, which takes hours. */
    private static final int PAGES = Integer.getInteger("dixit.bench.burdens", 1000);

    /** Java compiles first. */
    private static final int WARM_UP = 200;

    private static final int FAILED = 500;

    private final Bench bench;

    BurdenBench(Bench bench) {
        this.bench = bench;
    }

    List<Figure> measure() throws Exception {
        Stand stand = Stand.of(bench);
        List<String> addresses = new Burdens(stand.press).addresses(WARM_UP + PAGES);
        long[] nanos = new long[PAGES];
        int refused = 0;
        try (Served served = new Served(bench, stand)) {
            for (String address : addresses.subList(0, WARM_UP)) {
                served.status(address);
            }
            for (int page = 0; page < PAGES; page++) {
                String address = addresses.get(WARM_UP + page);
                long began = System.nanoTime();
                int status = served.status(address);
                nanos[page] = System.nanoTime() - began;
                if (status >= FAILED) {
                    throw new IllegalStateException(status + " from " + address);
                }
                refused += status == 200 ? 0 : 1;
            }
        }
        int slowest = IntStream.range(0, PAGES)
                .boxed()
                .max(Comparator.comparingLong(page -> nanos[page]))
                .orElseThrow();
        Bench.tell("the slowest was " + addresses.get(WARM_UP + slowest));
        Times times = new Times(nanos);
        return List.of(
                Figure.told("pages asked for to keep the server busy; refused", PAGES + "; " + refused),
                Figure.told("such a page, median", Figure.written(times.median(), "ms")),
                Figure.told("such a page, 99th percentile", Figure.written(times.at(0.99), "ms")),
                Figure.atMost("such a page, the slowest", times.at(1) / 1000, 1, "s"));
    }
}
