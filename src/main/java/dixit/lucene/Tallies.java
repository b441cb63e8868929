package dixit.lucene;

import dixit.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** How many of some statements have each value of some fields. */
final class Tallies {

    /** So many documents are gathered, then counted field by field: each column is read in one go. */
    private static final int GATHERED = 4096;

    /** A segment's values are counted by themselves when they are at most so many times as many as its documents. */
    private static final int FEW = 8;

    private final Columns columns;
    private final Map<Field, int[]> counts = new EnumMap<>(Field.class);

    Tallies(Columns columns, Collection<Field> fields) {
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

    /** Takes the documents of one segment, in order; {@link #close} must follow. */
    final class InSegment {

        private final LeafReaderContext segment;
        private final int[] documents = new int[GATHERED];
        private final List<Column> read = new ArrayList<>();
        private int gathered;

        private InSegment(LeafReaderContext segment) {
            this.segment = segment;
        }

        void add(int document) throws IOException {
            documents[gathered++] = document;
            if (gathered == GATHERED) {
                count();
            }
        }

        void close() throws IOException {
            count();
            read.forEach(Column::close);
        }

        private void count() throws IOException {
            if (gathered == 0) {
                return;
            }
            if (read.isEmpty()) {
                for (Field field : counts.keySet()) {
                    read.add(new Column(segment, field, gathered));
                }
            }
            for (Column column : read) {
                column.count(documents, gathered);
            }
            gathered = 0;
        }
    }

    /** One field in one segment. */
    private final class Column {

        private final SortedSetDocValues values;
        private final @Nullable SortedDocValues single;
        private final LongValues whole;
        private final int[] total;
        private final int[] here;

        Column(LeafReaderContext segment, Field field, int expected) throws IOException {
            values = Columns.in(segment.reader(), field);
            single = DocValues.unwrapSingleton(values);
            whole = columns.whole(segment, field);
            total = of(field);
            boolean few = values.getValueCount() <= (long) FEW * expected;
            here = few ? new int[Math.toIntExact(values.getValueCount())] : new int[0];
        }

        void count(int[] documents, int size) throws IOException {
            for (int at = 0; at < size; at++) {
                if (single != null) {
                    if (single.advanceExact(documents[at])) {
                        add(single.ordValue());
                    }
                } else if (values.advanceExact(documents[at])) {
                    for (int left = values.docValueCount(); left > 0; left--) {
                        add(values.nextOrd());
                    }
                }
            }
        }

        private void add(long ordinal) {
            if (here.length > 0) {
                here[(int) ordinal]++;
            } else {
                total[(int) whole.get(ordinal)]++;
            }
        }

        void close() {
            for (int ordinal = 0; ordinal < here.length; ordinal++) {
                if (here[ordinal] > 0) {
                    total[(int) whole.get(ordinal)] += here[ordinal];
                }
            }
        }
    }
}
