package dixit.lucene;

import dixit.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The column of one field in one segment: one number for each document.
 *
 * <p>A number below {@link #values} is the ordinal of the only value that the document has. A higher one stands for a set
 * of several values, or of none: few documents have one, and there are few such sets.
 */
abstract sealed class Ordinals {

    private static final int IN_A_BYTE = 1 << Byte.SIZE;
    private static final int IN_A_SHORT = 1 << Short.SIZE;

    private final int values;
    private final List<int[]> sets;

    private Ordinals(int values, List<int[]> sets) {
        this.values = values;
        this.sets = sets;
    }

    /** Reads from the index, once, forwards. */
    static Ordinals inFile(LeafReader segment, Field field) throws IOException {
        return new InFile(Columns.in(segment, field));
    }

    /** Has read all of the index before. May be shared between threads. */
    static Ordinals inMemory(LeafReader segment, Field field) throws IOException {
        var file = new InFile(Columns.in(segment, field));
        int[] numbers = IntStream.range(0, segment.maxDoc()).toArray();
        file.read(numbers, numbers.length, numbers);
        int size = file.values() + file.sets().size();
        if (size <= IN_A_BYTE) {
            return new Bytes(file, numbers);
        }
        return size <= IN_A_SHORT ? new Chars(file, numbers) : new Ints(file, numbers);
    }

    /** The least room that a column takes in memory, in bytes. */
    static long room(int documents, long values) {
        return documents * (values <= IN_A_BYTE ? 1L : values <= IN_A_SHORT ? Character.BYTES : Integer.BYTES);
    }

    /** Puts the numbers of the first {@code size} documents into {@code numbers}, which may be the same. */
    abstract void read(int[] documents, int size, int[] numbers) throws IOException;

    /** The room it takes in memory, in bytes. */
    abstract long room();

    /** The number of values. */
    int values() {
        return values;
    }

    /** The ordinals of the values that a number stands for, which is none below {@link #values}. */
    int[] set(int number) {
        return sets.get(number - values);
    }

    List<int[]> sets() {
        return sets;
    }

    private static final class InFile extends Ordinals {

        private final SortedSetDocValues column;
        private final Map<List<Integer>, Integer> known = new HashMap<>();

        InFile(SortedSetDocValues column) {
            super(Math.toIntExact(column.getValueCount()), new ArrayList<>());
            this.column = column;
        }

        @Override
        long room() {
            return 0;
        }

        @Override
        void read(int[] documents, int size, int[] numbers) throws IOException {
            for (int at = 0; at < size; at++) {
                int many = column.advanceExact(documents[at]) ? column.docValueCount() : 0;
                numbers[at] = many == 1 ? (int) column.nextOrd() : several(many);
            }
        }

        private int several(int many) throws IOException {
            int[] set = new int[many];
            for (int at = 0; at < many; at++) {
                set[at] = (int) column.nextOrd();
            }
            return known.computeIfAbsent(IntStream.of(set).boxed().toList(), first -> {
                sets().add(set);
                return values() + sets().size() - 1;
            });
        }
    }

    private static final class Bytes extends Ordinals {

        private final byte[] all;

        Bytes(Ordinals file, int[] numbers) {
            super(file.values, List.copyOf(file.sets));
            all = new byte[numbers.length];
            for (int at = 0; at < all.length; at++) {
                all[at] = (byte) numbers[at];
            }
        }

        @Override
        long room() {
            return all.length;
        }

        @Override
        void read(int[] documents, int size, int[] numbers) {
            for (int at = 0; at < size; at++) {
                numbers[at] = Byte.toUnsignedInt(all[documents[at]]);
            }
        }
    }

    private static final class Chars extends Ordinals {

        private final char[] all;

        Chars(Ordinals file, int[] numbers) {
            super(file.values, List.copyOf(file.sets));
            all = new char[numbers.length];
            for (int at = 0; at < all.length; at++) {
                all[at] = (char) numbers[at];
            }
        }

        @Override
        long room() {
            return (long) Character.BYTES * all.length;
        }

        @Override
        void read(int[] documents, int size, int[] numbers) {
            for (int at = 0; at < size; at++) {
                numbers[at] = all[documents[at]];
            }
        }
    }

    private static final class Ints extends Ordinals {

        private final int[] all;

        Ints(Ordinals file, int[] numbers) {
            super(file.values, List.copyOf(file.sets));
            all = numbers;
        }

        @Override
        long room() {
            return (long) Integer.BYTES * all.length;
        }

        @Override
        void read(int[] documents, int size, int[] numbers) {
            for (int at = 0; at < size; at++) {
                numbers[at] = all[documents[at]];
            }
        }
    }
}
