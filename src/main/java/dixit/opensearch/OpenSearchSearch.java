package dixit.opensearch;

import dixit.model.Article;
import dixit.model.Statement;
import dixit.search.Compounds;
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
import dixit.search.Undenied;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Answers from what the cluster shows when asked. What stands in several articles is not gathered here: each statement is
 * shown, and none repeats another.
 */
final class OpenSearchSearch implements StatementSearch {

    /** A walk through all answers may pause as long between two stretches. */
    private static final String KEEP = "10m";

    private static final int STRETCH = 1000;
    private static final String SIZE = "size";
    private static final String AFTER = "search_after";

    private final Cluster cluster;
    private final Index index;
    private final Reader now;
    private final Compounds compounds = new Compounds();
    private final Queries queries;
    private final Limits limits;

    OpenSearchSearch(Cluster cluster, Limits limits) throws IOException {
        this.cluster = cluster;
        this.index = new Index(cluster);
        this.now = Reader.now(cluster);
        this.queries = new Queries(compounds, id -> statement(id).map(Entry::context));
        this.limits = limits;
        index.inUse();
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return found(Undenied.resolved(request, this::found));
    }

    private SearchResult found(SearchRequest request) throws IOException {
        Map<String, Object> asked = queries.of(request.query());
        var facets = new Facets(now, request, asked, limits);
        Map<String, Object> body = Reader.ordered(request, asked);
        body.put("highlight", Reader.marking(asked));
        Map<String, Object> first = new HashMap<>(body);
        first.put("aggs", facets.aggregations());
        var matched = new Matched(request.query(), compounds);
        long from = (request.page() - 1L) * request.size();
        boolean near = from + request.size() <= limits.window();
        first.put(SIZE, near ? request.size() : 0);
        first.put("from", near ? from : 0);
        JsonNode answer = now.ask(first);
        JsonNode counted = answer.path("aggregations");
        List<Hit> hits = near
                ? Reader.hits(answer, request, matched)
                : Reader.hits(far(body, request, from, Reader.total(answer)), request, matched);
        return new SearchResult(
                Reader.total(answer), Facets.articles(counted), Facets.sources(counted), hits, facets.read(counted));
    }

    /** A page so far on that the cluster must be walked there. */
    private JsonNode far(Map<String, Object> body, SearchRequest request, long from, long total) throws IOException {
        if (from >= total) {
            return MissingNode.getInstance();
        }
        Map<String, Object> walk = new HashMap<>(body);
        walk.remove("highlight");
        walk.put("_source", false);
        walk.put("track_total_hits", false);
        for (long at = 0; at < from; at += limits.window()) {
            walk.put(SIZE, Math.min(limits.window(), from - at));
            JsonNode last = last(now.ask(walk));
            walk.put(AFTER, last);
            body.put(AFTER, last);
        }
        body.put(SIZE, request.size());
        return now.ask(body);
    }

    private static JsonNode last(JsonNode answer) {
        JsonNode hits = answer.path("hits").path("hits");
        return hits.path(hits.size() - 1).path("sort");
    }

    @Override
    public long count(SearchRequest request) throws IOException {
        return search(new SearchRequest(
                        request.query(),
                        request.chosen(),
                        request.excluded(),
                        request.leastConfidence(),
                        request.sort(),
                        1,
                        0,
                        List.of()))
                .total();
    }

    @Override
    public Gathered gathered(SearchRequest request) throws IOException {
        SearchResult result = search(request);
        return new Gathered(result, result.total(), Map.of(), false);
    }

    @Override
    public List<Entry> repeats(String statement) {
        return List.of();
    }

    @Override
    public List<Article> reprints(String article) {
        return List.of();
    }

    @Override
    public Crosstab crosstab(SearchRequest asked, Field rows, Field columns) throws IOException {
        SearchRequest request = Undenied.resolved(asked, this::found);
        var axes = new Crossing.Axes(rows, columns);
        return new Crossing(now, request, queries.of(request.query()), axes).table(limits);
    }

