package dixit.export;

import java.util.Arrays;

/**
 * Turns offsets of a text from {@code char}s into Unicode code points.
 *
 * <p>The text is read once, when this is made; a text of the basic plane then costs nothing, any other a binary search
 * an offset. May be shared between threads.
 */
final class CodePoints {

    /** Where the second halves of surrogate pairs stand, rising. */
    private final int[] seconds;

    private final int before;

    /** Offsets into {@code text}. */
    CodePoints(CharSequence text) {
        this(text, 0, 0);
    }

    /**
     * Offsets into a longer text of which only a stretch is at hand.
     *
     * @param start where the stretch begins in the longer text, in {@code char}s
     * @param before how many code points of the longer text stand before it
     */
    CodePoints(CharSequence stretch, int start, int before) {
        this.before = before - start;
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < stretch.length(); i++) {
            if (Character.isSurrogatePair(stretch.charAt(i - 1), stretch.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = start + i;
            }
        }
        this.seconds = Arrays.copyOf(found, count);
    }

    /** How many code points stand before the {@code char} at {@code offset}. */
    int at(int offset) {
        int place = Arrays.binarySearch(seconds, offset);
        int pairs = place >= 0 ? place : -place - 1;
        return before + offset - pairs;
    }
}
