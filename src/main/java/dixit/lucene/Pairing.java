package dixit.lucene;

import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts how many statements have each pair of values of a grid. Made for one count. */
final class Pairing {

    private final Columns columns;
    private final Side rows;
    private final Side across;
    private final int[] counts;

    Pairing(Columns columns, Grid grid) throws IOException {
        this.columns = columns;
        this.rows = new Side(grid.rows(), grid.down());
        this.across = new Side(grid.columns(), grid.across());
        this.counts = new int[rows.values.size() * across.values.size()];
    }

    /** The counts by row and column; pairs that nothing has are left out. */
    Map<String, Map<String, Long>> over(IndexSearcher searcher, Query query) throws IOException {
        Gathering.over(searcher, query, InSegment::new);
        Map<String, Map<String, Long>> all = new HashMap<>();
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                all.computeIfAbsent(rows.values.get(at / across.values.size()), row -> new HashMap<>())
                        .put(across.values.get(at % across.values.size()), (long) counts[at]);
            }
        }
        return all;
    }

    /** One of the two fields: of each ordinal of the whole index which of the values it belongs to. */
    private final class Side {

        private final Field field;
        private final List<String> values;
        private final int[][] places;

        Side(Field field, Set<String> values) throws IOException {
            this.field = field;
            this.values = List.copyOf(values);
            this.places = new int[columns.size(field)][];
            Arrays.fill(places, new int[0]);
            for (int place = 0; place < this.values.size(); place++) {
                String folded = Folding.fold(this.values.get(place));
                if (field == Field.DATE) {
                    for (int day : columns.calendar().days(folded)) {
                        add(day, place);
                    }
                } else {
                    long ordinal = columns.ordinal(field, folded);
                    if (ordinal >= 0) {
                        add((int) ordinal, place);
                    }
                }
            }
        }

        private void add(int ordinal, int place) {
            int[] more = Arrays.copyOf(places[ordinal], places[ordinal].length + 1);
            more[more.length - 1] = place;
            places[ordinal] = more;
        }
    }

    private final class InSegment extends Gathering {

        private final LeafReaderContext segment;
        private final List<InColumn> both = new ArrayList<>();

        InSegment(LeafReaderContext segment) {
            this.segment = segment;
        }

        @Override
        void look(int[] documents, int size) throws IOException {
            if (both.isEmpty()) {
                both.add(new InColumn(segment, rows, size));
                both.add(new InColumn(segment, across, size));
            }
            for (InColumn each : both) {
                each.ordinals.read(documents, size, each.numbers);
            }
            InColumn down = both.getFirst();
            InColumn over = both.getLast();
            for (int at = 0; at < size; at++) {
                for (int row : down.places(at)) {
                    for (int column : over.places(at)) {
                        counts[row * across.values.size() + column]++;
                    }
                }
            }
        }
    }

    /** One of the two fields in one segment, and the numbers of the documents that are looked at. */
    private final class InColumn {

        private final Side side;
        private final Ordinals ordinals;
        private final int[] whole;
        private final int[] numbers = new int[Gathering.MOST];

        InColumn(LeafReaderContext segment, Side side, int size) throws IOException {
            this.side = side;
            this.ordinals = columns.in(segment, side.field, size);
            this.whole = columns.whole(segment, side.field);
        }

        int[] places(int at) {
            int number = numbers[at];
            return number < ordinals.values()
                    ? side.places[whole[number]]
                    : Arrays.stream(ordinals.set(number))
                            .flatMap(ordinal -> Arrays.stream(side.places[whole[ordinal]]))
                            .toArray();
        }
    }
}
