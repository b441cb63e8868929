package dixit.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The documents of a snapshot that repeat one another, by the marks of their groups. */
final class RepeatGroups {

    private final DirectoryReader reader;
    private final Map<Long, List<Integer>> groups = new HashMap<>();
    private final List<FixedBitSet> grouped = new ArrayList<>(); // by segment

    RepeatGroups(DirectoryReader reader) throws IOException {
        this.reader = reader;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues marks = DocValues.getNumeric(leaf.reader(), Prints.GROUP);
            Bits live = leaf.reader().getLiveDocs();
            FixedBitSet here = new FixedBitSet(leaf.reader().maxDoc());
            grouped.add(here);
            while (marks.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (marks.longValue() != 0 && (live == null || live.get(marks.docID()))) {
                    here.set(marks.docID());
                    groups.computeIfAbsent(marks.longValue(), none -> new ArrayList<>())
                            .add(marks.docID() + leaf.docBase);
                }
            }
        }
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Which documents of a segment repeat others. */
    FixedBitSet in(LeafReaderContext segment) {
        return grouped.get(segment.ord);
    }

    /** The mark of a document's group; 0 when it repeats nothing. */
    long mark(int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        NumericDocValues marks = DocValues.getNumeric(leaf.reader(), Prints.GROUP);
        return marks.advanceExact(document - leaf.docBase) ? marks.longValue() : 0;
    }

    /** All documents of this one's group, itself among them; none when it repeats nothing. */
    List<Integer> of(int document) throws IOException {
        long mark = mark(document);
        return mark == 0 ? List.of() : groups.getOrDefault(mark, List.of());
    }
}
