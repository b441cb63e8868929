package dixit.opensearch;

import dixit.search.Holding;
import dixit.search.Holdings;
import dixit.search.Slice;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads which files of a slice the cluster has, and what each holds. */
final class SliceFiles {

    private static final int STRETCH = 5000;

    private SliceFiles() {}

    static Map<String, Object> inSlice(Slice slice) {
        return Map.of("range", Map.of(Documents.SLOT, Map.of("gte", slice.first(), "lt", slice.end())));
    }

    static Holdings read(Reader reader, Slice slice) throws IOException {
        var holdings = new Holdings();
        Map<String, Object> body = new HashMap<>();
        body.put("size", STRETCH);
        body.put(
                "query",
                Queries.filter(List.of(Queries.term(Documents.KIND, Documents.FILE), inSlice(slice)), List.of()));
        body.put("sort", List.of(Documents.FILE));
        body.put("_source", List.of(Documents.FILE, Documents.FINGERPRINT, Documents.HELD));
        JsonNode hits = reader.ask(body).path("hits").path("hits");
        while (!hits.isEmpty()) {
            for (JsonNode found : hits) {
                JsonNode source = found.path("_source");
                JsonNode held = source.path(Documents.HELD);
                holdings.put(
                        source.path(Documents.FILE).asString(),
                        new Holding(
                                source.path(Documents.FINGERPRINT).asString(),
                                held.isMissingNode() ? Optional.empty() : Optional.of(held.asString())));
            }
            body.put("search_after", hits.path(hits.size() - 1).path("sort"));
            hits = reader.ask(body).path("hits").path("hits");
        }
        return holdings;
    }
}
