package dixit.lucene;

import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/** Reads the counts of fields into our facets. */
final class LuceneFacets {

    /** Values of one facet that are returned at most, the chosen ones apart. */
    private static final int MOST_VALUES = 200;

    private static final int YEAR = "2024".length();
    private static final int MONTH = "2024-03".length();

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final org.apache.lucene.search.Query asked;

    LuceneFacets(Snapshot snapshot, SearchRequest request, org.apache.lucene.search.Query asked) {
        this.snapshot = snapshot;
        this.request = request;
        this.asked = asked;
    }

    static FacetsConfig config() {
        var config = new FacetsConfig();
        for (Field field : Field.values()) {
            config.setMultiValued(field.key(), true);
            config.setRequireDimCount(field.key(), false);
        }
        return config;
    }

    List<Facet> of(Facets counts) throws IOException {
        var facets = new ArrayList<Facet>();
        for (Field field : request.facets()) {
            facets.add(field == Field.DATE ? dates(counts) : values(field, counts));
        }
        return facets;
    }

    private Facet values(Field field, Facets counts) throws IOException {
        FacetResult result = counts.getTopChildren(MOST_VALUES, field.key());
        Map<String, Value> values = listed(field, result);
        for (String chosen : folded(request.chosen(), field)) {
            if (!values.containsKey(chosen)) {
                Labelled label = snapshot.label(field, chosen);
                Number count = counts.getSpecificValue(field.key(), label.key());
                values.put(chosen, value(field, label, Math.max(0, count.longValue())));
            }
        }
        addExcluded(field, values);
        int distinct = result == null ? 0 : result.childCount;
        return new Facet(field, Math.max(distinct, values.size()), sorted(values, byCount()));
    }

    /** Years; the months of years in which something is chosen; the days of months in which something is. */
    private Facet dates(Facets counts) throws IOException {
        FacetResult result = counts.getAllChildren(Field.DATE.key());
        Set<String> opened = opened();
        Map<String, Value> values = listed(Field.DATE, result);
        values.keySet()
                .removeIf(
                        key -> !key.equals(SearchRequest.NONE) && key.length() > YEAR && !opened.contains(above(key)));
        for (String chosen : folded(request.chosen(), Field.DATE)) {
            values.putIfAbsent(chosen, value(Field.DATE, new Labelled(chosen, chosen), 0));
        }
        addExcluded(Field.DATE, values);
        return new Facet(Field.DATE, values.size(), sorted(values, newestFirst()));
    }

    private Set<String> opened() {
        var opened = new HashSet<String>();
        for (String chosen : folded(request.chosen(), Field.DATE)) {
            for (int end : new int[] {YEAR, MONTH}) {
                if (chosen.length() >= end) {
                    opened.add(chosen.substring(0, end));
                }
            }
        }
        return opened;
    }

    private static String above(String date) {
        return date.substring(0, date.lastIndexOf('-'));
    }

    private Map<String, Value> listed(Field field, @org.jspecify.annotations.Nullable FacetResult result)
            throws IOException {
        var values = new LinkedHashMap<String, Value>();
        if (result != null) {
            for (LabelAndValue counted : result.labelValues) {
                Labelled label = counted.label.equals(SearchRequest.NONE)
                        ? new Labelled(SearchRequest.NONE, SearchRequest.NONE)
                        : snapshot.label(field, counted.label);
                values.put(Folding.fold(counted.label), value(field, label, counted.value.longValue()));
            }
        }
        return values;
    }

    /** An excluded value shows how many statements would come back. */
    private void addExcluded(Field field, Map<String, Value> values) throws IOException {
        for (String excluded : folded(request.excluded(), field)) {
            var others = new BooleanQuery.Builder().add(asked, Occur.MUST);
            request.excluded().forEach((other, keys) -> {
                if (other != field) {
                    others.add(LuceneQueries.anyOf(other, keys), Occur.MUST_NOT);
                }
            });
            request.chosen().forEach((other, keys) -> {
                if (other != field && !keys.isEmpty()) {
                    others.add(LuceneQueries.anyOf(other, keys), Occur.FILTER);
                }
            });
            others.add(LuceneQueries.anyOf(field, Set.of(excluded)), Occur.FILTER);
            values.put(
                    excluded, value(field, snapshot.label(field, excluded), snapshot.searcher.count(others.build())));
        }
    }

    private Value value(Field field, Labelled label, long count) {
        String folded = Folding.fold(label.key());
        return new Value(
                label.key(),
                label.label(),
                count,
                folded(request.chosen(), field).contains(folded),
                folded(request.excluded(), field).contains(folded));
    }

    private static Set<String> folded(Map<Field, Set<String>> values, Field field) {
        return values.getOrDefault(field, Set.of()).stream().map(Folding::fold).collect(Collectors.toSet());
    }

    private static List<Value> sorted(Map<String, Value> values, Comparator<Value> order) {
        return values.values().stream().sorted(order).toList();
    }

    private static Comparator<Value> byCount() {
        return Comparator.comparing((Value value) -> !value.chosen())
                .thenComparing(value -> !value.excluded())
                .thenComparing(Value::count, Comparator.reverseOrder())
                .thenComparing(Value::label)
                .thenComparing(Value::key);
    }

    private static Comparator<Value> newestFirst() {
        return Comparator.comparing((Value value) -> value.key().equals(SearchRequest.NONE))
                .thenComparing(Value::key, Comparator.reverseOrder());
    }
}
