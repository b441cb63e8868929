package dixit.lucene;

import dixit.search.SearchRequest;
import dixit.search.StatementSearch.Visitor;
import dixit.search.StoredForm;
import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;

/** Walks through everything that a request admits: a stretch of answers at a time, each after the last of the one before. */
final class AllAnswers {

    private static final int STRETCH = 1000;

    private final Snapshot snapshot;
    private final Query admitted;
    private final Sort sort;

    AllAnswers(Snapshot snapshot, SearchRequest request) throws IOException {
        this.snapshot = snapshot;
        this.admitted = snapshot.queries.admitted(request);
        this.sort = Counting.sort(request.sort());
    }

    void show(Visitor visitor) throws IOException {
        visitor.begin(snapshot.about(), snapshot.searcher.count(admitted));
        StoredFields stored = snapshot.searcher.storedFields();
        ScoreDoc[] stretch = after(null);
        while (stretch.length > 0) {
            for (ScoreDoc found : stretch) {
                String form = stored.document(found.doc).get(LuceneDocuments.STORED);
                if (!visitor.visit(StoredForm.entry(form))) {
                    return;
                }
            }
            stretch = after((FieldDoc) stretch[stretch.length - 1]);
        }
    }

    private ScoreDoc[] after(@Nullable FieldDoc last) throws IOException {
        return new Ranking(snapshot.searcher, sort).top(admitted, STRETCH, last).scoreDocs;
    }
}
