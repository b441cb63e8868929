package dixit.corpus;

import dixit.model.BareWords;
import dixit.model.Span;
import java.util.Locale;

/** Questions about single letters and stretches of them, in any language's spaces and marks. */
final class Letters {

    private static final String SENTENCE_ENDS = ".?!…";
    private static final String CLOSERS = "”’»\"')]";

    private Letters() {}

    /** Whether it shows nothing: spaces of all widths, byte-order marks and joiners. */
    static boolean blank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0xFEFF
                || c == 0x200B
                || c == 0x2060
                || c == 0x85;
    }

    /** The span without blanks at its ends. */
    static Span trimmed(CharSequence text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Lower-cased words and figures with one space between them: what is compared when looks do not matter. */
    static String folded(String text) {
        return BareWords.joined(text.toLowerCase(Locale.ROOT).replace("’", "").replace("'", ""));
    }

    /** Whether the last mark, closing quotation marks and brackets aside, ends a sentence. */
    static boolean endsSentence(String trimmed) {
        int last = trimmed.length() - 1;
        while (last >= 0 && (CLOSERS.indexOf(trimmed.charAt(last)) >= 0 || blank(trimmed.charAt(last)))) {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(trimmed.charAt(last)) >= 0;
    }

    /** How many words, as divided by blanks. */
    static int words(String trimmed) {
        return trimmed.isEmpty() ? 0 : trimmed.split("\\s+").length;
    }

    static boolean startsLowerCase(String trimmed) {
        return !trimmed.isEmpty() && Character.isLowerCase(trimmed.codePointAt(0));
    }
}
