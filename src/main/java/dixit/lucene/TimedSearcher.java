package dixit.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Searches as another searcher does, until a deadline; it keeps what it found until then. */
final class TimedSearcher extends IndexSearcher {

    TimedSearcher(IndexSearcher searcher, Deadline deadline) {
        super(searcher.getIndexReader());
        setSimilarity(searcher.getSimilarity());
        setQueryCache(searcher.getQueryCache());
        setQueryCachingPolicy(searcher.getQueryCachingPolicy());
        setTimeout(deadline);
    }

    @Override
    protected void searchLeaf(LeafReaderContext segment, int from, int to, Weight weight, Collector collector)
            throws IOException {
        try {
            super.searchLeaf(segment, from, to, weight, collector);
        } catch (Stopped stopped) {
            // the deadline knows, and stops the search of the next segment too
        }
    }

    /** Time ran out where a searcher does not look at the clock: while what a filter finds was gathered to be kept. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("time ran out", null, false, false);
        }
    }

    /** Scores as another does and looks at the clock now and then; never comes to an end before all was scored. */
    static final class Scorer extends BulkScorer {

        private static final int STRETCH = 1 << 15;

        private final BulkScorer scorer;
        private final QueryTimeout deadline;

        Scorer(BulkScorer scorer, QueryTimeout deadline) {
            this.scorer = scorer;
            this.deadline = deadline;
        }

        @Override
        public int score(LeafCollector collector, Bits admitted, int from, int to) throws IOException {
            int next = from;
            while (next < to) {
                if (deadline.shouldExit()) {
                    throw new Stopped();
                }
                next = scorer.score(collector, admitted, next, (int) Math.min(to, (long) next + STRETCH));
            }
            return next;
        }

        @Override
        public long cost() {
            return scorer.cost();
        }
    }
}
