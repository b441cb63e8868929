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
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.LongHeap;

/** Reads the counts of fields into our facets. */
final class LuceneFacets {

    /** Values of one facet that are returned at most, the chosen ones apart. */
    private static final int MOST_VALUES = 200;

    private static final int YEAR = "2024".length();
    private static final int MONTH = "2024-03".length();

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final org.apache.lucene.search.Query asked;

    LuceneFacets(
            Snapshot snapshot, IndexSearcher searcher, SearchRequest request, org.apache.lucene.search.Query asked) {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.request = request;
        this.asked = asked;
    }

    List<Facet> of(Sweep counted) throws IOException {
        var facets = new ArrayList<Facet>();
        for (Field field : request.facets()) {
            int[] counts = counted.available(field);
            facets.add(field == Field.DATE ? dates(counts) : values(field, counts));
        }
        return facets;
    }

    private Facet values(Field field, int[] counts) throws IOException {
        Map<String, Value> values = new LinkedHashMap<>();
        var shown = new Shown(field);
        int[] ordinals = mostFrequent(counts);
        List<Columns.Value> frequent = snapshot.columns.values(field, ordinals);
        for (int at = 0; at < ordinals.length; at++) {
            Columns.Value value = frequent.get(at);
            values.put(value.folded(), shown.value(value.folded(), value.shown(), counts[ordinals[at]]));
        }
        for (String chosen : shown.chosen) {
            if (!values.containsKey(chosen)) {
                long ordinal = snapshot.columns.ordinal(field, chosen);
                long count = ordinal < 0 ? 0 : counts[Math.toIntExact(ordinal)];
                values.put(chosen, shown.value(chosen, snapshot.labels.of(field, chosen), count));
            }
        }
        addExcluded(shown, values);
        int distinct = 0;
        for (int count : counts) {
            distinct += count > 0 ? 1 : 0;
        }
        return new Facet(field, Math.max(distinct, values.size()), sorted(values, LuceneFacets::byCount));
    }

    /** The ordinals of the values that are returned: of equals the first. */
    private static int[] mostFrequent(int[] counts) {
        var queue = new LongHeap(MOST_VALUES);
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                queue.insertWithOverflow(((long) counts[ordinal] << Integer.SIZE) | (Integer.MAX_VALUE - ordinal));
            }
        }
        int[] ordinals = new int[queue.size()];
        for (int at = ordinals.length - 1; at >= 0; at--) {
            ordinals[at] = Integer.MAX_VALUE - (int) queue.pop();
        }
        return ordinals;
    }

    /** Years; the months of years in which something is chosen; the days of months in which something is. */
    private Facet dates(int[] counts) throws IOException {
        var shown = new Shown(Field.DATE);
        Set<String> opened = opened();
        Map<String, Integer> sums = new LinkedHashMap<>();
        Calendar calendar = snapshot.columns.calendar();
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                List<String> periods = calendar.periods(ordinal);
                for (String period : periods.isEmpty() ? List.of(SearchRequest.NONE) : periods) {
                    if (period.length() == YEAR || periods.isEmpty() || opened.contains(above(period))) {
                        sums.merge(period, counts[ordinal], Integer::sum);
                    }
                }
            }
        }
        Map<String, Value> values = new LinkedHashMap<>();
        sums.forEach((key, count) -> values.put(key, shown.value(key, new Labelled(key, key), count)));
        for (String chosen : shown.chosen) {
            values.putIfAbsent(chosen, shown.value(chosen, new Labelled(chosen, chosen), 0));
        }
        addExcluded(shown, values);
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

    /** An excluded value shows how many statements would come back. */
    private void addExcluded(Shown shown, Map<String, Value> values) throws IOException {
        Field field = shown.field;
        for (String excluded : shown.excluded) {
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
            long count = searcher.count(others.build());
            values.put(excluded, shown.value(excluded, snapshot.labels.of(field, excluded), count));
        }
    }

    /** Makes the values of one field. */
    private final class Shown {

        private final Field field;
        private final Set<String> chosen;
        private final Set<String> excluded;

        Shown(Field field) {
            this.field = field;
            this.chosen = folded(request.chosen(), field);
            this.excluded = folded(request.excluded(), field);
        }

        Value value(String folded, Labelled label, long count) {
            return new Value(label.key(), label.label(), count, chosen.contains(folded), excluded.contains(folded));
        }
    }

    private static Set<String> folded(Map<Field, Set<String>> values, Field field) {
        return values.getOrDefault(field, Set.of()).stream().map(Folding::fold).collect(Collectors.toSet());
    }

    private static List<Value> sorted(Map<String, Value> values, Comparator<Value> order) {
        return values.values().stream().sorted(order).toList();
    }

    /** Hundreds of values are sorted for each search: no boxes. */
    private static int byCount(Value one, Value other) {
        if (one.chosen() != other.chosen()) {
            return one.chosen() ? -1 : 1;
        }
        if (one.excluded() != other.excluded()) {
            return one.excluded() ? -1 : 1;
        }
        if (one.count() != other.count()) {
            return Long.compare(other.count(), one.count());
        }
        int byLabel = one.label().compareTo(other.label());
        return byLabel != 0 ? byLabel : one.key().compareTo(other.key());
    }

    private static Comparator<Value> newestFirst() {
        return Comparator.comparing((Value value) -> value.key().equals(SearchRequest.NONE))
                .thenComparing(Value::key, Comparator.reverseOrder());
    }
}
