package dixit.learn;

import java.util.Arrays;

/**
 * What training leaves: weights of features in a byte each, transitions, and the rates of words. Immutable.
 *
 * <p>Everything is kept under hashes; no word can be read back.
 */
final class Model implements Rates {

    /** The byte of no weight in {@link #rows}. */
    private static final int ZERO = 128;

    /** Every other byte. */
    private static final long EVEN = 0x00ff00ff00ff00ffL;

    final int[] features;
    final float unit;
    final float[] transitions;
    final long[] words;
    final byte[] steps;

    /** By slot a feature's hash and, below it, its row: -1 where there is none. */
    private final long[] slots;

    /**
     * The weights of each row in two numbers, a byte a label, moved by {@link #ZERO} so that none is negative. Sums of
     * bytes two apart have room in sixteen bits: eight labels are added at once. Rows of large weights come first: most
     * features of a word are among a few thousand that every article has, and side by side these stay in the cache.
     */
    private final long[] rows;

    private final Keys keys;

    /**
     * @param features sorted hashes
     * @param weights for each feature one number per label, in multiples of {@code unit}
     * @param words keys of {@link Rates}
     */
    Model(int[] features, byte[] weights, float unit, float[] transitions, long[] words, byte[] steps) {
        this.features = features;
        this.unit = unit;
        this.transitions = transitions;
        this.words = words;
        this.steps = steps;
        int capacity = Integer.highestOneBit(Math.max(8, features.length * 3 / 2)) * 2;
        slots = new long[capacity];
        Arrays.fill(slots, -1);
        rows = new long[weights.length / Long.BYTES];
        int[] order = heaviestFirst(weights);
        for (int row = 0; row < order.length; row++) {
            int feature = features[order[row]];
            int at = start(feature);
            while ((int) slots[at] >= 0) {
                at = (at + 1) & (slots.length - 1);
            }
            slots[at] = ((long) feature << 32) | row;
            for (int y = 0; y < Lattice.LABELS; y++) {
                long weight = weights[order[row] * Lattice.LABELS + y] + (long) ZERO;
                rows[2 * row + y / Long.BYTES] |= weight << (y % Long.BYTES * Byte.SIZE);
            }
        }
        keys = new Keys(words.length);
        for (long word : words) {
            keys.add(word);
        }
    }

    /** The places of the features by the sum of their weights, each without its sign. */
    private static int[] heaviestFirst(byte[] weights) {
        int[] sums = new int[weights.length / Lattice.LABELS];
        for (int at = 0; at < weights.length; at++) {
            sums[at / Lattice.LABELS] += Math.abs(weights[at]);
        }
        int[] after = new int[Lattice.LABELS * ZERO + 1];
        for (int sum : sums) {
            after[sum]++;
        }
        for (int sum = after.length - 2; sum >= 0; sum--) {
            after[sum] += after[sum + 1];
        }
        int[] order = new int[sums.length];
        for (int feature = sums.length - 1; feature >= 0; feature--) {
            order[--after[sums[feature]]] = feature;
        }
        return order;
    }

    private int start(int feature) {
        return ((feature * 0x9e3779b9) >>> 7) & (slots.length - 1);
    }

    /** The row of a feature, or -1. */
    private int row(int feature) {
        int at = start(feature);
        long slot = slots[at];
        while ((int) slot >= 0 && (int) (slot >>> 32) != feature) {
            at = (at + 1) & (slots.length - 1);
            slot = slots[at];
        }
        return (int) slot;
    }

    @Override
    public int step(long key) {
        int number = keys.find(key);
        return number < 0 ? 0 : steps[number];
    }

    /** What a feature adds to the score of a label. */
    double weight(int feature, int label) {
        return units(feature, label) * (double) unit;
    }

    /** The same in multiples of {@link #unit}; none when the feature is not known. */
    byte units(int feature, int label) {
        int row = row(feature);
        if (row < 0) {
            return 0;
        }
        int at = row * Lattice.LABELS + label;
        return (byte) ((rows[at / Long.BYTES] >>> (at % Long.BYTES * Byte.SIZE)) - ZERO);
    }

    /** Writes the scores of token {@code i}'s labels into {@code scores}, from {@code at} on. */
    void score(Features of, int i, float[] scores, int at) {
        int[] found = of.found();
        int count = rows(found, of.of(i));
        long even = 0;
        long odd = 0;
        long evenAfter = 0;
        long oddAfter = 0;
        for (int f = 0; f < count; f++) {
            long first = rows[2 * found[f]];
            long second = rows[2 * found[f] + 1];
            even += first & EVEN;
            odd += (first >>> Byte.SIZE) & EVEN;
            evenAfter += second & EVEN;
            oddAfter += (second >>> Byte.SIZE) & EVEN;
        }
        for (int y = 0; y < Lattice.LABELS; y++) {
            long sums = y < Long.BYTES ? y % 2 == 0 ? even : odd : y % 2 == 0 ? evenAfter : oddAfter;
            int sum = (int) (sums >>> (y % Long.BYTES / 2 * Short.SIZE)) & 0xffff;
            scores[at + y] = (sum - ZERO * count) * unit;
        }
    }

    /**
     * Puts the rows of features in their place, and tells how many there are. A loop of its own, so that the processor
     * can wait for many places of memory at once.
     */
    private int rows(int[] found, int count) {
        int known = 0;
        for (int f = 0; f < count; f++) {
            int row = row(found[f]);
            found[known] = row;
            known += row >= 0 ? 1 : 0;
        }
        return known;
    }
}
