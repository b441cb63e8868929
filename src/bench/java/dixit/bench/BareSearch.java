package dixit.bench;

import dixit.search.Field;
import dixit.search.Query;
import dixit.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The floor: the same searches by hand, on the same index, with what Lucene brings along: top documents by score,
 * drill-sideways over sorted-set facets, and the unified highlighter.
 */
final class BareSearch implements AutoCloseable {

    private static final int MOST_VALUES = 200;

    /** What is found: kept, so that no work is left out. */
    record Found(TopDocs top, List<FacetResult> facets, List<Document> documents, List<String> passages) {}

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FacetsConfig config = new FacetsConfig();
    private final Map<String, SortedSetDocValuesReaderState> states = new LinkedHashMap<>();
    private final UnifiedHighlighter highlighter;

    BareSearch(Path generation) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(generation));
        searcher = new IndexSearcher(reader);
        for (Field field : Field.values()) {
            config.setMultiValued(field.key(), true);
            config.setIndexFieldName(field.key(), "facet." + field.key());
            states.put(field.key(), new DefaultSortedSetDocValuesReaderState(reader, "facet." + field.key(), config));
        }
        highlighter = new UnifiedHighlighter(UnifiedHighlighter.builder(searcher, new WhitespaceAnalyzer())) {
            @Override
            protected List<CharSequence[]> loadFieldValues(
                    String[] fields, org.apache.lucene.search.DocIdSetIterator documents, int cache)
                    throws IOException {
                return contexts(documents);
            }
        };
    }

    private List<CharSequence[]> contexts(org.apache.lucene.search.DocIdSetIterator documents) throws IOException {
        List<CharSequence[]> contexts = new ArrayList<>();
        while (documents.nextDoc() != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS) {
            String stored = searcher.storedFields().document(documents.docID()).get("stored");
            contexts.add(new CharSequence[] {context(stored)});
        }
        return contexts;
    }

    /** The longest text that is stored of a statement. */
    private static String context(String stored) {
        String longest = "";
        int from = stored.indexOf('"') + 1;
        for (int to = stored.indexOf('"', from); to >= 0; to = stored.indexOf('"', from)) {
            longest = to - from > longest.length() ? stored.substring(from, to) : longest;
            from = to + 1;
        }
        return longest;
    }

    Found search(SearchRequest request) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(of(request.query()), Occur.MUST)
                .add(new TermQuery(new Term("kind", "statement")), Occur.FILTER)
                .build();
        var drill = new DrillDownQuery(config, query);
        request.chosen()
                .forEach((field, values) -> drill.add(
                        field.key(),
                        new TermInSetQuery(
                                "is." + field.key(),
                                values.stream()
                                        .map(value -> new BytesRef(value.toLowerCase(Locale.ROOT)))
                                        .toList())));
        var found = new Sideways(searcher, config, states)
                .search(drill, new TopScoreDocCollectorManager(request.size(), Integer.MAX_VALUE));
        TopDocs top = found.collectorResult;
        List<FacetResult> facets = new ArrayList<>();
        for (Field field : request.facets()) {
            facets.add(found.facets.getTopChildren(MOST_VALUES, field.key()));
        }
        List<Document> documents = new ArrayList<>();
        for (var each : top.scoreDocs) {
            documents.add(searcher.storedFields().document(each.doc));
        }
        List<String> passages = Arrays.asList(highlighter.highlight("context", query, top, 1));
        return new Found(top, facets, documents, passages);
    }

    /** Drill-sideways with a field of its own for each facet. */
    private static final class Sideways extends DrillSideways {

        private final Map<String, SortedSetDocValuesReaderState> states;

        Sideways(IndexSearcher searcher, FacetsConfig config, Map<String, SortedSetDocValuesReaderState> states) {
            super(searcher, config, states.values().iterator().next());
            this.states = states;
        }

        @Override
        protected Facets buildFacetsResult(
                FacetsCollector found, FacetsCollector[] sideways, String @org.jspecify.annotations.Nullable [] fields)
                throws IOException {
            Map<String, Facets> facets = new LinkedHashMap<>();
            for (var state : states.entrySet()) {
                int chosen = fields == null ? -1 : Arrays.asList(fields).indexOf(state.getKey());
                facets.put(
                        state.getKey(),
                        new SortedSetDocValuesFacetCounts(state.getValue(), chosen < 0 ? found : sideways[chosen]));
            }
            return new MultiFacets(facets);
        }
    }

    private static org.apache.lucene.search.Query of(Query query) {
        return switch (query) {
            case Query.Words words -> everywhere(words.text());
            case Query.Is is ->
                new BoostQuery(
                        new ConstantScoreQuery(
                                new TermQuery(new Term("is." + is.field().key(), is.value()))),
                        0);
            case Query.All all -> {
                var both = new BooleanQuery.Builder();
                all.parts().forEach(part -> both.add(of(part), Occur.MUST));
                yield both.build();
            }
            case Query.Any any -> {
                var either = new BooleanQuery.Builder();
                any.parts().forEach(part -> either.add(of(part), Occur.SHOULD));
                yield either.build();
            }
            case Query.Everything everything -> MatchAllDocsQuery.INSTANCE;
            default -> throw new IllegalArgumentException("not asked here: " + query);
        };
    }

    private static org.apache.lucene.search.Query everywhere(String word) {
        var parts = new ArrayList<org.apache.lucene.search.Query>();
        Map.of("content", 4f, "said-by", 1.5f, "title", 1f, "context", 1f)
                .forEach((field, weight) -> parts.add(new BoostQuery(new TermQuery(new Term(field, word)), weight)));
        return new DisjunctionMaxQuery(parts, 0.1f);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
