package dixit.evaluate;

import java.util.Map;
import java.util.TreeMap;

/** Adds up hits and totals of each metric over articles. */
final class Tally {

    private final Map<String, Counts> counts = new TreeMap<>();

    /** Hits among the found, the found, hits among the gold, the gold. */
    private record Counts(double foundHits, double found, double goldHits, double gold) {

        Counts plus(Counts more) {
            return new Counts(
                    foundHits + more.foundHits, found + more.found, goldHits + more.goldHits, gold + more.gold);
        }
    }

    /** Where a hit is a pair: as many on both sides. */
    void add(String metric, double hits, double found, double gold) {
        add(metric, new Counts(hits, found, hits, gold));
    }

    void found(String metric, double hits, double of) {
        add(metric, new Counts(hits, of, 0, 0));
    }

    void gold(String metric, double hits, double of) {
        add(metric, new Counts(0, 0, hits, of));
    }

    private void add(String metric, Counts more) {
        counts.merge(metric, more, Counts::plus);
    }

    Score.Table table() {
        return new Score.Table(counts.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Score.Row row(String metric, Counts counts) {
        double precision = counts.found == 0 ? 0 : counts.foundHits / counts.found;
        double recall = counts.gold == 0 ? 0 : counts.goldHits / counts.gold;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Score.Row(metric, precision, recall, f1);
    }
}
