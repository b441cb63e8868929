package dixit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Fits the weights of confidence to attributions of which it is known whether they are right. */
public final class Calibration {

    private static final int ROUNDS = 4000;
    private static final double STEP = 0.5;
    private static final double DECAY = 0.002;

    private final List<List<Double>> evidence = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    public void add(Attribution attribution, boolean isRight) {
        evidence.add(attribution.evidence());
        right.add(isRight);
    }

    /** The weights as a table, one kind of evidence a line; the same attributions always give the same table. */
    public String table() {
        double[] weights = new double[Evidence.KINDS.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[weights.length];
            for (int n = 0; n < evidence.size(); n++) {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * evidence.get(n).get(k);
                }
                double error = 1 / (1 + Math.exp(-sum)) - (right.get(n) ? 1 : 0);
                for (int k = 0; k < weights.length; k++) {
                    slope[k] += error * evidence.get(n).get(k);
                }
            }
            double step = STEP / (1 + 0.002 * round);
            for (int k = 0; k < weights.length; k++) {
                weights[k] -= step * (slope[k] / evidence.size() + DECAY * weights[k]) / scale(k);
            }
        }
        return java.util.stream.IntStream.range(0, weights.length)
                .mapToObj(k -> String.format(
                        Locale.ROOT, "%s\t%.4f%n", Evidence.KINDS.get(k).name(), weights[k]))
                .collect(Collectors.joining());
    }

    /** The mean square of a kind of evidence, so that all of them learn at the same pace. */
    private double scale(int k) {
        double sum = 0;
        for (List<Double> one : evidence) {
            sum += one.get(k) * one.get(k);
        }
        return sum / evidence.size() + 0.1;
    }
}
