package dixit.lucene;

import dixit.model.Article;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.search.Crosstab;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Gathered;
import dixit.search.Grid;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Hit;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import dixit.search.StoredForm;
import dixit.search.TookTooLong;
import dixit.search.Undenied;
import dixit.search.Values;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Answers from the newest snapshot there is when asked. */
final class LuceneSearch implements StatementSearch {

    private final Snapshots snapshots;
    private final Duration patience;

    LuceneSearch(Generations generations, Duration patience) throws IOException {
        this.snapshots = new Snapshots(generations);
        this.patience = patience;
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return found(Undenied.resolved(request, this::found));
    }

    private SearchResult found(SearchRequest request) throws IOException {
        return answered(snapshot -> {
            Query asked = snapshot.queries.of(request.query());
            Counting.Answered answered = new Counting(snapshot, request, asked, false).answer(patience);
            if (answered.partial()) {
                throw new TookTooLong();
            }
            return result(snapshot, asked, answered.counted(), answered.page());
        });
    }

    @Override
    public long count(SearchRequest asked) throws IOException {
        SearchRequest request = Undenied.resolved(asked, this::found);
        return inTime((snapshot, searcher) -> (long) searcher.count(Unweighed.of(snapshot.queries.counted(request))));
    }

    @Override
    public Gathered gathered(SearchRequest question) throws IOException {
        SearchRequest request = Undenied.resolved(question, this::found);
        return answered(snapshot -> {
            Query asked = snapshot.queries.of(request.query());
            Counting.Answered answered = new Counting(snapshot, request, asked, true).answer(patience);
            Counts.Counted counted = answered.counted();
            return new Gathered(
                    result(snapshot, asked, counted, answered.page()),
                    counted.total() - counted.again().cardinality(),
                    new Repeating(snapshot).carried(answered.page()),
                    answered.partial());
        });
    }

    private static SearchResult result(Snapshot snapshot, Query asked, Counts.Counted counted, List<ScoreDoc> page)
            throws IOException {
        return new SearchResult(
                counted.total(), counted.articles(), counted.sources(), hits(snapshot, asked, page), counted.facets());
    }

    @Override
    public List<Entry> repeats(String statement) throws IOException {
        return answered(snapshot -> new Repeating(snapshot)
                .of(new Term(LuceneDocuments.ID, statement), StoredForm::entry).stream()
                        .sorted(Comparator.comparing(Values::day, Repeating.EARLIEST)
                                .thenComparing(entry -> entry.statement().id()))
                        .toList());
    }

    @Override
    public List<Article> reprints(String article) throws IOException {
        return answered(snapshot -> new Repeating(snapshot)
                .of(new Term(LuceneDocuments.OWN_ID, article), StoredForm::article).stream()
                        .sorted(Comparator.comparing(
                                        (Article reprint) ->
                                                reprint.publication().date(),
                                        Repeating.EARLIEST)
                                .thenComparing(Article::id))
                        .toList());
    }

    @Override
    public Crosstab crosstab(SearchRequest asked, Field rows, Field columns) throws IOException {
        SearchRequest request = Undenied.resolved(asked, this::found);
        return inTime((snapshot, searcher) ->
                new Crossing(snapshot, rows, columns).of(searcher, snapshot.queries.counted(request)));
    }

    @Override
    public Map<String, Map<String, Long>> pairs(SearchRequest asked, Grid grid) throws IOException {
        SearchRequest request = Undenied.resolved(asked, this::found).choosingNothingOf(grid.columns());
        return inTime((snapshot, searcher) ->
                new Pairing(snapshot.columns, grid).over(searcher, snapshot.queries.counted(request)));
    }

