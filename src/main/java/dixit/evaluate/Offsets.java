package dixit.evaluate;

import dixit.model.Span;
import java.util.Arrays;

/** Leads from code points, which files count, to {@code char}s, which we count, and back. */
final class Offsets {

    private final int[] chars;

    Offsets(String text) {
        int points = text.codePointCount(0, text.length());
        chars = new int[points + 1];
        int at = 0;
        for (int point = 0; point < points; point++) {
            chars[point] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        chars[points] = at;
    }

    /** The span that begins and ends at these code points. */
    Span span(int startPoint, int endPoint) {
        if (startPoint < 0 || endPoint < startPoint || endPoint >= chars.length) {
            throw new IllegalArgumentException("no such letters: [" + startPoint + ", " + endPoint + ")");
        }
        return new Span(chars[startPoint], chars[endPoint]);
    }

    /** How many code points stand before this {@code char}. */
    int point(int at) {
        int found = Arrays.binarySearch(chars, at);
        return found >= 0 ? found : -found - 2;
    }
}
