package dixit.lucene;

import dixit.search.Crosstab;
import dixit.search.Crosstab.Cell;
import dixit.search.Field;
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
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState.OrdRange;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Counts statements by two fields at once. Made for one table. */
final class Crossing {

    private static final Comparator<Value> BY_COUNT = Comparator.comparing(Value::count, Comparator.reverseOrder())
            .thenComparing(Value::label)
            .thenComparing(Value::key);

    private final Snapshot snapshot;
    private final SortedSetDocValuesReaderState state;
    private final Axis rows;
    private final Axis columns;
    private final Map<Pair, long[]> cells = new HashMap<>();

    Crossing(Snapshot snapshot, SortedSetDocValuesReaderState state, Field rows, Field columns) throws IOException {
        this.snapshot = snapshot;
        this.state = state;
        this.rows = new Axis(rows);
        this.columns = new Axis(columns);
    }

    /** A row and a column, by their ordinals. */
    private record Pair(int row, int column) {}

    Crosstab of(Query admitted) throws IOException {
        FacetsCollector found = snapshot.searcher.search(admitted, new FacetsCollectorManager());
        SortedSetDocValues values = state.getDocValues();
        for (MatchingDocs segment : found.getMatchingDocs()) {
            DocIdSetIterator each = segment.bits().iterator();
            while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (values.advanceExact(segment.context().docBase + each.docID())) {
                    count(values);
                }
            }
        }
        return table(values);
    }

    private void count(SortedSetDocValues values) throws IOException {
        var inRows = new ArrayList<Integer>();
        var inColumns = new ArrayList<Integer>();
        for (int i = 0; i < values.docValueCount(); i++) {
            int ord = (int) values.nextOrd();
            rows.take(ord, inRows);
            columns.take(ord, inColumns);
        }
        rows.count(inRows, inColumns);
        columns.count(inColumns, inRows);
        for (int row : inRows) {
            for (int column : inColumns) {
                long[] counts = cells.computeIfAbsent(new Pair(row, column), pair -> new long[2]);
                counts[0]++;
                counts[1] += inRows.size() > 1 ? 1 : 0;
            }
        }
    }

    private Crosstab table(SortedSetDocValues terms) throws IOException {
        Map<Integer, Value> down = rows.shown(terms);
        Map<Integer, Value> across = columns.shown(terms);
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
        private final int first;
        private final int last;
        private final Map<Integer, Long> totals = new HashMap<>();

        private final long none;

        Axis(Field field) throws IOException {
            this.field = field;
            this.none = state.getDocValues()
                    .lookupTerm(
                            new BytesRef(FacetsConfig.pathToString(field.key(), new String[] {SearchRequest.NONE})));
            OrdRange range = state.getOrdRange(field.key());
            this.first = range == null ? 0 : range.start();
            this.last = range == null ? -1 : range.end();
        }

        void take(int ord, List<Integer> into) {
            if (ord >= first && ord <= last && ord != none) {
                into.add(ord);
            }
        }

        void count(List<Integer> ords, List<Integer> others) {
            if (!others.isEmpty()) {
                ords.forEach(ord -> totals.merge(ord, 1L, Long::sum));
            }
        }

        /** The most frequent values by their ordinals, in the order of the table. */
        Map<Integer, Value> shown(SortedSetDocValues terms) throws IOException {
            var values = new HashMap<Integer, Value>();
            for (Map.Entry<Integer, Long> total : totals.entrySet()) {
                String[] path = FacetsConfig.stringToPath(
                        terms.lookupOrd(total.getKey()).utf8ToString());
                Labelled label = snapshot.label(field, path[1]);
                values.put(total.getKey(), new Value(label.key(), label.label(), total.getValue(), false, false));
            }
            var shown = new LinkedHashMap<Integer, Value>();
            values.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(BY_COUNT))
                    .limit(Crosstab.MOST_VALUES)
                    .forEach(value -> shown.put(value.getKey(), value.getValue()));
            return shown;
        }
    }
}
