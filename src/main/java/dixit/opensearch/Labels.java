package dixit.opensearch;

import dixit.search.Field;
import dixit.search.SearchRequest;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How values are written: of several writings the one that sorts first, which has capitals. */
final class Labels {

    /** So many are asked for at once. */
    private static final int MOST_AT_ONCE = 5000;

    private final Reader reader;

    Labels(Reader reader) {
        this.reader = reader;
    }

    /** Those of these folded values of one field; a value that nothing has is written as it is. */
    Map<String, Labelled> of(Field field, Collection<String> folded) throws IOException {
        Map<String, Labelled> labels = new HashMap<>();
        folded.forEach(value -> labels.put(value, new Labelled(value, value)));
        if (field != Field.DATE) {
            labels.putAll(find(Map.of(field, folded)).getOrDefault(field, Map.of()));
        }
        return labels;
    }

    /** Those that there are, of the folded values of several fields. */
    Map<Field, Map<String, Labelled>> find(Map<Field, ? extends Collection<String>> folded) throws IOException {
        Map<Field, Map<String, Labelled>> labels = new HashMap<>();
        var values = new ArrayList<String>();
        folded.forEach((field, keys) -> keys.stream()
                .filter(key -> field != Field.DATE && !key.equals(SearchRequest.NONE))
                .forEach(key -> values.add(Documents.value(field, key))));
        for (int from = 0; from < values.size(); from += MOST_AT_ONCE) {
            List<String> some = values.subList(from, Math.min(values.size(), from + MOST_AT_ONCE));
            JsonNode answer = reader.ask(Map.of(
                    "size",
                    some.size(),
                    "query",
                    Queries.filter(
                            List.of(
                                    Queries.term(Documents.KIND, Documents.LABEL),
                                    Map.of("terms", Map.of(Documents.VALUE, some))),
                            List.of()),
                    "collapse",
                    Map.of("field", Documents.VALUE),
                    "sort",
                    List.of(Documents.LABEL, Documents.KEY),
                    "_source",
                    List.of(Documents.VALUE, Documents.LABEL, Documents.KEY)));
            for (JsonNode found : answer.path("hits").path("hits")) {
                JsonNode source = found.path("_source");
                String value = source.path(Documents.VALUE).asString();
                labels.computeIfAbsent(Documents.field(value), none -> new HashMap<>())
                        .put(Documents.folded(value), labelled(source));
            }
        }
        return labels;
    }

    static Labelled labelled(JsonNode source) {
        return new Labelled(
                source.path(Documents.KEY).asString(),
                source.path(Documents.LABEL).asString());
    }
}
