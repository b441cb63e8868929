package dixit.learn;

import java.util.Arrays;

/**
 * The sums and the best path of a linear-chain conditional random field over one paragraph.
 *
 * <p>Probabilities are scaled at each token, so that no length overflows. Not for two threads at once.
 */
final class Lattice {

    static final int LABELS = Label.values().length;
    /** Classes of borders between tokens, each with its own transitions. */
    static final int BORDERS = 4;

    private static final float NEVER = -1e4f;

    private final boolean[] allowed = allowed();
    private final boolean[] starting = starting();
    private final float[] transitions;
    private final double[] weights;
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] node = new double[0];
    private double[] scale = new double[0];

    /**
     * @param transitions scores by border, label before and label, in this order; kept, so that later changes count
     *     after {@link #refresh}
     */
    Lattice(float[] transitions) {
        this.transitions = transitions;
        weights = new double[transitions.length];
        refresh();
    }

    private static boolean[] allowed() {
        Label[] labels = Label.values();
        boolean[] allowed = new boolean[labels.length * labels.length];
        for (Label before : labels) {
            for (Label label : labels) {
                allowed[before.number() * labels.length + label.number()] = label.follows(before);
            }
        }
        return allowed;
    }

    /** By label whether a paragraph may begin with it. */
    private static boolean[] starting() {
        boolean[] starting = new boolean[LABELS];
        for (Label label : Label.values()) {
            starting[label.number()] = label.follows(Label.OUTSIDE);
        }
        return starting;
    }

    void refresh() {
        for (int i = 0; i < transitions.length; i++) {
            weights[i] = allowed[i % (LABELS * LABELS)] ? Math.exp(transitions[i]) : 0;
        }
    }

    /**
     * The marginal probabilities of labels by token, written over {@code marginals}; with {@code expected} given, adds
     * the expected number of transitions to it.
     */
    void marginals(Slots slots, float[] marginals, double[] expected) {
        int size = slots.size;
        int[] borders = slots.borders;
        reserve(size);
        forward(slots.scores, borders, size);
        Arrays.fill(backward, (size - 1) * LABELS, size * LABELS, 1);
        for (int t = size - 1; t > 0; t--) {
            int base = borders[t] * LABELS * LABELS;
            double[] message = new double[LABELS];
            for (int y = 0; y < LABELS; y++) {
                message[y] = backward[t * LABELS + y] * node[t * LABELS + y] / scale[t];
            }
            for (int x = 0; x < LABELS; x++) {
                double sum = 0;
                double ahead = forward[(t - 1) * LABELS + x];
                for (int y = 0; y < LABELS; y++) {
                    double part = weights[base + x * LABELS + y] * message[y];
                    sum += part;
                    if (expected.length > 0) {
                        expected[base + x * LABELS + y] += ahead * part;
                    }
                }
                backward[(t - 1) * LABELS + x] = sum;
            }
        }
        for (int i = 0; i < size * LABELS; i++) {
            marginals[i] = (float) (forward[i] * backward[i]);
        }
    }

    private void forward(float[] scores, int[] borders, int size) {
        for (int t = 0; t < size; t++) {
            int at = t * LABELS;
            float most = scores[at];
            for (int y = 1; y < LABELS; y++) {
                most = Math.max(most, scores[at + y]);
            }
            double total = 0;
            for (int y = 0; y < LABELS; y++) {
                node[at + y] = Math.exp(scores[at + y] - most);
            }
            int base = borders[t] * LABELS * LABELS;
            for (int y = 0; y < LABELS; y++) {
                double sum = 0;
                if (t == 0) {
                    sum = starting[y] ? 1 : 0;
                } else {
                    for (int x = 0; x < LABELS; x++) {
                        sum += forward[at - LABELS + x] * weights[base + x * LABELS + y];
                    }
                }
                forward[at + y] = sum * node[at + y];
                total += forward[at + y];
            }
            for (int y = 0; y < LABELS; y++) {
                forward[at + y] /= total;
            }
            scale[t] = total;
        }
    }

    private void reserve(int size) {
        if (scale.length < size) {
            forward = new double[size * LABELS];
            backward = new double[size * LABELS];
            node = new double[size * LABELS];
            scale = new double[size];
        }
    }

    /** The likeliest labels; among equals the earlier label. */
    int[] best(Slots slots) {
        float[] scores = slots.scores;
        int size = slots.size;
        float[] reached = new float[LABELS];
        byte[] from = new byte[size * LABELS];
        for (int y = 0; y < LABELS; y++) {
            reached[y] = starting[y] ? scores[y] : NEVER;
        }
        for (int t = 1; t < size; t++) {
            int base = slots.borders[t] * LABELS * LABELS;
            float[] next = new float[LABELS];
            for (int y = 0; y < LABELS; y++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int x = 0; x < LABELS; x++) {
                    float reach = reached[x] + (allowed[x * LABELS + y] ? transitions[base + x * LABELS + y] : NEVER);
                    if (reach > most) {
                        most = reach;
                        from[t * LABELS + y] = (byte) x;
                    }
                }
                next[y] = most + scores[t * LABELS + y];
            }
            reached = next;
        }
        int[] path = new int[size];
        int last = 0;
        for (int y = 1; y < LABELS; y++) {
            last = reached[y] > reached[last] ? y : last;
        }
        for (int t = size - 1; t >= 0; t--) {
            path[t] = last;
            last = from[t * LABELS + last];
        }
        return path;
    }

    /** The tokens of a paragraph: for each the scores of its labels, and the class of the border before it. */
    static final class Slots {

        final int size;
        final float[] scores;
        final int[] borders;

        Slots(int[] borders) {
            this.size = borders.length;
            this.scores = new float[size * LABELS];
            this.borders = borders;
        }
    }
}
