package dixit.lucene;

import dixit.model.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;

/** Finds the letters of a context that a query matched. */
final class Matched {

    private final IndexReader reader;
    private final Weight weight;

    Matched(IndexReader reader, Weight weight) {
        this.reader = reader;
        this.weight = weight;
    }

    /** Spans in order, not overlapping, {@code shift} further right than in the context. */
    List<Span> in(int document, int shift) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        MatchesIterator each = matches == null ? null : matches.getMatches(LuceneDocuments.CONTEXT);
        var spans = new ArrayList<Span>();
        while (each != null && each.next()) {
            spans.add(new Span(each.startOffset() + shift, each.endOffset() + shift));
        }
        return Span.merged(spans);
    }
}
