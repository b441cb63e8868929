package dixit.learn;

import dixit.learn.Tasks.Task;
import dixit.learn.Trainer.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Stochastic gradient descent for a conditional random field, with step sizes by AdaGrad (Duchi, Hazan and Singer 2011)
 * and features left out at random. One thread, one order of sums: what it computes is the same every time.
 */
final class Descent {

    private static final int LABELS = Lattice.LABELS;
    private static final int STRIDE = 2 * LABELS;
    private static final float FIRST_SQUARE = 0.05f;

    private final Tasks tasks;
    private final Settings settings;
    /** For each feature the weights of its labels, and then the sums of their squared slopes: read and written together. */
    private final float[] weights;

    private final float[] remembered;
    private final float[] transitions = new float[Lattice.BORDERS * LABELS * LABELS];
    private final float[] transitionSquares = new float[transitions.length];
    private final float[] rememberedTransitions = new float[transitions.length];
    private final float[] decay;
    private final Lattice lattice = new Lattice(transitions);
    private final int threshold;
    private final Random random;
    private long state;

    Descent(Tasks tasks, Settings settings, long seed) {
        this.tasks = tasks;
        this.settings = settings;
        weights = new float[tasks.rows() * STRIDE];
        remembered = new float[tasks.rows() * LABELS];
        decay = new float[tasks.rows()];
        for (int row = 0; row < decay.length; row++) {
            decay[row] = (float) (settings.decay() / tasks.frequency(row) / (1 - settings.dropout()));
        }
        threshold = (int) Math.round(settings.dropout() * 65536);
        for (int row = 0; row < tasks.rows(); row++) {
            Arrays.fill(weights, row * STRIDE + LABELS, (row + 1) * STRIDE, FIRST_SQUARE);
        }
        Arrays.fill(transitionSquares, FIRST_SQUARE);
        random = new Random(seed);
        state = seed * 2 + 1;
    }

    /** Learns from these paragraphs, some of all tasks, in an order that the seed decides; tells how far it is. */
    Weights learn(List<Task> some, Consumer<String> told) {
        List<Task> order = new ArrayList<>(some);
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            for (Task task : order) {
                loss += step(task);
            }
            if (epoch > settings.epochs() - settings.averaged()) {
                remember();
            }
            told.accept("epoch " + epoch + " of " + settings.epochs() + ": loss " + Math.round(loss));
        }
        return average();
    }

    /** Learns from one paragraph; tells how unlikely its true labels were by their tokens. */
    private double step(Task task) {
        int size = task.labels.length;
        int[][] kept = new int[size][];
        var slots = new Lattice.Slots(task.borders);
        for (int i = 0; i < size; i++) {
            kept[i] = kept(task.features[i]);
            for (int row : kept[i]) {
                for (int y = 0; y < LABELS; y++) {
                    slots.scores[i * LABELS + y] += weights[row * STRIDE + y];
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
            int at = row * STRIDE;
            float pull = decay[row];
            for (int y = 0; y < LABELS; y++) {
                float slope = gradient[from + y] * weight + pull * weights[at + y];
                float square = weights[at + LABELS + y] + slope * slope;
                weights[at + LABELS + y] = square;
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
    private void remember() {
        for (int row = 0; row < tasks.rows(); row++) {
            for (int y = 0; y < LABELS; y++) {
                remembered[row * LABELS + y] += weights[row * STRIDE + y];
            }
        }
        for (int i = 0; i < transitions.length; i++) {
            rememberedTransitions[i] += transitions[i];
        }
    }

    /** The average of what was remembered, as it counts when no feature is left out. */
    private Weights average() {
        float share = (float) (1 - settings.dropout()) / settings.averaged();
        for (int i = 0; i < remembered.length; i++) {
            remembered[i] *= share;
        }
        for (int i = 0; i < transitions.length; i++) {
            rememberedTransitions[i] /= settings.averaged();
        }
        return new Weights(remembered, rememberedTransitions);
    }
}
