package dixit.bench;

import dixit.HostileTexts;
import dixit.corpus.Articles;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether the time that one article takes grows as its length does, whatever its letters: from a megabyte to eight, in seconds
 * of processor time on one thread.
 */
final class TextBench {

    private static final int MEGABYTE = 1 << 20;
    private static final double NANOS = 1e9;

    /** Doubling the text may double the time, and a little more: caches are finite. */
    private static final double MOST_GROWTH = 2.6;

    private static final List<Integer> MEGABYTES = List.of(1, 2, 4, 8);

    private final Extractor extractor = Extractor.shipped(Lexicon.shipped()).surerThan(0.2);

    /** Letters of the shortest text, to be set lower when one only looks for what is not linear. */
    private final int unit = Integer.getInteger("dixit.bench.letters", MEGABYTE);

    List<Figure> measure() {
        seconds(HostileTexts.ofLength(unit / 8).values().iterator().next()); // so that Java has compiled it
        List<Figure> figures = new ArrayList<>();
        List<Map<String, String>> texts = MEGABYTES.stream()
                .map(size -> HostileTexts.ofLength(size * unit))
                .toList();
        for (String name : texts.getFirst().keySet()) {
            List<Double> seconds = texts.stream()
                    .map(each -> seconds(each.getOrDefault(name, "")))
                    .toList();
            double growth = IntStream.range(1, seconds.size())
                    .mapToDouble(at -> seconds.get(at) / Math.max(0.2, seconds.get(at - 1)))
                    .max()
                    .orElse(0);
            String written = seconds.stream()
                    .map(each -> String.format(Locale.ROOT, "%.1f", each))
                    .collect(Collectors.joining(", "));
            Figure figure = new Figure(
                    name,
                    written + " s",
                    String.format(Locale.ROOT, "at most ×%.1f when doubled", MOST_GROWTH),
                    growth <= MOST_GROWTH);
            Bench.tell(figure.line());
            figures.add(figure);
        }
        return figures;
    }

    private double seconds(String text) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        extractor.extract(Articles.fromText("a.txt", text));
        return (threads.getCurrentThreadCpuTime() - began) / NANOS;
    }
}