    @Override
    public Map<String, Map<String, Long>> pairs(SearchRequest asked, Grid grid) throws IOException {
        SearchRequest request = Undenied.resolved(asked, this::found).choosingNothingOf(grid.columns());
        var axes = new Crossing.Axes(grid.rows(), grid.columns());
        return new Crossing(now, request, queries.of(request.query()), axes).pairs(grid);
    }

    @Override
    public Facet values(SearchRequest asked, Field field, String like, int first) throws IOException {
        SearchRequest request = Undenied.resolved(asked, this::found);
        return new FieldValues(now, request, field).like(queries.of(request.query()), like, first, limits.window());
    }

    @Override
    public List<Value> beginning(Field field, String letters, int most) throws IOException {
        return new Vocabulary(now).beginning(field, letters, most);
    }

    @Override
    public List<String> spellings(String word, int most) throws IOException {
        return new Vocabulary(now).spellings(word, most);
    }

    @Override
    public Optional<Entry> statement(String id) throws IOException {
        JsonNode found = got(List.of(Documents.statementId(id))).path(0);
        return found.path("found").asBoolean(false) ? Optional.of(Reader.entry(found)) : Optional.empty();
    }

    /** Documents by their ids, as they were shown last. */
    private JsonNode got(List<String> ids) throws IOException {
        return cluster.ask("POST", cluster.access().index() + "/_mget?realtime=false", Map.of("ids", ids))
                .path("docs");
    }

    @Override
    public Optional<StoredArticle> article(String id) throws IOException {
        JsonNode found = got(List.of(Documents.articleId(id))).path(0);
        if (!found.path("found").asBoolean(false)) {
            return Optional.empty();
        }
        JsonNode source = found.path("_source");
        Article article = StoredForm.article(source.path(Documents.STORED).asString());
        List<Statement> statements =
                entries(source).stream().map(Entry::statement).toList();
        return Optional.of(new StoredArticle(article, statements));
    }

    @Override
    public List<Entry> saidIn(String article) throws IOException {
        return entries(got(List.of(Documents.articleId(article))).path(0).path("_source"));
    }

    /** The statements that an article's own document lists. */
    private List<Entry> entries(JsonNode article) throws IOException {
        var ids = new ArrayList<String>();
        article.path(Documents.STATEMENTS).forEach(each -> ids.add(Documents.statementId(each.asString())));
        var entries = new ArrayList<Entry>();
        if (!ids.isEmpty()) {
            for (JsonNode each : got(ids)) {
                if (each.path("found").asBoolean(false)) {
                    entries.add(Reader.entry(each));
                }
            }
        }
        return entries;
    }

    @Override
    public void each(SearchRequest asked, Visitor visitor) throws IOException {
        SearchRequest request = Undenied.resolved(asked, this::found);
        String point = cluster.ask("POST", cluster.access().index() + "/_search/point_in_time?keep_alive=" + KEEP, "")
                .path("pit_id")
                .asString();
        try {
            Reader then = Reader.at(cluster, point, KEEP);
            Map<String, Object> body = Reader.ordered(request, queries.of(request.query()));
            body.put(SIZE, STRETCH);
            JsonNode answer = then.ask(body);
            visitor.begin(then.about(index.inUse().stamp()), Reader.total(answer));
            while (!answer.path("hits").path("hits").isEmpty()) {
                for (JsonNode found : answer.path("hits").path("hits")) {
                    if (!visitor.visit(Reader.entry(found))) {
                        return;
                    }
                }
                body.put(AFTER, last(answer));
                answer = then.ask(body);
            }
        } finally {
            cluster.tryTo("DELETE", "_search/point_in_time", Map.of("pit_id", List.of(point)));
        }
    }

    @Override
    public About about() throws IOException {
        return now.about(index.inUse().stamp());
    }

    @Override
    public void close() {
        cluster.close();
    }
}
