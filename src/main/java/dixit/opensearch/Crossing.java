package dixit.opensearch;

import dixit.search.Crosstab;
import dixit.search.Crosstab.Cell;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Grid;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Value;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Counts statements by two fields at once: first the values of each, then the cells of the most frequent. */
final class Crossing {

    private static final Comparator<Map.Entry<String, Value>> BY_COUNT = Map.Entry.comparingByValue(Value.BY_COUNT);

    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";

    private final Reader reader;
    private final Field rows;
    private final Field columns;
    private final Map<String, Object> admitted;

    /** @param asked the request's query in the cluster's terms */
    Crossing(Reader reader, SearchRequest request, Map<String, Object> asked, Axes axes) {
        this.reader = reader;
        this.rows = axes.rows();
        this.columns = axes.columns();
        this.admitted = Queries.filter(
                List.of(Queries.statements(request, asked), Queries.choices(request.chosen(), request.excluded())),
                List.of(Queries.is(rows, SearchRequest.NONE), Queries.is(columns, SearchRequest.NONE)));
    }

    /** The two fields. */
    record Axes(Field rows, Field columns) {}

    Crosstab table(Limits limits) throws IOException {
        JsonNode both = count(admitted, Map.of(ROWS, all(rows, limits), COLUMNS, all(columns, limits)));
        Map<String, Value> down = shown(rows, Facets.counts(both.path(ROWS)));
        Map<String, Value> across = shown(columns, Facets.counts(both.path(COLUMNS)));
        if (down.isEmpty() || across.isEmpty()) {
            return Crosstab.EMPTY;
        }
        var severalRows = List.of(admitted, Queries.term(Documents.SEVERAL, rows.key()));
        Map<String, Map<String, Long>> counts = cells(admitted, down.keySet(), across.keySet());
        Map<String, Map<String, Long>> shared =
                cells(Queries.filter(severalRows, List.of()), down.keySet(), across.keySet());
        var shown = new ArrayList<Cell>();
        down.forEach((row, at) -> across.forEach((column, under) -> {
            long count = counts.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
            if (count > 0) {
                long also = shared.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
                shown.add(new Cell(at.key(), under.key(), count, also));
            }
        }));
        return new Crosstab(List.copyOf(down.values()), List.copyOf(across.values()), shown);
    }

    private JsonNode count(Map<String, Object> query, Map<String, Object> what) throws IOException {
        return reader.ask(Map.of("size", 0, "query", query, "aggs", what)).path("aggregations");
    }

    private static Map<String, Object> all(Field field, Limits limits) {
        return Map.of(
                "terms",
                Map.of(
                        "field",
                        Documents.is(field),
                        "size",
                        Crosstab.MOST_VALUES,
                        "shard_size",
                        limits.perShardAtMost()));
    }

    private Map<String, Value> shown(Field field, Map<String, Long> counts) throws IOException {
        Map<String, Labelled> labels = new Labels(reader).of(field, Set.copyOf(counts.keySet()));
        Map<String, Value> values = new HashMap<>();
        labels.forEach((folded, label) -> values.put(
                folded, new Value(label.key(), label.label(), counts.getOrDefault(folded, 0L), false, false)));
        Map<String, Value> shown = new LinkedHashMap<>();
        values.entrySet().stream().sorted(BY_COUNT).forEach(each -> shown.put(each.getKey(), each.getValue()));
        return shown;
    }

    /** The counts of a grid of the two fields, by its values as they are given. */
    Map<String, Map<String, Long>> pairs(Grid grid) throws IOException {
        Map<String, String> down = byFolded(grid.down());
        Map<String, String> across = byFolded(grid.across());
        Map<String, Map<String, Long>> pairs = new HashMap<>();
        if (!down.isEmpty() && !across.isEmpty()) {
            cells(admitted, down.keySet(), across.keySet()).forEach((row, counts) -> {
                Map<String, Long> named = new HashMap<>();
                counts.forEach((column, count) -> named.put(across.getOrDefault(column, column), count));
                if (!named.isEmpty()) {
                    pairs.put(down.getOrDefault(row, row), named);
                }
            });
        }
        return pairs;
    }

    private static Map<String, String> byFolded(Set<String> values) {
        return values.stream().collect(Collectors.toMap(Folding::fold, value -> value));
    }

    private Map<String, Map<String, Long>> cells(Map<String, Object> query, Set<String> down, Set<String> across)
            throws IOException {
        Map<String, Object> counted = new HashMap<>(Facets.only(rows, down));
        counted.put("aggs", Map.of(COLUMNS, Facets.only(columns, across)));
        Map<String, Map<String, Long>> cells = new HashMap<>();
        for (JsonNode row : count(query, Map.of(ROWS, counted)).path(ROWS).path("buckets")) {
            cells.put(row.path("key").asString(), Facets.counts(row.path(COLUMNS)));
        }
        return cells;
    }
}
