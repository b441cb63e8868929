package dixit.lucene;

import dixit.search.Field;
import dixit.search.SearchRequest;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * The values that statements have in each field, as columns of ordinals: what facets are counted with. An ordinal of a
 * segment and an ordinal of the whole index are different numbers for the same value.
 *
 * <p>May be shared between threads.
 */
final class Columns {

    /** One value: folded, as it is compared, and as it is shown. */
    record Value(String folded, Labelled shown) {}

    private final List<LeafReaderContext> segments;
    private final Labels labels;
    private final Held held;
    private final Map<Field, Column> columns = new EnumMap<>(Field.class);
    private @Nullable Calendar calendar;

    /** One field's ordinals, those of each segment as ordinals of the whole, and the values that were looked up already. */
    private record Column(OrdinalMap ordinals, AtomicReferenceArray<int[]> whole, AtomicReferenceArray<Value> known) {}

    /** @param before those of the snapshot before this one */
    Columns(IndexReader reader, Labels labels, @Nullable Columns before) {
        this.segments = reader.leaves();
        this.labels = labels;
        this.held = new Held(segments, before == null ? null : before.held);
    }

    private Column open(Field field) throws IOException {
        var values = new ArrayList<SortedSetDocValues>();
        for (LeafReaderContext segment : segments) {
            values.add(in(segment.reader(), field));
        }
        OrdinalMap map = OrdinalMap.build(null, values.toArray(SortedSetDocValues[]::new), PackedInts.DEFAULT);
        return new Column(
                map,
                new AtomicReferenceArray<>(segments.size()),
                new AtomicReferenceArray<>(Math.toIntExact(map.getValueCount())));
    }

    /** How many documents there are, those that were removed among them. */
    int documents() {
        return segments.stream().mapToInt(segment -> segment.reader().maxDoc()).sum();
    }

    /** Those columns that are in memory. */
    Held held() {
        return held;
    }

    /** The days that statements have; read when first asked for. */
    synchronized Calendar calendar() throws IOException {
        Calendar known = calendar;
        if (known == null) {
            known = new Calendar(this);
            calendar = known;
        }
        return known;
    }

    /** A segment's own column, to be read once, forwards. */
    static SortedSetDocValues in(LeafReader segment, Field field) throws IOException {
        return DocValues.getSortedSet(segment, LuceneDocuments.column(field));
    }

    /**
     * A segment's column, of which so many documents are looked at now.
     *
     * @param size {@link Gathering#MOST}, or less when they are the last
     */
    Ordinals in(LeafReaderContext segment, Field field, int size) throws IOException {
        return held.column(segment, field, size == Gathering.MOST);
    }

    /** How many values the field has in the whole index. */
    int size(Field field) throws IOException {
        return column(field).known().length();
    }

    /** For each of a segment's ordinals that of the whole index; not to be changed. */
    int[] whole(LeafReaderContext segment, Field field) throws IOException {
        AtomicReferenceArray<int[]> all = column(field).whole();
        int[] whole = all.get(segment.ord);
        if (whole == null) {
            LongValues ordinals = column(field).ordinals().getGlobalOrds(segment.ord);
            whole = new int[Math.toIntExact(in(segment.reader(), field).getValueCount())];
            for (int ordinal = 0; ordinal < whole.length; ordinal++) {
                whole[ordinal] = (int) ordinals.get(ordinal);
            }
            all.set(segment.ord, whole);
        }
        return whole;
    }

    /** The value of an ordinal of the whole index. */
    Value value(Field field, int ordinal) throws IOException {
        return values(field, ordinal).getFirst();
    }

    /** The values of these ordinals of the whole index. Those that nobody asked for yet are looked up together. */
    List<Value> values(Field field, int... ordinals) throws IOException {
        AtomicReferenceArray<Value> known = column(field).known();
        int[] unknown = Arrays.stream(ordinals)
                .filter(ordinal -> known.get(ordinal) == null)
                .sorted()
                .toArray();
        if (unknown.length > 0) {
            var reading = new Reading(field);
            for (int ordinal : unknown) {
                known.set(ordinal, reading.value(ordinal));
            }
        }
        return Arrays.stream(ordinals).mapToObj(known::get).toList();
    }

    /** Looks up values of one field, quickest in the order of their ordinals. */
    private final class Reading {

        private final Field field;
        private final OrdinalMap map;
        private final Labels.Reading written;
        private final Map<Integer, SortedSetDocValues> bySegment = new HashMap<>();

        Reading(Field field) throws IOException {
            this.field = field;
            this.map = column(field).ordinals();
            this.written = labels.in(field);
        }

        Value value(int ordinal) throws IOException {
            int segment = map.getFirstSegmentNumber(ordinal);
            SortedSetDocValues column = bySegment.get(segment);
            if (column == null) {
                column = in(segments.get(segment).reader(), field);
                bySegment.put(segment, column);
            }
            BytesRef value = column.lookupOrd(map.getFirstSegmentOrd(ordinal));
            String folded = LuceneDocuments.folded(field, value);
            boolean asItIs = field == Field.DATE || folded.equals(SearchRequest.NONE);
            Labelled itself = new Labelled(folded, folded);
            return new Value(folded, asItIs ? itself : written.of(folded).orElse(itself));
        }
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
                return column(field).ordinals().getGlobalOrds(segment.ord).get(found);
            }
        }
        return -1;
    }

    /** A column takes long to open in a large index: only when it is first asked for. */
    private synchronized Column column(Field field) throws IOException {
        Column known = columns.get(field);
        if (known == null) {
            known = open(field);
            columns.put(field, known);
        }
        return known;
    }
}
