package dixit.opensearch;

import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.SearchResult.Value;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The names and words that an index holds. */
final class Vocabulary {

    /** So many names are weighed against each other at most. */
    private static final int MOST_WEIGHED = 300;

    private static final List<String> SPELT = List.of(Documents.CONTEXT, Documents.SOURCE, Documents.TITLE);

    private final Reader reader;

    Vocabulary(Reader reader) {
        this.reader = reader;
    }

    /** Values that have words in a row that begin so, the most frequent first. */
    List<Value> beginning(Field field, String letters, int most) throws IOException {
        String folded = Folding.fold(letters);
        if (folded.isEmpty()) {
            return List.of();
        }
        JsonNode answer = reader.ask(Map.of(
                "size",
                MOST_WEIGHED,
                "query",
                Queries.filter(
                        List.of(
                                Queries.term(Documents.KIND, Documents.LABEL),
                                Queries.term(Documents.FIELD, field.key()),
                                Map.of("prefix", Map.of(Documents.BEGINS, folded))),
                        List.of()),
                "sort",
                List.of(Documents.LABEL, Documents.KEY),
                "_source",
                List.of(Documents.LABEL, Documents.KEY)));
        Map<String, Labelled> found = new LinkedHashMap<>();
        for (JsonNode each : answer.path("hits").path("hits")) {
            Labelled label = Labels.labelled(each.path("_source"));
            found.putIfAbsent(Folding.fold(label.key()), label);
        }
        return found.isEmpty() ? List.of() : counted(field, found, most);
    }

    private List<Value> counted(Field field, Map<String, Labelled> found, int most) throws IOException {
        Map<String, Long> counts = Facets.counts(reader.ask(Map.of(
                        "size",
                        0,
                        "query",
                        Queries.term(Documents.KIND, Documents.STATEMENT),
                        "aggs",
                        Map.of("values", Facets.only(field, found.keySet()))))
                .path("aggregations")
                .path("values"));
        return found.entrySet().stream()
                .map(each -> new Value(
                        each.getValue().key(),
                        each.getValue().label(),
                        counts.getOrDefault(each.getKey(), 0L),
                        false,
                        false))
                .filter(value -> value.count() > 0)
                .sorted(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::label))
                .limit(most)
                .toList();
    }

    /** A word that is near another. */
    private record Near(String word, double score, long frequency) {}

    /** Words that differ little from this one, the likeliest first; none when it is a word of the index. */
    List<String> spellings(String word, int most) throws IOException {
        String folded = Folding.fold(word);
        Map<String, Object> suggest = new HashMap<>();
        var there = new ArrayList<Map<String, Object>>();
        for (String field : SPELT) {
            there.add(Queries.term(field, folded));
            suggest.put(
                    field,
                    Map.of(
                            "text",
                            folded,
                            "term",
                            Map.of("field", field, "size", most, "analyzer", "keyword", "suggest_mode", "missing")));
        }
        JsonNode answer =
                reader.ask(Map.of("size", 0, "query", Map.of("bool", Map.of("should", there)), "suggest", suggest));
        if (Reader.total(answer) > 0) {
            return List.of();
        }
        var near = new ArrayList<Near>();
        for (String field : SPELT) {
            for (JsonNode option : answer.path("suggest").path(field).path(0).path("options")) {
                near.add(new Near(
                        option.path("text").asString(),
                        option.path("score").asDouble(),
                        option.path("freq").asLong()));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::score)
                        .thenComparingLong(Near::frequency)
                        .reversed())
                .map(each -> each.word().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(most)
                .toList();
    }
}
