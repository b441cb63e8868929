package dixit.opensearch;

import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Counts the values of fields by a cluster's aggregations. Each shard tells its most frequent values only; where that could
 * make a number too small, it is asked for again, so that every number told is exact.
 */
final class Facets {

    /** Values of one facet that are returned at most, the chosen ones apart. */
    private static final int MOST_VALUES = 200;

    /** Up to so many different things are counted nearly exactly. */
    private static final int COUNTED_FINELY = 40_000;

    /** Years there may be, with the months and days of a few of them. */
    private static final int MOST_DATES = 5_000;

    private static final int YEAR = "2024".length();
    private static final int MONTH = "2024-03".length();

    private static final String FILTER = "filter";
    private static final String AGGS = "aggs";
    private static final String TERMS = "terms";
    private static final String SIZE = "size";
    private static final String FIELD = "field";
    private static final String COUNT = "doc_count";
    private static final String TOP = "top";
    private static final String CHOSEN = "chosen";
    private static final String OTHERS = "sum_other_doc_count";
    private static final String ARTICLES = "(articles)";

    private final Reader reader;
    private final SearchRequest request;
    private final Map<String, Object> asked;
    private final Limits limits;

    Facets(Reader reader, SearchRequest request, Map<String, Object> asked, Limits limits) {
        this.reader = reader;
        this.request = request;
        this.asked = asked;
        this.limits = limits;
    }

    /** What to count beside the answers. */
    Map<String, Object> aggregations() {
        Map<String, Object> all = new HashMap<>();
        all.put(
                ARTICLES,
                Map.of(
                        FILTER,
                        Queries.choices(request.chosen(), request.excluded()),
                        AGGS,
                        Map.of(
                                Documents.ARTICLE,
                                distinct(Documents.ARTICLE),
                                Field.SOURCE.key(),
                                distinct(Documents.is(Field.SOURCE)),
                                SearchRequest.NONE,
                                Map.of(FILTER, Queries.is(Field.SOURCE, SearchRequest.NONE)))));
        for (Field field : request.facets()) {
            all.put(field.key(), of(field));
            for (String excluded : folded(request.excluded(), field)) {
                all.put(
                        field.key() + "=" + excluded,
                        Map.of(
                                FILTER,
                                Queries.filter(
                                        List.of(
                                                Queries.choices(
                                                        without(request.chosen(), field),
                                                        without(request.excluded(), field)),
                                                Queries.anyOf(field, List.of(excluded))),
                                        List.of())));
            }
        }
        return all;
    }

    /** The values of one field among what all but its own choice admits. */
    private Map<String, Object> of(Field field) {
        Map<String, Object> counts = new HashMap<>();
        counts.put(TOP, field == Field.DATE ? dates() : top(field, limits.perShard()));
        if (field != Field.DATE) {
            Set<String> chosen = folded(request.chosen(), field);
            if (!chosen.isEmpty()) {
                counts.put(CHOSEN, only(field, chosen));
            }
        }
        return Map.of(FILTER, Queries.choices(without(request.chosen(), field), request.excluded()), AGGS, counts);
    }

    private static Map<String, Object> top(Field field, int perShard) {
        return Map.of(TERMS, Map.of(FIELD, Documents.is(field), SIZE, MOST_VALUES, "shard_size", perShard));
    }

    /** These values alone: counted exactly, however many shards there are. */
    static Map<String, Object> only(Field field, Set<String> values) {
        return Map.of(
                TERMS,
                Map.of(
                        FIELD,
                        Documents.is(field),
                        "include",
                        List.copyOf(values),
                        SIZE,
                        values.size(),
                        "shard_size",
                        values.size()));
    }

    private static Map<String, Object> distinct(String field) {
        return Map.of("cardinality", Map.of(FIELD, field, "precision_threshold", COUNTED_FINELY));
    }

    /** Years; the months of years in which something is chosen; the days of months in which something is. */
    private Map<String, Object> dates() {
        String opened = opened().stream().map(date -> "|" + date + "-[0-9]{2}").collect(Collectors.joining());
        return Map.of(
                TERMS,
                Map.of(
                        FIELD,
                        Documents.is(Field.DATE),
                        "include",
                        "[0-9]{4}|\\(none\\)" + opened,
                        SIZE,
                        MOST_DATES,
                        "shard_size",
                        MOST_DATES));
    }

    private Set<String> opened() {
        var opened = new TreeSet<String>();
        for (String chosen : folded(request.chosen(), Field.DATE)) {
            for (int end : new int[] {YEAR, MONTH}) {
                if (chosen.length() >= end) {
                    opened.add(chosen.substring(0, end).replaceAll("[^0-9-]", "-"));
                }
            }
        }
        return opened;
    }

