package dixit.lucene;

import dixit.search.Crosstab;
import dixit.search.Crosstab.Cell;
import dixit.search.Field;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Value;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts statements by two fields at once. Made for one table. */
final class Crossing {

    private final Snapshot snapshot;
    private final Axis rows;
    private final Axis columns;
    private final Map<Pair, long[]> cells = new HashMap<>();

    Crossing(Snapshot snapshot, Field rows, Field columns) {
        this.snapshot = snapshot;
        this.rows = new Axis(rows);
        this.columns = new Axis(columns);
    }

    /** A row and a column, by their keys. */
    private record Pair(Columns.Value row, Columns.Value column) {}

    Crosstab of(IndexSearcher searcher, Query admitted) throws IOException {
        FacetsCollector found = searcher.search(admitted, new FacetsCollectorManager());
        for (MatchingDocs segment : found.getMatchingDocs()) {
            rows.enter(segment.context());
            columns.enter(segment.context());
            DocIdSetIterator each = segment.bits().iterator();
            while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count(rows.of(each.docID()), columns.of(each.docID()));
            }
        }
        return table();
    }

    private void count(List<Columns.Value> inRows, List<Columns.Value> inColumns) {
        rows.count(inRows, inColumns);
        columns.count(inColumns, inRows);
        for (Columns.Value row : inRows) {
            for (Columns.Value column : inColumns) {
                long[] counts = cells.computeIfAbsent(new Pair(row, column), pair -> new long[2]);
                counts[0]++;
                counts[1] += inRows.size() > 1 ? 1 : 0;
            }
        }
    }

    private Crosstab table() {
        Map<Columns.Value, Value> down = rows.shown();
        Map<Columns.Value, Value> across = columns.shown();
        var shown = new ArrayList<Cell>();
        down.forEach((row, at) -> across.forEach((column, under) -> {
            long[] counts = cells.get(new Pair(row, column));
            if (counts != null) {
                shown.add(new Cell(at.key(), under.key(), counts[0], counts[1]));
            }
        }));
        return new Crosstab(List.copyOf(down.values()), List.copyOf(across.values()), shown);
    }

    /** One of the two fields. */
    private final class Axis {

        private final Field field;
        private final Map<Integer, List<Columns.Value>> known = new HashMap<>();
        private final Map<Columns.Value, Long> totals = new HashMap<>();
        private SortedSetDocValues values = org.apache.lucene.index.DocValues.emptySortedSet();
        private int[] whole = new int[0];

        Axis(Field field) {
            this.field = field;
        }

        void enter(LeafReaderContext segment) throws IOException {
            values = Columns.in(segment.reader(), field);
            whole = snapshot.columns.whole(segment, field);
        }

        /** A document's values, of a date its year and month too; having none is no value here. */
        List<Columns.Value> of(int document) throws IOException {
            if (!values.advanceExact(document)) {
                return List.of();
            }
            if (values.docValueCount() == 1) {
                return known(whole[(int) values.nextOrd()]);
            }
            var all = new ArrayList<Columns.Value>();
            for (int left = values.docValueCount(); left > 0; left--) {
                all.addAll(known(whole[(int) values.nextOrd()]));
            }
            return all;
        }

        private List<Columns.Value> known(int ordinal) throws IOException {
            List<Columns.Value> meant = known.get(ordinal);
            if (meant == null) {
                meant = field == Field.DATE
                        ? snapshot.columns.calendar().periods(ordinal).stream()
                                .map(period -> new Columns.Value(period, new Labelled(period, period)))
                                .toList()
                        : meant(snapshot.columns.value(field, ordinal));
                known.put(ordinal, meant);
            }
            return meant;
        }

        private static List<Columns.Value> meant(Columns.Value value) {
            return value.folded().equals(SearchRequest.NONE) ? List.of() : List.of(value);
        }

        void count(List<Columns.Value> values, List<Columns.Value> others) {
            if (!others.isEmpty()) {
                values.forEach(value -> totals.merge(value, 1L, Long::sum));
            }
        }

        /** The most frequent values in the order of the table. */
        Map<Columns.Value, Value> shown() {
            var shown = new LinkedHashMap<Columns.Value, Value>();
            totals.entrySet().stream()
                    .map(total -> Map.entry(
                            total.getKey(),
                            new Value(
                                    total.getKey().shown().key(),
                                    total.getKey().shown().label(),
                                    total.getValue(),
                                    false,
                                    false)))
                    .sorted(Map.Entry.comparingByValue(Value.BY_COUNT))
                    .limit(Crosstab.MOST_VALUES)
                    .forEach(value -> shown.put(value.getKey(), value.getValue()));
            return shown;
        }
    }
}
