package dixit.opensearch;

import dixit.model.Span;
import dixit.search.Entry;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Hit;
import dixit.search.Stamp;
import dixit.search.StatementSearch.About;
import dixit.search.StoredForm;
import dixit.search.TookTooLong;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sends searches to an index as it is, or as it was at a point in time, and reads what is found. */
final class Reader {

    private static final String ORDER = "order";

    private final Cluster cluster;
    private final String path;
    private final Map<String, Object> always;

    private Reader(Cluster cluster, String path, Map<String, Object> always) {
        this.cluster = cluster;
        this.path = path;
        this.always = always;
    }

    /** Of what was shown last. */
    static Reader now(Cluster cluster) {
        return new Reader(cluster, cluster.access().index() + "/_search?search_type=dfs_query_then_fetch", Map.of());
    }

    /** Of a point in time. */
    static Reader at(Cluster cluster, String point, String keep) {
        return new Reader(
                cluster,
                "_search?search_type=dfs_query_then_fetch",
                Map.of("pit", Map.of("id", point, "keep_alive", keep)));
    }

    /** Sends a search. The same question goes to the same copies, so that the order of equals stays from page to page. */
    JsonNode ask(Map<String, Object> body) throws IOException {
        Map<String, Object> whole = new HashMap<>(body);
        whole.putAll(always);
        String copies = always.isEmpty()
                ? "&preference=q"
                        + Integer.toHexString(body.getOrDefault("query", "").hashCode())
                : "";
        JsonNode answer = cluster.ask("POST", path + copies, whole);
        if (answer.path("timed_out").asBoolean(false)) {
            throw new TookTooLong();
        }
        if (answer.path("_shards").path("failed").asInt(0) > 0) {
            throw new IOException(cluster.access() + " answered in part only: " + answer.path("_shards"));
        }
        return answer;
    }

    /** What a search for statements begins with: which, and in which order. */
    static Map<String, Object> ordered(SearchRequest request, Map<String, Object> asked) {
        Map<String, Object> statements = Queries.statements(request, asked);
        Map<String, Object> body = new HashMap<>();
        boolean byRelevance = request.sort() == SearchRequest.Sort.RELEVANCE;
        body.put("query", byRelevance ? Queries.ranked(statements) : statements);
        body.put("post_filter", Queries.choices(request.chosen(), request.excluded()));
        body.put("sort", sort(request.sort()));
        body.put("track_total_hits", true);
        body.put("_source", List.of(Documents.STORED));
        return body;
    }

    /** Statements without a date come last in either order. */
    private static List<Object> sort(SearchRequest.Sort order) {
        List<Object> sort = new ArrayList<>();
        if (order == SearchRequest.Sort.RELEVANCE) {
            sort.add("_score");
        }
        String days = order == SearchRequest.Sort.OLDEST ? "asc" : "desc";
        sort.add(Map.of(Documents.DAY, Map.of(ORDER, days, "missing", "_last")));
        sort.addAll(List.of(Documents.ARTICLE, Documents.START, Documents.ID));
        return sort;
    }

    /** Asks that what matched is marked. */
    static Map<String, Object> marking(Map<String, Object> asked) {
        return Map.of(
                "type",
                "unified",
                "number_of_fragments",
                0,
                "pre_tags",
                List.of(Matched.BEGIN),
                "post_tags",
                List.of(Matched.END),
                "highlight_query",
                asked,
                "fields",
                Map.of(Documents.CONTEXT, Map.of()));
    }

    static List<Hit> hits(JsonNode answer, SearchRequest request, Matched matched) throws IOException {
        var hits = new ArrayList<Hit>();
        for (JsonNode found : answer.path("hits").path("hits")) {
            Entry entry = entry(found);
            float score = request.sort() == SearchRequest.Sort.RELEVANCE
                    ? (float) found.path("sort").path(0).asDouble()
                    : 0;
            var marked = new ArrayList<String>();
            found.path("highlight").path(Documents.CONTEXT).forEach(part -> marked.add(part.asString()));
            int shift = entry.statement().wording().context().start();
            List<Span> matches = matched.in(entry.context(), marked, shift);
            hits.add(new Hit(entry, score, matches));
        }
        return hits;
    }

    static Entry entry(JsonNode found) throws IOException {
        return StoredForm.entry(found.path("_source").path(Documents.STORED).asString());
    }

    static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong(0);
    }

    /** What the index holds. The digests of its articles are summed up in parts, whose sums are exact. */
    About about(Stamp stamp) throws IOException {
        Map<String, Object> sums = new HashMap<>();
        for (int part = 0; part < Documents.DIGESTS; part++) {
            sums.put(Documents.digest(part), Map.of("sum", Map.of("field", Documents.digest(part))));
        }
        for (String kind : List.of(Documents.ARTICLE, Documents.STATEMENT)) {
            sums.put(kind, Map.of("filter", Queries.term(Documents.KIND, kind)));
        }
        JsonNode found = ask(Map.of("size", 0, "aggs", sums)).path("aggregations");
        long identity = 0;
        for (int part = 0; part < Documents.DIGESTS; part++) {
            long sum = (long) found.path(Documents.digest(part)).path("value").asDouble();
            identity += sum << (part * Documents.DIGEST_BITS);
        }
        return new About(
                String.format(java.util.Locale.ROOT, "%016x", identity),
                stamp.built(),
                stamp.program(),
                stamp.corpus(),
                found.path(Documents.ARTICLE).path("doc_count").asLong(),
                found.path(Documents.STATEMENT).path("doc_count").asLong());
    }
}
