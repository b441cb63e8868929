package dixit.learn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a run of training has learned, or the mean of several. */
final class Weights {

    private static final int LABELS = Lattice.LABELS;
    /** Weights below this are dropped: they change no label and fill the model. */
    private static final double NEGLIGIBLE = 0.02;

    private static final double MOST = 2.54;

    /** By the feature's row and label. */
    final float[] features;
    /** As {@link Lattice} has them. */
    final float[] transitions;

    Weights(float[] features, float[] transitions) {
        this.features = features;
        this.transitions = transitions;
    }

    /** The mean, in the order given, so that the sums are the same every time. */
    static Weights mean(List<Weights> runs) {
        float[] features = new float[runs.getFirst().features.length];
        float[] transitions = new float[runs.getFirst().transitions.length];
        for (Weights run : runs) {
            for (int i = 0; i < features.length; i++) {
                features[i] += run.features[i] / runs.size();
            }
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] += run.transitions[i] / runs.size();
            }
        }
        return new Weights(features, transitions);
    }

    /** The model that they make, in bytes; features that are left without a weight are dropped. */
    Model model(Tasks tasks, Rates rates, long[] words) {
        double most = 0;
        for (float weight : features) {
            most = Math.max(most, Math.abs(weight));
        }
        double unit = Math.min(most, MOST) / 127;
        int[] rows = IntStream.range(0, tasks.rows())
                .filter(this::matters)
                .boxed()
                .sorted((one, two) -> Integer.compare(tasks.hash(one), tasks.hash(two)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] hashes = new int[rows.length];
        byte[] bytes = new byte[rows.length * LABELS];
        for (int r = 0; r < rows.length; r++) {
            hashes[r] = tasks.hash(rows[r]);
            for (int y = 0; y < LABELS; y++) {
                double weight = features[rows[r] * LABELS + y];
                if (Math.abs(weight) >= NEGLIGIBLE) {
                    bytes[r * LABELS + y] = (byte) Math.clamp(Math.round(weight / unit), -127, 127);
                }
            }
        }
        long[] known = Arrays.stream(words)
                .filter(word -> rates.step(word) > 0)
                .sorted()
                .toArray();
        byte[] steps = new byte[known.length];
        for (int i = 0; i < known.length; i++) {
            steps[i] = (byte) rates.step(known[i]);
        }
        return new Model(hashes, bytes, (float) unit, transitions, known, steps);
    }

    private boolean matters(int row) {
        for (int y = 0; y < LABELS; y++) {
            if (Math.abs(features[row * LABELS + y]) >= NEGLIGIBLE) {
                return true;
            }
        }
        return false;
    }
}
