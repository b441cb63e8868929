package dixit.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first of what answers. A statement weighs among the answers what its words do, and a little anyway, so that
 * answers without words to match are ranked too; times how well it stands by itself. What cannot come to the top is passed
 * over.
 */
final class Ranking {

    /** What every answer weighs beyond its words. */
    private static final float ANYWAY = 0.1f;

    private static final Bits NOTHING = new Bits.MatchNoBits(0);

    private final IndexSearcher searcher;
    private final Sort order;

    Ranking(IndexSearcher searcher, Sort order) {
        this.searcher = searcher;
        this.order = order;
    }

    /** The first so many of what the query finds, of those that come after {@code last} where it is given. */
    TopFieldDocs top(Query query, int most, @Nullable FieldDoc last) throws IOException {
        return top(query, most, last, NOTHING);
    }

    /** The first so many of what the query finds but for those left out. */
    TopFieldDocs butFor(Bits leftOut, Query query, int most) throws IOException {
        return top(query, most, null, leftOut);
    }

    private TopFieldDocs top(Query query, int most, @Nullable FieldDoc last, Bits leftOut) throws IOException {
        TopFieldCollector top = new TopFieldCollectorManager(order, most, last, most).newCollector();
        searcher.search(query, new Once<>(new Weighing(top, leftOut)));
        return top.topDocs();
    }

    private record Weighing(TopFieldCollector top, Bits leftOut) implements Collector {

        @Override
        public ScoreMode scoreMode() {
            return top.scoreMode();
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
            return new InSegment(segment, top.getLeafCollector(segment), leftOut);
        }
    }

    private static final class InSegment implements LeafCollector {

        private final LeafCollector best;
        private final NumericDocValues prominence;
        private final Bits leftOut;
        private final int base;
        private int document;

        InSegment(LeafReaderContext segment, LeafCollector best, Bits leftOut) throws IOException {
            this.best = best;
            this.leftOut = leftOut;
            this.base = segment.docBase;
            this.prominence = DocValues.getNumeric(segment.reader(), LuceneDocuments.PROMINENCE);
        }

        @Override
        public void setScorer(Scorable words) throws IOException {
            best.setScorer(new Scorable() {
                @Override
                public float score() throws IOException {
                    double standing =
                            prominence.advanceExact(document) ? Double.longBitsToDouble(prominence.longValue()) : 1;
                    return (float) ((words.score() + ANYWAY) * standing);
                }

                @Override
                public void setMinCompetitiveScore(float least) throws IOException {
                    words.setMinCompetitiveScore(Math.max(0, Math.nextDown(least - ANYWAY)));
                }
            });
        }

        @Override
        public void collect(int number) throws IOException {
            document = number;
            if (!leftOut.get(base + number)) {
                best.collect(number);
            }
        }

        @Override
        public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
            return best.competitiveIterator();
        }

        @Override
        public void finish() throws IOException {
            best.finish();
        }
    }
}
