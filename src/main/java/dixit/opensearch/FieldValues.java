package dixit.opensearch;

import dixit.search.Beginnings;
import dixit.search.Field;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** All values of one field over the answers of a request, and those among them that begin so. */
final class FieldValues {

    private static final int DAY = "2024-03-26".length();
    private static final String VALUES = "values";

    private final Reader reader;
    private final SearchRequest request;
    private final Field field;

    FieldValues(Reader reader, SearchRequest request, Field field) {
        this.reader = reader;
        this.request = request;
        this.field = field;
    }

    Facet like(Map<String, Object> asked, String like, int first, int stretch) throws IOException {
        Beginnings beginnings = Beginnings.typed(like);
        Map<String, Long> counts = counts(asked, stretch);
        Map<String, Labelled> labels = new Labels(reader).of(field, counts.keySet());
        var values = new ArrayList<Value>();
        labels.forEach((folded, label) -> {
            if (beginnings.find(label.label())) {
                values.add(new Value(
                        label.key(),
                        label.label(),
                        counts.getOrDefault(folded, 0L),
                        Facets.folded(request.chosen(), field).contains(folded),
                        Facets.folded(request.excluded(), field).contains(folded)));
            }
        });
        values.sort(Value.BY_COUNT);
        int from = Math.min(first, values.size());
        int to = Math.min(from + SearchRequest.MOST_PER_PAGE, values.size());
        return new Facet(field, values.size(), values.subList(from, to));
    }

    /** The count of every value, a stretch of them at a time; what is chosen of the field itself does not matter. */
    private Map<String, Long> counts(Map<String, Object> asked, int stretch) throws IOException {
        Map<String, Object> composite = new HashMap<>();
        composite.put("size", stretch);
        composite.put("sources", List.of(Map.of(VALUES, Map.of("terms", Map.of("field", Documents.is(field))))));
        Map<String, Object> query = Queries.filter(
                List.of(
                        Queries.statements(request, asked),
                        Queries.choices(Facets.without(request.chosen(), field), request.excluded())),
                List.of());
        Map<String, Long> counts = new HashMap<>();
        JsonNode found;
        do {
            found = reader.ask(
                            Map.of("size", 0, "query", query, "aggs", Map.of(VALUES, Map.of("composite", composite))))
                    .path("aggregations")
                    .path(VALUES);
            for (JsonNode bucket : found.path("buckets")) {
                String value = bucket.path("key").path(VALUES).asString();
                if (field != Field.DATE || value.length() == DAY || value.equals(SearchRequest.NONE)) {
                    counts.put(value, bucket.path("doc_count").asLong());
                }
            }
            composite.put("after", found.path("after_key"));
        } while (!found.path("after_key").isMissingNode());
        return counts;
    }
}