    private static List<Hit> hits(Snapshot snapshot, Query asked, List<ScoreDoc> page) throws IOException {
        Weight weight =
                snapshot.searcher.createWeight(snapshot.searcher.rewrite(asked), ScoreMode.COMPLETE_NO_SCORES, 1);
        var hits = new ArrayList<Hit>();
        for (ScoreDoc found : page) {
            Entry entry =
                    StoredForm.entry(stored(snapshot.searcher.storedFields().document(found.doc)));
            int shift = entry.statement().wording().context().start();
            List<Span> matches = new Matched(snapshot.reader, weight).in(found.doc, shift);
            hits.add(new Hit(entry, Counting.score(found), matches));
        }
        return hits;
    }

    @Override
    public Facet values(SearchRequest asked, Field field, String like, int first) throws IOException {
        SearchRequest request = Undenied.resolved(asked, this::found);
        return inTime((snapshot, searcher) -> new FieldValues(snapshot, request, field).like(searcher, like, first));
    }

    @Override
    public List<Value> beginning(Field field, String letters, int most) throws IOException {
        return answered(snapshot -> new Vocabulary(snapshot.searcher).beginning(field, letters, most));
    }

    @Override
    public List<String> spellings(String word, int most) throws IOException {
        return answered(snapshot -> new Vocabulary(snapshot.searcher).spellings(word, most));
    }

    @Override
    public Optional<Entry> statement(String id) throws IOException {
        return answered(snapshot -> {
            var found = snapshot.documents(new Term(LuceneDocuments.ID, id));
            return found.isEmpty() ? Optional.empty() : Optional.of(StoredForm.entry(stored(found.getFirst())));
        });
    }

    @Override
    public Optional<StoredArticle> article(String id) throws IOException {
        return answered(snapshot -> {
            var block = snapshot.documents(new Term(LuceneDocuments.ARTICLE, id));
            if (block.isEmpty()) {
                return Optional.empty();
            }
            List<Statement> statements = entries(block.subList(0, block.size() - 1)).stream()
                    .map(Entry::statement)
                    .toList();
            return Optional.of(new StoredArticle(StoredForm.article(stored(block.getLast())), statements));
        });
    }

    @Override
    public List<Entry> saidIn(String article) throws IOException {
        return answered(snapshot -> {
            List<Integer> block = snapshot.numbers(new Term(LuceneDocuments.ARTICLE, article));
            return entries(snapshot.documents(block.subList(0, Math.max(0, block.size() - 1))));
        });
    }

    private static List<Entry> entries(List<Document> statements) throws IOException {
        var entries = new ArrayList<Entry>();
        for (Document document : statements) {
            entries.add(StoredForm.entry(stored(document)));
        }
        return entries;
    }

    @Override
    public void each(SearchRequest asked, Visitor visitor) throws IOException {
        SearchRequest request = Undenied.resolved(asked, this::found);
        answered(snapshot -> {
            new AllAnswers(snapshot, request).show(visitor);
            return snapshot;
        });
    }

    @Override
    public About about() throws IOException {
        return answered(Snapshot::about);
    }

    @Override
    public void close() throws IOException {
        snapshots.close();
    }

    private static String stored(Document document) {
        return document.get(LuceneDocuments.STORED);
    }

    /** What is asked of a snapshot. */
    private interface Asking<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    /** What is counted of a snapshot. */
    private interface Counted<T> {
        T of(Snapshot snapshot, IndexSearcher searcher) throws IOException;
    }

    /** What is of use only when it is whole. */
    private <T> T inTime(Counted<T> counted) throws IOException {
        return answered(snapshot -> {
            var deadline = new Deadline(patience);
            T told = counted.of(snapshot, snapshot.searcher(deadline));
            if (deadline.passed()) {
                throw new TookTooLong();
            }
            return told;
        });
    }

    private <T> T answered(Asking<T> asking) throws IOException {
        snapshots.maybeRefreshBlocking();
        Snapshot snapshot = snapshots.acquire();
        try {
            return asking.of(snapshot);
        } finally {
            snapshots.release(snapshot);
        }
    }
}
