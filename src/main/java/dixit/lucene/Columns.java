package dixit.lucene;

import dixit.search.Field;
import dixit.search.SearchRequest;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The values that statements have in each field, as columns of ordinals: what facets are counted with. An ordinal of a
 * segment and an ordinal of the whole index are different numbers for the same value.
 *
 * <p>May be shared between threads.
 */
final class Columns {

    /** One value: folded, as it is compared, and as it is shown. */
    record Value(String folded, Labelled shown) {}

    private final Snapshot snapshot;
    private final List<LeafReaderContext> segments;
    private final Map<Field, Column> columns = new EnumMap<>(Field.class);

    /** One field's ordinals, and the values that were looked up already. */
    private record Column(OrdinalMap ordinals, AtomicReferenceArray<Value> known) {}

    Columns(Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        this.segments = snapshot.reader.leaves();
        for (Field field : Field.values()) {
            var values = new ArrayList<SortedSetDocValues>();
            for (LeafReaderContext segment : segments) {
                values.add(in(segment.reader(), field));
            }
            OrdinalMap map = OrdinalMap.build(null, values.toArray(SortedSetDocValues[]::new), PackedInts.DEFAULT);
            columns.put(field, new Column(map, new AtomicReferenceArray<>(Math.toIntExact(map.getValueCount()))));
        }
    }

    /** A segment's own column, to be read once, forwards. */
    static SortedSetDocValues in(LeafReader segment, Field field) throws IOException {
        return DocValues.getSortedSet(segment, LuceneDocuments.column(field));
    }

    /** How many values the field has in the whole index. */
    int size(Field field) {
        return column(field).known().length();
    }

    /** From a segment's ordinals to those of the whole index. */
    LongValues whole(LeafReaderContext segment, Field field) {
        return column(field).ordinals().getGlobalOrds(segment.ord);
    }

    /** The value of an ordinal of the whole index. */
    Value value(Field field, int ordinal) throws IOException {
        AtomicReferenceArray<Value> values = column(field).known();
        Value value = values.get(ordinal);
        if (value == null) {
            value = read(field, ordinal);
            values.set(ordinal, value);
        }
        return value;
    }

    private Value read(Field field, int ordinal) throws IOException {
        OrdinalMap map = column(field).ordinals();
        LeafReaderContext segment = segments.get(map.getFirstSegmentNumber(ordinal));
        BytesRef written = in(segment.reader(), field).lookupOrd(map.getFirstSegmentOrd(ordinal));
        String folded = LuceneDocuments.folded(field, written);
        return new Value(
                folded,
                folded.equals(SearchRequest.NONE) ? new Labelled(folded, folded) : snapshot.label(field, folded));
    }

    /** The ordinal in the whole index of a folded value; below 0 when no statement has it. */
    long ordinal(Field field, String folded) throws IOException {
        if (folded.isEmpty()) {
            return -1;
        }
        BytesRef written = LuceneDocuments.written(field, folded);
        for (LeafReaderContext segment : segments) {
            long found = in(segment.reader(), field).lookupTerm(written);
            if (found >= 0) {
                return whole(segment, field).get(found);
            }
        }
        return -1;
    }

    private Column column(Field field) {
        return Objects.requireNonNull(columns.get(field));
    }
}
