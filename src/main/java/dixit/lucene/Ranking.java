package dixit.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;

/**
 * The weight of a statement among the answers: that of its words, and a little anyway, so that answers without words to
 * match are ranked too; times how well it stands by itself.
 */
final class Ranking {

    /** What every answer weighs beyond its words. */
    private static final float ANYWAY = 0.1f;

    private final NumericDocValues prominence;
    private int document;

    Ranking(LeafReaderContext segment) throws IOException {
        prominence = DocValues.getNumeric(segment.reader(), LuceneDocuments.PROMINENCE);
    }

    /** Tells which document is looked at, each later one with a higher number. */
    void at(int number) {
        document = number;
    }

    /** Weighs the document that is looked at by the score of its words. */
    Scorable of(Scorable words) {
        return new Scorable() {
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
        };
    }
}
