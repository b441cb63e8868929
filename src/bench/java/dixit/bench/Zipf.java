package dixit.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Ranks as words, names and places have them: the second is picked half as often as the first. */
final class Zipf {

    private final double[] below;

    Zipf(int ranks) {
        below = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            below[rank] = sum;
        }
    }

    /** A rank, counted from 0. */
    int pick(RandomGenerator random) {
        int found = Arrays.binarySearch(below, random.nextDouble() * below[below.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, below.length - 1);
    }
}