    /** How many articles the answers stand in; estimated by the cluster when there are many. */
    static long articles(JsonNode aggregations) {
        return number(aggregations.path(ARTICLES).path(Documents.ARTICLE));
    }

    static long sources(JsonNode aggregations) {
        JsonNode all = aggregations.path(ARTICLES);
        boolean unnamed = all.path(SearchRequest.NONE).path(COUNT).asLong() > 0;
        return number(all.path(Field.SOURCE.key())) - (unnamed ? 1 : 0);
    }

    private static long number(JsonNode counted) {
        return counted.path("value").asLong();
    }

    /** Reads what was counted. */
    List<Facet> read(JsonNode aggregations) throws IOException {
        Map<Field, Map<String, Long>> counts = new EnumMap<>(Field.class);
        for (Field field : request.facets()) {
            Map<String, Long> ofField = exact(field, aggregations.path(field.key()));
            for (String excluded : folded(request.excluded(), field)) {
                ofField.put(
                        excluded,
                        aggregations
                                .path(field.key() + "=" + excluded)
                                .path(COUNT)
                                .asLong());
            }
            counts.put(field, ofField);
        }
        Map<Field, Set<String>> keys = new EnumMap<>(Field.class);
        counts.forEach((field, ofField) -> keys.put(field, ofField.keySet()));
        Map<Field, Map<String, Labelled>> labels = new Labels(reader).find(keys);
        var facets = new ArrayList<Facet>();
        for (Field field : request.facets()) {
            Map<String, Long> ofField = counts.getOrDefault(field, Map.of());
            List<Value> values = values(field, ofField, labels.getOrDefault(field, Map.of()));
            boolean all = aggregations.path(field.key()).path(TOP).path(OTHERS).asLong() == 0;
            long distinct = all ? 0 : number(again(field, distinct(Documents.is(field))));
            facets.add(new Facet(field, Math.max(values.size(), Math.toIntExact(distinct)), values));
        }
        return facets;
    }

    private Map<String, Long> exact(Field field, JsonNode counted) throws IOException {
        JsonNode top = counted.path(TOP);
        if (field != Field.DATE && mayLack(top)) {
            top = again(field, top(field, limits.perShardAtMost()));
        }
        Map<String, Long> counts = new LinkedHashMap<>(counts(top));
        if (mayLack(top)) {
            counts.putAll(counts(again(field, only(field, counts.keySet()))));
        }
        folded(request.chosen(), field).forEach(chosen -> counts.putIfAbsent(chosen, 0L));
        counts.putAll(counts(counted.path(CHOSEN)));
        return counts;
    }

    /** Whether some shard may hold more of a value than it told. */
    private static boolean mayLack(JsonNode top) {
        return top.path("doc_count_error_upper_bound").asLong(0) != 0;
    }

    private JsonNode again(Field field, Map<String, Object> counting) throws IOException {
        Map<String, Object> body = new HashMap<>();
        body.put(
                "query",
                Queries.filter(
                        List.of(
                                Queries.statements(request, asked),
                                Queries.choices(without(request.chosen(), field), request.excluded())),
                        List.of()));
        body.put(SIZE, 0);
        body.put(AGGS, Map.of(TOP, counting));
        return reader.ask(body).path("aggregations").path(TOP);
    }

    static Map<String, Long> counts(JsonNode terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode bucket : terms.path("buckets")) {
            counts.put(bucket.path("key").asString(), bucket.path(COUNT).asLong());
        }
        return counts;
    }

    private List<Value> values(Field field, Map<String, Long> counts, Map<String, Labelled> labels) {
        Set<String> chosen = folded(request.chosen(), field);
        Set<String> excluded = folded(request.excluded(), field);
        var values = new ArrayList<Value>();
        counts.forEach((key, count) -> {
            Labelled label = labels.getOrDefault(key, new Labelled(key, key));
            values.add(new Value(label.key(), label.label(), count, chosen.contains(key), excluded.contains(key)));
        });
        values.sort(field == Field.DATE ? NEWEST_FIRST : MOST_FIRST);
        return values;
    }

    private static final Comparator<Value> MOST_FIRST = Comparator.comparing(Value::chosen)
            .thenComparing(Value::excluded)
            .reversed()
            .thenComparing(Value.BY_COUNT);

    private static final Comparator<Value> NEWEST_FIRST = Comparator.comparing(
                    (Value value) -> value.key().equals(SearchRequest.NONE))
            .thenComparing(Value::key, Comparator.reverseOrder());

    static Set<String> folded(Map<Field, Set<String>> values, Field field) {
        return values.getOrDefault(field, Set.of()).stream().map(Folding::fold).collect(Collectors.toSet());
    }

    static Map<Field, Set<String>> without(Map<Field, Set<String>> values, Field field) {
        Map<Field, Set<String>> others = new EnumMap<>(Field.class);
        others.putAll(values);
        others.remove(field);
        return others;
    }
}
