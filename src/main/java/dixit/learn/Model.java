package dixit.learn;

import java.util.Arrays;

/**
 * What training leaves: weights of features in a byte each, transitions, and the rates of words. Immutable.
 *
 * <p>Everything is kept under hashes; no word can be read back.
 */
final class Model implements Rates {

    final int[] features;
    final byte[] weights;
    final float unit;
    final float[] transitions;
    final long[] words;
    final byte[] steps;

    private final int[] slots;
    private final int[] rows;
    private final Keys keys;

    /**
     * @param features sorted hashes
     * @param weights for each feature one number per label, in multiples of {@code unit}
     * @param words keys of {@link Rates}
     */
    Model(int[] features, byte[] weights, float unit, float[] transitions, long[] words, byte[] steps) {
        this.features = features;
        this.weights = weights;
        this.unit = unit;
        this.transitions = transitions;
        this.words = words;
        this.steps = steps;
        int capacity = Integer.highestOneBit(Math.max(8, features.length)) * 4;
        slots = new int[capacity];
        rows = new int[capacity];
        Arrays.fill(rows, -1);
        for (int row = 0; row < features.length; row++) {
            int slot = slot(features[row]);
            slots[slot] = features[row];
            rows[slot] = row;
        }
        keys = new Keys(words.length);
        for (long word : words) {
            keys.add(word);
        }
    }

    private int slot(int feature) {
        int mask = rows.length - 1;
        int slot = ((feature * 0x9e3779b9) >>> 7) & mask;
        while (rows[slot] >= 0 && slots[slot] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    @Override
    public int step(long key) {
        int number = keys.find(key);
        return number < 0 ? 0 : steps[number];
    }

    /** Writes the scores of token {@code i}'s labels into {@code scores}. */
    void score(Features of, int i, float[] scores) {
        int[] sums = new int[Lattice.LABELS];
        int count = of.of(i);
        int[] found = of.found();
        for (int f = 0; f < count; f++) {
            int row = rows[slot(found[f])];
            if (row >= 0) {
                int at = row * Lattice.LABELS;
                for (int y = 0; y < Lattice.LABELS; y++) {
                    sums[y] += weights[at + y];
                }
            }
        }
        for (int y = 0; y < Lattice.LABELS; y++) {
            scores[i * Lattice.LABELS + y] = sums[y] * unit;
        }
    }
}
