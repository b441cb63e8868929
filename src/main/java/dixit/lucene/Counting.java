package dixit.lucene;

import dixit.search.Field;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.LongBitSet;

/** Finds, sorts and counts what a request admits. */
final class Counting {

    /** The page's documents and all the numbers beside them. */
    record Counted(long total, long articles, long sources, List<ScoreDoc> page, List<Facet> facets) {}

    private static final SortField ARTICLE = new SortField(LuceneDocuments.ARTICLE, SortField.Type.STRING);
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
        this.queries = new LuceneQueries(snapshot.reader);
    }

    static List<Facet> noFacets(SearchRequest request) {
        return request.facets().stream()
                .map(field -> new Facet(field, 0, List.<Value>of()))
                .toList();
    }

    static float score(ScoreDoc found) {
        return found instanceof FieldDoc sorted && sorted.fields != null && sorted.fields[0] instanceof Float score
                ? score
                : 0;
    }

    Counted count() throws IOException {
        SortedSetDocValuesReaderState state = snapshot.facets.orElseThrow();
        var drill = new DrillDownQuery(state.getFacetsConfig(), queries.base(request, asked));
        request.chosen().forEach((field, values) -> {
            if (!values.isEmpty()) {
                drill.add(field.key(), LuceneQueries.anyOf(field, values));
            }
        });
        int last = (int) Math.min((long) request.page() * request.size(), snapshot.reader.maxDoc());
        int first = (int) Math.min((request.page() - 1L) * request.size(), last);
        var sideways = new DrillSideways(snapshot.searcher, state.getFacetsConfig(), state);
        var found = sideways.search(
                drill, new TopFieldCollectorManager(sort(request.sort()), Math.max(1, last), Integer.MAX_VALUE));
        TopFieldDocs top = found.collectorResult;
        ScoreDoc[] page = Arrays.copyOfRange(
                top.scoreDocs, Math.min(first, top.scoreDocs.length), Math.min(last, top.scoreDocs.length));
        var facets = new LuceneFacets(snapshot, request, queries.base(withoutExclusions(), asked));
        return new Counted(
                top.totalHits.value(),
                articles(found.drillDownFacetsCollector),
                sources(state, found.drillDownFacetsCollector),
                List.of(page),
                request.facets().isEmpty() ? List.of() : facets.of(found.facets));
    }

    private SearchRequest withoutExclusions() {
        return new SearchRequest(
                request.query(),
                request.chosen(),
                java.util.Map.<Field, Set<String>>of(),
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

    /** An article stands whole in one segment, so that the segments' numbers add up. */
    private static long articles(FacetsCollector found) throws IOException {
        long articles = 0;
        for (MatchingDocs segment : found.getMatchingDocs()) {
            SortedDocValues ids = DocValues.getSorted(segment.context().reader(), LuceneDocuments.ARTICLE);
            var seen = new LongBitSet(Math.max(1, ids.getValueCount()));
            DocIdSetIterator each = segment.bits().iterator();
            while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (ids.advanceExact(each.docID())) {
                    seen.set(ids.ordValue());
                }
            }
            articles += seen.cardinality();
        }
        return articles;
    }

    private static long sources(SortedSetDocValuesReaderState state, FacetsCollector found) throws IOException {
        var counts = new SortedSetDocValuesFacetCounts(state, found);
        FacetResult sources = counts.getAllChildren(Field.SOURCE.key());
        return sources == null
                ? 0
                : Arrays.stream(sources.labelValues)
                        .filter(source -> !source.label.equals(SearchRequest.NONE))
                        .count();
    }
}
