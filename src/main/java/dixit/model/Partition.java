package dixit.model;

import java.util.function.IntPredicate;

/** Where ordered things are divided. */
public final class Partition {

    private Partition() {}

    /**
     * How many of {@code size} ordered things come first: those of which {@code first} is true, which holds for all
     * before any of which it does not. It is asked of a few of them only.
     */
    public static int point(int size, IntPredicate first) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
