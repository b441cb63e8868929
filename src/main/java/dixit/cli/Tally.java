package dixit.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of bringing an index in step with its corpus.
 *
 * @param read how many articles were read, for they are new or have changed
 * @param unchanged how many were as the index knew them
 * @param moved how many were known under another name
 * @param removed how many were gone from the corpus
 * @param stale how many of the unchanged were understood by other words or another model than now
 * @param skipped how many things were no articles, by reason
 */
record Tally(int read, int unchanged, int moved, int removed, int stale, Map<String, Integer> skipped, long problems) {

    Tally {
        skipped = Map.copyOf(skipped);
    }

    /** Whether the index is not as it was. */
    boolean changes() {
        return read + moved + removed > 0;
    }

    /** The closing line: {@code 38 articles (2 read, 36 unchanged, 1 removed), 412 statements, 0 problems, 3.2 seconds}. */
    String line(long articles, long statements, double seconds) {
        StringBuilder more = new StringBuilder();
        new TreeMap<>(skipped)
                .forEach((reason, number) ->
                        more.append(String.format(Locale.ROOT, ", %,d left out: %s", number, reason)));
        return String.format(
                Locale.ROOT,
                "%s (%d read, %d unchanged, %s%d removed), %s, %s%s, %.1f seconds",
                count(articles, "article"),
                read,
                unchanged,
                moved == 0 ? "" : moved + " moved, ",
                removed,
                count(statements, "statement"),
                count(problems, "problem"),
                more,
                seconds);
    }

    /** {@code 1 article}, {@code 2 articles}, {@code 12,345 articles}. */
    static String count(long number, String of) {
        return String.format(Locale.ROOT, "%,d %s%s", number, of, number == 1 ? "" : "s");
    }
}
