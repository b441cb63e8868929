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
import org.apache.lucene.util.LongHeap;
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

    /** What {@link #butFor} finds by relevance for a query that has no words: sooner, for most need not be compared. */
    TopFieldDocs withoutWords(Bits leftOut, Query query, int most) throws IOException {
        TopFieldCollector top = new TopFieldCollectorManager(order, most, null, most).newCollector();
        var best = new LongHeap(most, Long.MIN_VALUE);
        Gathering.over(searcher, query, segment -> new Standing(segment, top.getLeafCollector(segment), leftOut, best));
        return top.topDocs();
    }

    private static NumericDocValues prominence(LeafReaderContext segment) throws IOException {
        return DocValues.getNumeric(segment.reader(), LuceneDocuments.PROMINENCE);
    }

    /** What a document weighs whose words weigh so much. */
    private static float weight(float words, NumericDocValues prominence, int document) throws IOException {
        double standing = prominence.advanceExact(document) ? Double.longBitsToDouble(prominence.longValue()) : 1;
        return (float) ((words + ANYWAY) * standing);
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
            this.prominence = prominence(segment);
        }

        @Override
        public void setScorer(Scorable words) throws IOException {
            best.setScorer(new Scorable() {
                @Override
                public float score() throws IOException {
                    return weight(words.score(), prominence, document);
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

    /**
     * Hands on what may be among the first: what weighs as much as the best so far, and is as new. Whatever else decides is
     * left to the collector.
     */
    private static final class Standing extends Gathering {

        private final LeafCollector top;
        private final Bits leftOut;
        private final LongHeap best; // weight and day of each
        private final int base;
        private final NumericDocValues prominence;
        private final NumericDocValues days;
        private float weight;

        Standing(LeafReaderContext segment, LeafCollector top, Bits leftOut, LongHeap best) throws IOException {
            this.top = top;
            this.leftOut = leftOut;
            this.best = best;
            this.base = segment.docBase;
            this.prominence = prominence(segment);
            this.days = DocValues.getNumeric(segment.reader(), LuceneDocuments.DAY);
            top.setScorer(new Scorable() {
                @Override
                public float score() {
                    return weight;
                }
            });
        }

        @Override
        void look(int[] some, int size) throws IOException {
            for (int at = 0; at < size; at++) {
                weight = weight(0, prominence, some[at]);
                if (mayBeFirst(some[at]) && !leftOut.get(base + some[at])) {
                    best.insertWithOverflow(standing(day(some[at])));
                    top.collect(some[at]);
                }
            }
        }

        /** Most weigh too little, and their day need not be looked up. */
        private boolean mayBeFirst(int document) throws IOException {
            return standing(Integer.MAX_VALUE) >= best.top() && standing(day(document)) >= best.top();
        }

        private long standing(int day) {
            return (long) Float.floatToIntBits(weight) << Integer.SIZE
                    | Integer.toUnsignedLong(day ^ Integer.MIN_VALUE);
        }

        private int day(int document) throws IOException {
            return days.advanceExact(document)
                    ? Math.clamp(days.longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE)
                    : Integer.MIN_VALUE;
        }

        @Override
        public void finish() throws IOException {
            super.finish();
            top.finish();
        }
    }
}
