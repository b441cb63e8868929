package dixit.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** How a file begins, and what it is called. */
final class Head {

    static final int MOST = 1 << 16;
    private static final int WORDS = 1 << 12;
    private static final String DOCUMENT_TYPE = "<!doctype";

    private final Label label;
    private final byte[] bytes;

    /**
     * The head of a file.
     *
     * @param bytes its first bytes, {@link #MOST} of them or all there are
     */
    Head(Label label, byte[] bytes) {
        this.label = label;
        this.bytes = bytes;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    boolean startsWith(int... marks) {
        return has(0, marks);
    }

    boolean startsWith(String ascii) {
        return has(0, ascii.chars().toArray());
    }

    boolean has(int at, int... marks) {
        for (int i = 0; i < marks.length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != marks[i]) {
                return false;
            }
        }
        return true;
    }

    boolean ends(Set<String> endings) {
        return endings.contains(label.ending());
    }

    /** The letters of the first four kilobytes as far as they are ASCII, without a byte order mark or blanks before them. */
    String words() {
        String text = new String(bytes, 0, Math.min(bytes.length, WORDS), StandardCharsets.ISO_8859_1);
        return text.replace("\0", "").replaceFirst("^(?:ï»¿|þÿ|ÿþ)?\\s+", "").replaceFirst("^(?:ï»¿|þÿ|ÿþ)", "");
    }

    /**
     * What a page or a document in XML is, in lower case: the name in its type, else that of its first element; empty for
     * anything else. Read letter by letter, for a file may begin with thousands of blanks, comments or brackets.
     */
    String root() {
        String left = words().toLowerCase(Locale.ROOT);
        while (left.startsWith("<?") || left.startsWith("<!--")) {
            String end = left.startsWith("<?") ? "?>" : "-->";
            int at = left.indexOf(end);
            left = at < 0 ? "" : left.substring(at + end.length()).strip();
        }
        if (!left.startsWith("<")) {
            return "";
        }
        String name = left.substring(left.startsWith(DOCUMENT_TYPE) ? DOCUMENT_TYPE.length() : 1)
                .stripLeading();
        int end = 0;
        while (end < name.length() && (Character.isLetterOrDigit(name.charAt(end)) || name.charAt(end) == ':')) {
            end++;
        }
        return name.substring(0, end);
    }

    /** The first line, whole or as far as the head goes. */
    String firstLine() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String line = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = line.indexOf('\n');
        return (end < 0 ? line : line.substring(0, end)).strip();
    }
}
