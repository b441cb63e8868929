package dixit.bench;

import dixit.lucene.LuceneStatements;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Searches on one thread, each beside the same one on bare Lucene. */
final class SearchBench {

    private static final int SEARCHES = 1000;
    private static final int WARM_UP = 200;
    private static final int COMMON = 100_000;
    private static final int EVERYTHING = 20;

    /** Whether to take the time of the processor alone, where other programs run beside us. */
    static final boolean CPU = Boolean.getBoolean("dixit.bench.cpu");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Bench bench;

    SearchBench(Bench bench) {
        this.bench = bench;
    }

    /** How long searches take, and one for everything with all facets: milliseconds. */
    record Pace(double median, double late, double everything) {}

    /** How this many statements are searched, without bare Lucene beside it. */
    Pace pace(Stand stand) throws IOException {
        try (StatementSearch search = LuceneStatements.search(stand.index)) {
            alone(search, new Searches(stand.press, 1).mixed(WARM_UP));
            Times times = alone(search, new Searches(stand.press, 2).mixed(SEARCHES));
            Times everything = alone(search, Collections.nCopies(EVERYTHING, Searches.everything()));
            return new Pace(times.median(), times.at(0.99), everything.median());
        }
    }

    private static Times alone(StatementSearch search, List<SearchRequest> searches) throws IOException {
        long[] nanos = new long[searches.size()];
        for (int number = 0; number < nanos.length; number++) {
            long began = now();
            search.search(searches.get(number));
            nanos[number] = now() - began;
        }
        return new Times(nanos);
    }

    List<Figure> measure() throws IOException {
        Stand stand = Stand.of(bench);
        List<SearchRequest> warmUp = new Searches(stand.press, 1).mixed(WARM_UP);
        List<SearchRequest> searches = new Searches(stand.press, 2).mixed(SEARCHES);
        List<Figure> figures = new ArrayList<>();
        try (StatementSearch ours = LuceneStatements.search(stand.index);
                BareSearch bare = new BareSearch(stand.generation())) {
            run(ours, bare, warmUp);
            Run run = run(ours, bare, searches);
            figures.add(Figure.told("searches that find over 100,000", share(run.common, SEARCHES)));
            figures.add(Figure.told("the same search on bare Lucene, median", milliseconds(run.bare.median())));
            figures.add(Figure.told("a search, median", milliseconds(run.ours.median())));
            figures.add(Figure.atMost(
                    "a search beside bare Lucene, ratio of medians", run.ours.median() / run.bare.median(), 1.25, ""));
            figures.add(
                    Figure.told("the same search on bare Lucene, 99th percentile", milliseconds(run.bare.at(0.99))));
            figures.add(Figure.atMost("a search, 99th percentile", run.ours.at(0.99), 40, "ms"));
            figures.addAll(everything(ours, bare));
        }
        figures.add(Figure.told(
                "the index, bytes for each statement", Figure.written((double) stand.bytes() / bench.statements, "")));
        return figures;
    }

    private static List<Figure> everything(StatementSearch ours, BareSearch bare) throws IOException {
        long began = System.nanoTime();
        ours.search(Searches.everything());
        double first = (System.nanoTime() - began) / 1e6;
        Run run = run(ours, bare, Collections.nCopies(EVERYTHING, Searches.everything()));
        return List.of(
                Figure.told("everything, with all facets, the first time", milliseconds(first)),
                Figure.told("everything, with all facets, on bare Lucene, median", milliseconds(run.bare.median())),
                Figure.atMost("everything, with all facets, median", run.ours.median(), 60, "ms"));
    }

    private record Run(Times ours, Times bare, int common) {}

    private static Run run(StatementSearch ours, BareSearch bare, List<SearchRequest> searches) throws IOException {
        long[] ourNanos = new long[searches.size()];
        long[] bareNanos = new long[searches.size()];
        int common = 0;
        for (int number = 0; number < searches.size(); number++) {
            SearchRequest request = searches.get(number);
            long began = now();
            BareSearch.Found floor = bare.search(request);
            long between = now();
            SearchResult found = ours.search(request);
            ourNanos[number] = now() - between;
            bareNanos[number] = between - began;
            if (found.total() != floor.top().totalHits.value()) {
                throw new IllegalStateException(
                        request + " finds " + found.total() + ", on bare Lucene " + floor.top().totalHits);
            }
            common += found.total() > COMMON ? 1 : 0;
        }
        return new Run(new Times(ourNanos), new Times(bareNanos), common);
    }

    private static long now() {
        return CPU ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static String milliseconds(double value) {
        return Figure.written(value, "ms");
    }

    private static String share(int part, int whole) {
        return part + " of " + whole;
    }
}
