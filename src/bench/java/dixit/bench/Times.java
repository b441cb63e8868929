package dixit.bench;

import java.util.Arrays;

/** How long something took, many times. */
final class Times {

    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    private final double[] sorted;

    Times(long[] nanos) {
        sorted = Arrays.stream(nanos)
                .mapToDouble(each -> each / NANOS_IN_A_MILLISECOND)
                .sorted()
                .toArray();
    }

    double median() {
        return at(0.5);
    }

    /** Milliseconds within which this share of them ended. */
    double at(double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
