package dixit.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Gathers the documents of a segment, in order, to look at many together, column by column, whatever they weigh. */
abstract class Gathering implements LeafCollector {

    /** So many documents are looked at together at most. */
    static final int MOST = 4096;

    /** Makes what gathers the documents of one segment. */
    interface InEach {
        Gathering in(LeafReaderContext segment) throws IOException;
    }

    /** Hands on the documents of each segment, whatever they weigh. */
    private record Unranked(InEach gathering) implements Collector {

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
            return gathering.in(segment);
        }
    }

    private final int[] documents = new int[MOST];
    private final int[] window = new int[MOST];
    private int gathered;

    /** Gathers all that the query finds, segment by segment. */
    static void over(IndexSearcher searcher, Query query, InEach gathering) throws IOException {
        searcher.search(Unweighed.of(query), new Once<>(new Unranked(gathering)));
    }

    /**
     * Looks at the first {@code size} of these documents, and may change them.
     *
     * @param size {@link #MOST}, or less when they are the last
     */
    abstract void look(int[] some, int size) throws IOException;

    @Override
    public void setScorer(Scorable scorer) {
        // what it weighs does not matter
    }

    @Override
    public void collect(int document) throws IOException {
        documents[gathered++] = document;
        if (gathered == MOST) {
            lookAtAll();
        }
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
        for (int size = stream.intoArray(window); size > 0; size = stream.intoArray(window)) {
            take(window, size);
        }
    }

    /** Gathers the first {@code size} of these, at most {@link #MOST}. */
    final void take(int[] some, int size) throws IOException {
        int fits = Math.min(size, MOST - gathered);
        System.arraycopy(some, 0, documents, gathered, fits);
        gathered += fits;
        if (gathered == MOST) {
            lookAtAll();
            System.arraycopy(some, fits, documents, 0, size - fits);
            gathered = size - fits;
        }
    }

    private void lookAtAll() throws IOException {
        look(documents, gathered);
        gathered = 0;
    }

    @Override
    public void finish() throws IOException {
        if (gathered > 0) {
            lookAtAll();
        }
    }
}
