package dixit.lucene;

import dixit.lucene.Counts.Counted;
import dixit.search.Field;
import dixit.search.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;

/** Finds, sorts and counts what a request admits. */
final class Counting {

    /**
     * The page's documents and all the numbers beside them.
     *
     * @param partial whether time ran out before all was looked at
     */
    record Answered(Counted counted, List<ScoreDoc> page, boolean partial) {}

    private static final SortField ARTICLE = new SortField(LuceneDocuments.OF_ARTICLE, SortField.Type.STRING);
    private static final SortField START = new SortField(LuceneDocuments.START, SortField.Type.INT);
    private static final SortField ID = new SortField(LuceneDocuments.ID, SortField.Type.STRING);

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final Query asked;
    private final Query kept;
    private final LuceneQueries queries;
    private final boolean once;

    /** @param once whether of answers that repeat one another only the earliest is listed; all are counted */
    Counting(Snapshot snapshot, SearchRequest request, Query asked, boolean once) {
        this.snapshot = snapshot;
        this.request = request;
        this.asked = asked;
        this.kept = Kept.of(asked);
        this.queries = snapshot.queries;
        this.once = once;
    }

    static float score(ScoreDoc found) {
        return found instanceof FieldDoc sorted && sorted.fields != null && sorted.fields[0] instanceof Float score
                ? score
                : 0;
    }

    /** @param patience how long it may count, and how long it may then look for the page's documents */
    Answered answer(Duration patience) throws IOException {
        var counting = new Deadline(patience);
        Counted counted = counted(counting);
        var finding = new Deadline(patience);
        List<ScoreDoc> page = request.size() == 0 || counted.total() == 0
                ? List.of()
                : page(snapshot.searcher(finding), counted.again());
        return new Answered(counted, page, counting.passed() || finding.passed());
    }

    private Counted counted(Deadline deadline) throws IOException {
        Optional<Counted> known = snapshot.counts.of(request, once);
        if (known.isPresent()) {
            return known.get();
        }
        IndexSearcher searcher = snapshot.searcher(deadline);
        Counted counted = counted(searcher, sweep(searcher, counted()));
        if (!deadline.passed()) {
            snapshot.counts.keep(request, once, counted);
        }
        return counted;
    }

    private List<ScoreDoc> page(IndexSearcher searcher, Bits again) throws IOException {
        int last = (int) Math.min((long) request.page() * request.size(), snapshot.reader.maxDoc());
        int first = (int) Math.min((request.page() - 1L) * request.size(), last);
        Set<Field> all = request.chosen().keySet();
        var ranking = new Ranking(searcher, sort(request.sort()));
        boolean byRelevance = request.sort() == SearchRequest.Sort.RELEVANCE;
        boolean weighed = byRelevance && LuceneQueries.hasWords(request.query());
        Query query = base(all, weighed ? asked : kept);
        ScoreDoc[] found = (byRelevance && !weighed
                        ? ranking.withoutWords(again, query, last)
                        : ranking.butFor(again, query, last))
                .scoreDocs;
        return Arrays.asList(found).subList(Math.min(first, found.length), found.length);
    }

    /** How many statements have each value of one field, by its ordinal. */
    int[] values(IndexSearcher searcher, Field field) throws IOException {
        return sweep(searcher, Set.of(field)).admitted(field);
    }

    /** The fields whose values are counted: those asked for, and the publishers, whose number is told. */
    private Set<Field> counted() {
        Set<Field> counted = EnumSet.of(Field.SOURCE);
        counted.addAll(request.facets());
        return counted;
    }

    /** What is chosen of fields that are not counted is part of the query. */
    private Sweep sweep(IndexSearcher searcher, Set<Field> counted) throws IOException {
        Set<Field> looked = EnumSet.noneOf(Field.class);
        looked.addAll(request.facets());
        looked.retainAll(counted);
        Set<Field> others = EnumSet.allOf(Field.class);
        others.removeAll(looked);
        var sweep = new Sweep(
                Choices.of(request, looked),
                snapshot.columns,
                counted,
                once ? Optional.of(snapshot.repeats()) : Optional.empty());
        sweep.over(searcher, base(others, kept));
        return sweep;
    }

    /** All that the request admits but for what is chosen of other fields than these. */
    private Query base(Set<Field> fields, Query found) {
        var query = new BooleanQuery.Builder().add(queries.base(request, found), Occur.MUST);
        request.chosen().forEach((field, values) -> {
            if (!values.isEmpty() && fields.contains(field)) {
                query.add(LuceneQueries.anyOf(field, values), Occur.FILTER);
            }
        });
        return query.build();
    }

    private Counted counted(IndexSearcher searcher, Sweep sweep) throws IOException {
        long sources = 0;
        int[] bySource = sweep.admitted(Field.SOURCE);
        for (int ordinal = 0; ordinal < bySource.length; ordinal++) {
            boolean named = bySource[ordinal] > 0
                    && !snapshot.columns.value(Field.SOURCE, ordinal).folded().equals(SearchRequest.NONE);
            sources += named ? 1 : 0;
        }
        var facets = new LuceneFacets(snapshot, searcher, request, queries.base(withoutExclusions(), kept));
        BitSet again = new Repeating(snapshot).butTheEarliest(sweep.repeating());
        return new Counted(sweep.total(), sweep.articles(), sources, facets.of(sweep), again);
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
