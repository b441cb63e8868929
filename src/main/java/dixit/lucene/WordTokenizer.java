package dixit.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into runs of letters and runs of digits, so that {@code APT40}, {@code APT-40} and {@code APT 40} are the
 * same two words in a row. The {@code 's} of a possessive is no word; combining accents belong to their letter; each
 * ideograph is a word.
 */
final class WordTokenizer extends Tokenizer {

    /** No word of a language is longer; a longer run is cut, since the index refuses very long terms. */
    private static final int LONGEST = 200;

    private enum Kind {
        LETTER,
        DIGIT,
        IDEOGRAPH,
        MARK,
        OTHER
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private char[] text = new char[1024];
    private int length;
    private int next;

    @Override
    public void reset() throws IOException {
        super.reset();
        next = 0;
        length = 0;
        for (int read = 0; read >= 0; read = input.read(text, length, text.length - length)) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
        }
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (next < length) {
            int letter = Character.codePointAt(text, next, length);
            Kind kind = kind(letter);
            if (kind == Kind.OTHER || kind == Kind.MARK) {
                next = isPossessive(next) ? next + 2 : next + Character.charCount(letter);
            } else {
                take(kind);
                return true;
            }
        }
        return false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(length);
        offset.setOffset(end, end);
    }

    private void take(Kind kind) {
        int start = next;
        while (next < length) {
            int letter = Character.codePointAt(text, next, length);
            Kind here = kind(letter);
            boolean first = next == start;
            boolean fits = here == Kind.MARK || first || (here == kind && kind != Kind.IDEOGRAPH);
            if (!fits || next - start >= LONGEST) {
                break;
            }
            int chars = Character.charCount(letter);
            if (here != Kind.MARK) {
                int end = term.length();
                System.arraycopy(text, next, term.resizeBuffer(end + chars), end, chars);
                term.setLength(end + chars);
            }
            next += chars;
        }
        offset.setOffset(correctOffset(start), correctOffset(next));
    }

    /** Whether an apostrophe and an s end a word here. */
    private boolean isPossessive(int at) {
        char mark = text[at];
        boolean apostrophe = mark == '\'' || mark == '\u2019';
        return apostrophe
                && at > 0
                && Character.isLetterOrDigit(text[at - 1])
                && at + 1 < length
                && (text[at + 1] == 's' || text[at + 1] == 'S')
                && (at + 2 == length || !Character.isLetterOrDigit(text[at + 2]));
    }

    private static Kind kind(int letter) {
        if (Character.isIdeographic(letter)) {
            return Kind.IDEOGRAPH;
        }
        if (Character.isLetter(letter)) {
            return Kind.LETTER;
        }
        if (Character.isDigit(letter)) {
            return Kind.DIGIT;
        }
        return Character.getType(letter) == Character.NON_SPACING_MARK ? Kind.MARK : Kind.OTHER;
    }
}
