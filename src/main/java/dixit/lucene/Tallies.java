package dixit.lucene;

import dixit.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;

/** How many of some statements have each value of some fields. */
final class Tallies {

    /** A segment's values are counted by themselves when they are at most so many times as many as its documents. */
    private static final int FEW = 8;

    /** Neighbours mostly have the same few values: counted by turns in two places, they do not wait for each other. */
    private static final int TURNS = 2;

    private final Columns columns;
    private final Map<Field, int[]> counts = new EnumMap<>(Field.class);

    Tallies(Columns columns, Collection<Field> fields) throws IOException {
        this.columns = columns;
        for (Field field : fields) {
            counts.put(field, new int[columns.size(field)]);
        }
    }

    /** The count of each value, by its ordinal in the whole index. */
    int[] of(Field field) {
        return Objects.requireNonNull(counts.get(field));
    }

    /** Begins to count documents of a segment. */
    InSegment in(LeafReaderContext segment) {
        return new InSegment(segment);
    }

    /** Takes the documents of one segment, in order; {@link #finish} must follow. */
    final class InSegment extends Gathering {

        private final LeafReaderContext segment;
        private final List<Column> read = new ArrayList<>();
        private int[] numbers = new int[0];

        private InSegment(LeafReaderContext segment) {
            this.segment = segment;
        }

        @Override
        void look(int[] documents, int size) throws IOException {
            if (read.isEmpty()) {
                numbers = new int[MOST];
                for (Field field : counts.keySet()) {
                    read.add(new Column(segment, field, size));
                }
            }
            for (Column column : read) {
                column.ordinals.read(documents, size, numbers);
                column.count(numbers, size);
            }
        }

        @Override
        public void finish() throws IOException {
            super.finish();
            read.forEach(Column::close);
        }
    }

    /** One field in one segment. */
    private final class Column {

        private final Ordinals ordinals;
        private final int[] whole;
        private final int[] total;
        private final int[] here;

        Column(LeafReaderContext segment, Field field, int expected) throws IOException {
            ordinals = columns.in(segment, field, expected);
            whole = columns.whole(segment, field);
            total = of(field);
            here = new int[ordinals.values() <= FEW * expected ? TURNS * ordinals.values() : 0];
        }

        void count(int[] numbers, int size) {
            for (int at = 0; at < size; at++) {
                int place = numbers[at] * TURNS + at % TURNS;
                if (place < here.length) {
                    here[place]++;
                } else {
                    add(numbers[at]);
                }
            }
        }

        private void add(int number) {
            if (number < ordinals.values()) {
                total[whole[number]]++;
            } else {
                for (int ordinal : ordinals.set(number)) {
                    total[whole[ordinal]]++;
                }
            }
        }

        void close() {
            for (int place = 0; place < here.length; place++) {
                if (here[place] > 0) {
                    total[whole[place / TURNS]] += here[place];
                }
            }
        }
    }
}
