package dixit.lucene;

import dixit.lucene.Counts.Counted;
import dixit.search.Field;
import dixit.search.SearchRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Finds, sorts and counts what a request admits. */
final class Counting {

    /** The page's documents and all the numbers beside them. */
    record Answered(Counted counted, List<ScoreDoc> page) {}

    private static final SortField ARTICLE = new SortField(LuceneDocuments.OF_ARTICLE, SortField.Type.STRING);
    private static final SortField START = new SortField(LuceneDocuments.START, SortField.Type.INT);
    private static final SortField ID = new SortField(LuceneDocuments.ID, SortField.Type.STRING);

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final Query asked;
    private final LuceneQueries queries;

    Counting(Snapshot snapshot, SearchRequest request, Query asked) {
        this.snapshot = snapshot;
        this.request = request;
        this.asked = asked;
        this.queries = snapshot.queries;
    }

    static float score(ScoreDoc found) {
        return found instanceof FieldDoc sorted && sorted.fields != null && sorted.fields[0] instanceof Float score
                ? score
                : 0;
    }

    Answered answer() throws IOException {
        int last = (int) Math.min((long) request.page() * request.size(), snapshot.reader.maxDoc());
        int first = (int) Math.min((request.page() - 1L) * request.size(), last);
        Optional<Counted> known = snapshot.counts.of(request);
        if (known.isPresent() && request.size() == 0) {
            return new Answered(known.get(), List.of());
        }
        // Whoever wants numbers alone needs no scores and no order.
        Sort order = request.size() == 0 ? Sort.INDEXORDER : sort(request.sort());
        TopFieldCollector top = known.isPresent()
                ? new TopFieldCollectorManager(order, Math.max(1, last), 1).newCollector()
                : new TopFieldCollectorManager(order, Math.max(1, last), Integer.MAX_VALUE).newCollector();
        Counted counted;
        if (known.isPresent()) {
            counted = known.get();
            sweep(top, Set.of());
        } else {
            counted = counted(sweep(top, counted()));
            snapshot.counts.keep(request, counted);
        }
        ScoreDoc[] found = top.topDocs(first, last - first).scoreDocs;
        return new Answered(counted, Arrays.asList(found));
    }

    /** How many statements have each value of one field, by its ordinal. */
    int[] values(Field field) throws IOException {
        var top = new TopFieldCollectorManager(Sort.INDEXORDER, 1, Integer.MAX_VALUE).newCollector();
        return sweep(top, Set.of(field)).admitted(field);
    }

    /** The fields whose values are counted: those asked for, and the publishers, whose number is told. */
    private Set<Field> counted() {
        Set<Field> counted = EnumSet.of(Field.SOURCE);
        counted.addAll(request.facets());
        return counted;
    }

    /** What is chosen of fields that are not counted is part of the query. */
    private Sweep sweep(TopFieldCollector top, Set<Field> counted) throws IOException {
        Set<Field> looked = EnumSet.noneOf(Field.class);
        looked.addAll(request.facets());
        looked.retainAll(counted);
        var query = new BooleanQuery.Builder().add(queries.base(request, asked), Occur.MUST);
        request.chosen().forEach((field, values) -> {
            if (!values.isEmpty() && !looked.contains(field)) {
                query.add(LuceneQueries.anyOf(field, values), Occur.FILTER);
            }
        });
        var sweep = new Sweep(top, Choices.of(request, looked), snapshot.columns, counted);
        sweep.over(snapshot.searcher, query.build());
        return sweep;
    }

    private Counted counted(Sweep sweep) throws IOException {
        long sources = 0;
        int[] bySource = sweep.admitted(Field.SOURCE);
        for (int ordinal = 0; ordinal < bySource.length; ordinal++) {
            boolean named = bySource[ordinal] > 0
                    && !snapshot.columns.value(Field.SOURCE, ordinal).folded().equals(SearchRequest.NONE);
            sources += named ? 1 : 0;
        }
        var facets = new LuceneFacets(snapshot, request, queries.base(withoutExclusions(), asked));
        return new Counted(sweep.total(), sweep.articles(), sources, facets.of(sweep));
    }

    private SearchRequest withoutExclusions() {
        return new SearchRequest(
                request.query(),
                request.chosen(),
                Map.<Field, Set<String>>of(),
                request.leastConfidence(),
                request.sort(),
                request.page(),
                request.size(),
                request.facets());
    }

    /** The order of answers as Lucene keeps it. */
    static Sort sort(SearchRequest.Sort order) {
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, byDay(true), ARTICLE, START, ID);
            case NEWEST -> new Sort(byDay(true), ARTICLE, START, ID);
            case OLDEST -> new Sort(byDay(false), ARTICLE, START, ID);
        };
    }

    /** Statements without a date come last in either order. */
    private static SortField byDay(boolean newestFirst) {
        return new SortField(
                LuceneDocuments.DAY, SortField.Type.LONG, newestFirst, newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
