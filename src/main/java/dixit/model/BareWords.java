package dixit.model;

import java.util.List;

/** The words and figures of a text without what stands between them. */
public final class BareWords {

    private BareWords() {}

    /** With one space between them: {@code “Mr. Day-Lewis’s”} is {@code Mr Day Lewis s}. */
    public static String joined(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (!isWord(letter)) {
                gap = !words.isEmpty();
            } else {
                if (gap) {
                    words.append(' ');
                    gap = false;
                }
                words.appendCodePoint(letter);
            }
        }
        return words.toString();
    }

    /** One by one, in order. */
    public static List<String> of(String text) {
        String joined = joined(text);
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    /** Whether it is a letter or a figure of any kind, fractions and Roman numerals included. */
    private static boolean isWord(int letter) {
        if (Character.isLetterOrDigit(letter)) {
            return true;
        }
        int type = Character.getType(letter);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
