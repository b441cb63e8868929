package dixit.lucene;

import dixit.search.Entry;
import dixit.search.StoredForm;
import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Query by example: the words of a statement that are rare elsewhere, any few of them. */
final class Likeness {

    private static final int MOST_WORDS = 15;

    /** So many of ten telling words must be shared. */
    private static final int SHARED_OF_TEN = 3;

    private final IndexReader reader;
    private final WordAnalyzer words;

    Likeness(IndexReader reader, WordAnalyzer words) {
        this.reader = reader;
        this.words = words;
    }

    Query of(String statement) throws IOException {
        var itself = new TermQuery(new Term(LuceneDocuments.ID, statement));
        ScoreDoc[] found = new IndexSearcher(reader).search(itself, 1).scoreDocs;
        if (found.length == 0) {
            return new MatchNoDocsQuery("no such statement");
        }
        Entry entry =
                StoredForm.entry(reader.storedFields().document(found[0].doc).get(LuceneDocuments.STORED));
        var telling = new MoreLikeThis(reader);
        telling.setAnalyzer(words);
        telling.setFieldNames(new String[] {LuceneDocuments.CONTEXT});
        telling.setMinTermFreq(1);
        telling.setMinDocFreq(2);
        telling.setMaxQueryTerms(MOST_WORDS);
        telling.setBoost(true);
        telling.setStopWords(org.apache.lucene.analysis.en.EnglishAnalyzer.getDefaultStopSet());
        var any = new BooleanQuery.Builder();
        var like = (BooleanQuery) telling.like(LuceneDocuments.CONTEXT, new StringReader(entry.context()));
        like.clauses().forEach(any::add);
        any.setMinimumNumberShouldMatch(Math.max(1, like.clauses().size() * SHARED_OF_TEN / 10));
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(itself, Occur.MUST_NOT)
                .build();
    }
}
