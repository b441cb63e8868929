package dixit.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/** Gathers the documents of a segment, in order, to look at many together, column by column, whatever they weigh. */
abstract class Gathering implements LeafCollector {

    /** So many documents are looked at together at most. */
    static final int MOST = 4096;

    private final int[] documents = new int[MOST];
    private final int[] window = new int[MOST];
    private int gathered;

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
