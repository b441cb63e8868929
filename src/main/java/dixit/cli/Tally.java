package dixit.cli;

import dixit.model.Problem;
import java.util.List;
import java.util.Locale;

/**
 * What came of bringing an index in step with its corpus.
 *
 * @param read how many articles were read, for they are new or have changed
 * @param unchanged how many were as the index knew them
 * @param removed how many files were gone from the corpus
 */
record Tally(int read, int unchanged, int removed, List<Problem> problems) {

    Tally {
        problems = List.copyOf(problems);
    }

    /** The closing line: {@code 38 articles (2 read, 36 unchanged, 1 removed), 412 statements, 0 problems, 3.2 seconds}. */
    String line(long articles, long statements, double seconds) {
        return String.format(
                Locale.ROOT,
                "%s (%d read, %d unchanged, %d removed), %s, %s, %.1f seconds",
                count(articles, "article"),
                read,
                unchanged,
                removed,
                count(statements, "statement"),
                count(problems.size(), "problem"),
                seconds);
    }

    /** {@code 1 article}, {@code 2 articles}, {@code 12,345 articles}. */
    static String count(long number, String of) {
        return String.format(Locale.ROOT, "%,d %s%s", number, of, number == 1 ? "" : "s");
    }
}
