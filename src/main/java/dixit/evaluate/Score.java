package dixit.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares found statements with gold. Published metrics only, so that the figures can stand beside others'. */
public final class Score {

    private Score() {}

    /**
     * Which statements count.
     *
     * @param speech only what is said or written, no beliefs and intentions
     * @param type only this type
     * @param strict whether a found statement of another subset is left to its own flags to leave out; else it counts
     *     neither way when its best match in the gold lies outside the subset
     */
    public record Subset(boolean speech, Optional<String> type, boolean strict) {

        /** Everything. */
        public static final Subset ALL = new Subset(false, Optional.empty(), false);

        /** The headline: speech, and what is passed off as speech is an error. */
        public static final Subset SPEECH = new Subset(true, Optional.empty(), true);

        /** Speech of one type. */
        public static Subset speechOf(String type) {
            return new Subset(true, Optional.of(type), true);
        }

        boolean keeps(Annotation statement) {
            return (!speech || statement.speech())
                    && (type.isEmpty()
                            || statement.type().isEmpty()
                            || statement.type().equals(type));
        }
    }

    /** Metrics in alphabetical order. */
    public record Table(List<Row> rows) {

        public Table {
            rows = List.copyOf(rows);
        }

        /** The row of this metric: {@code triple}, {@code content_iou.5}, {@code span.cue.strict}… */
        public Optional<Row> row(String metric) {
            return rows.stream().filter(row -> row.metric().equals(metric)).findFirst();
        }
    }

    /** Precision, recall and their harmonic mean, each 0 to 1. */
    public record Row(String metric, double precision, double recall, double f1) {}

    /** A share as it is printed in papers: {@code 0.742} is {@code 74.2}, halves to the even figure. */
    public static String percent(double share) {
        return new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    /**
     * Scores spans: {@code triple} is the headline (content overlap of at least a half and the same source), then
     * content alone, attribution accuracy, and for each role exact spans, partial overlap and tokens.
     *
     * @param found by the article's id; articles without are taken as read in vain
     */
    public static Table of(List<Gold.Annotated> gold, Map<String, List<Annotation>> found, Subset subset) {
        Tally tally = new Tally();
        for (Gold.Annotated article : gold) {
            new ArticleScore(article, found.getOrDefault(article.id(), List.of()), subset).addTo(tally);
        }
        return tally.table();
    }

    /**
     * For each found statement of an article whether it is right: content and source are those of one in the gold, and it
     * is not passed off as speech when it is a belief, or the other way round.
     */
    public static List<Boolean> right(Gold.Annotated article, List<Annotation> found) {
        return new ArticleScore(article, found, Subset.ALL).right(found);
    }
}
