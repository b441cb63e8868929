package dixit.learn;

import dixit.learn.Tasks.Task;
import dixit.learn.Trainer.Settings;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Stochastic gradient descent for a conditional random field, with step sizes by AdaGrad (Duchi, Hazan and Singer 2011)
 * and features left out at random. One thread, one order of sums: what it computes is the same every time.
 */
final class Descent {

    private static final int LABELS = Lattice.LABELS;
    private static final float FIRST_SQUARE = 0.05f;
    /** Weights below this are dropped: they change no label and fill the model. */
    private static final double NEGLIGIBLE = 0.02;

    private final Tasks tasks;
    private final Settings settings;
    private final float[] weights;
    private final float[] squares;
    private final double[] remembered;
    private final float[] transitions = new float[Lattice.BORDERS * LABELS * LABELS];
    private final float[] transitionSquares = new float[transitions.length];
    private final double[] rememberedTransitions = new double[transitions.length];
    private final float[] decay;
    private final Lattice lattice = new Lattice(transitions);
    private final int threshold;
    private long state;
    private int times;

    Descent(Tasks tasks, Settings settings) {
        this.tasks = tasks;
        this.settings = settings;
        weights = new float[tasks.rows() * LABELS];
        squares = new float[weights.length];
        remembered = new double[weights.length];
        decay = new float[tasks.rows()];
        for (int row = 0; row < decay.length; row++) {
            decay[row] = (float) (settings.decay() / tasks.frequency(row) / (1 - settings.dropout()));
        }
        threshold = (int) Math.round(settings.dropout() * 65536);
    }

    /** Begins anew from nothing; what was remembered stays. */
    void begin(long seed) {
        Arrays.fill(weights, 0);
        Arrays.fill(transitions, 0);
        Arrays.fill(squares, FIRST_SQUARE);
        Arrays.fill(transitionSquares, FIRST_SQUARE);
        state = seed * 2 + 1;
    }

    /** Learns from one paragraph; tells how unlikely its true labels were by their tokens. */
    double step(Task task) {
        int size = task.labels.length;
        int[][] kept = new int[size][];
        var slots = new Lattice.Slots(task.borders);
        for (int i = 0; i < size; i++) {
            kept[i] = kept(task.features[i]);
            for (int row : kept[i]) {
                for (int y = 0; y < LABELS; y++) {
                    slots.scores[i * LABELS + y] += weights[row * LABELS + y];
                }
            }
        }
        float[] marginals = new float[size * LABELS];
        double[] expected = new double[transitions.length];
        lattice.refresh();
        lattice.marginals(slots, marginals, expected);
        double loss = 0;
        for (int i = 0; i < size; i++) {
            int at = i * LABELS + task.labels[i];
            loss -= Math.log(Math.max(1e-9, marginals[at]));
            marginals[at] -= 1;
            if (i > 0) {
                expected[transition(task, i)] -= 1;
            }
        }
        for (int i = 0; i < size; i++) {
            descend(kept[i], marginals, i * LABELS, task.weight);
        }
        descend(expected, task.weight);
        return loss;
    }

    private static int transition(Task task, int i) {
        return (task.borders[i] * LABELS + task.labels[i - 1]) * LABELS + task.labels[i];
    }

    private void descend(int[] rows, float[] gradient, int from, float weight) {
        float step = (float) settings.stepSize();
        for (int row : rows) {
            int at = row * LABELS;
            float pull = decay[row];
            for (int y = 0; y < LABELS; y++) {
                float slope = gradient[from + y] * weight + pull * weights[at + y];
                float square = squares[at + y] + slope * slope;
                squares[at + y] = square;
                weights[at + y] -= step * slope / (float) Math.sqrt(square);
            }
        }
    }

    private void descend(double[] expected, float weight) {
        for (int i = 0; i < expected.length; i++) {
            float slope = (float) expected[i] * weight;
            if (slope != 0) {
                transitionSquares[i] += slope * slope;
                transitions[i] -= (float) settings.stepSize() * slope / (float) Math.sqrt(transitionSquares[i]);
            }
        }
    }

    /** Leaves out features at random: xorshift (Marsaglia 2003), sixteen bits for each. */
    private int[] kept(int[] features) {
        int[] kept = new int[features.length];
        int count = 0;
        long bits = 0;
        for (int f = 0; f < features.length; f++) {
            if (f % 4 == 0) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                bits = state;
            }
            if ((bits & 0xffff) >= threshold) {
                kept[count++] = features[f];
            }
            bits >>>= 16;
        }
        return Arrays.copyOf(kept, count);
    }

    /** Adds the weights as they are now to the average. */
    void remember() {
        times++;
        for (int i = 0; i < weights.length; i++) {
            remembered[i] += weights[i];
        }
        for (int i = 0; i < transitions.length; i++) {
            rememberedTransitions[i] += transitions[i];
        }
    }

    /** The averaged model, in bytes; features that are left without a weight are dropped. */
    Model model(Rates rates, long[] words) {
        double share = (1 - settings.dropout()) / times;
        double most = 0;
        for (double weight : remembered) {
            most = Math.max(most, Math.abs(weight * share));
        }
        double unit = Math.min(most, 2.54) / 127;
        int[] rows = IntStream.range(0, tasks.rows())
                .filter(row -> matters(row, share))
                .boxed()
                .sorted((one, two) -> Integer.compare(tasks.hash(one), tasks.hash(two)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] features = new int[rows.length];
        byte[] bytes = new byte[rows.length * LABELS];
        for (int r = 0; r < rows.length; r++) {
            features[r] = tasks.hash(rows[r]);
            for (int y = 0; y < LABELS; y++) {
                double weight = remembered[rows[r] * LABELS + y] * share;
                if (Math.abs(weight) >= NEGLIGIBLE) {
                    bytes[r * LABELS + y] = (byte) Math.clamp(Math.round(weight / unit), -127, 127);
                }
            }
        }
        float[] averaged = new float[transitions.length];
        for (int i = 0; i < averaged.length; i++) {
            averaged[i] = (float) (rememberedTransitions[i] / times);
        }
        long[] known = Arrays.stream(words)
                .filter(word -> rates.step(word) > 0)
                .sorted()
                .toArray();
        byte[] steps = new byte[known.length];
        for (int i = 0; i < known.length; i++) {
            steps[i] = (byte) rates.step(known[i]);
        }
        return new Model(features, bytes, (float) unit, averaged, known, steps);
    }

    private boolean matters(int row, double share) {
        for (int y = 0; y < LABELS; y++) {
            if (Math.abs(remembered[row * LABELS + y] * share) >= NEGLIGIBLE) {
                return true;
            }
        }
        return false;
    }
}
