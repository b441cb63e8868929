package dixit.learn;

/** What a token looks like, in a small number; from {@link #COMMA} on it is a mark. */
final class Shapes {

    private static final String MARKS =
            ",;:.!?\u2026-\u2013\u2014\"\u201c\u201d'\u2018\u2019`()[]\u201e\u00ab\u00bb$%/";

    static final int COMMA = 8;
    static final int COLON = COMMA + MARKS.indexOf(':');
    private static final int OTHER = COMMA + MARKS.length();

    private Shapes() {}

    static int of(String text) {
        char first = text.charAt(0);
        if (!Character.isLetterOrDigit(first)) {
            if (text.length() > 1 && (first == '#' || first == '@')) {
                return 7;
            }
            if (text.length() > 1 && Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
                return 6;
            }
            boolean twice = text.length() == 2 && (first == '\'' || first == '`') && text.charAt(1) == first;
            int mark = MARKS.indexOf(twice ? '"' : first);
            return mark < 0 ? OTHER : COMMA + mark;
        }
        if (Character.isDigit(first)) {
            return 5;
        }
        if (!Character.isUpperCase(first)) {
            return 0;
        }
        if (text.length() == 1) {
            return 1;
        }
        if (text.charAt(text.length() - 1) == '.') {
            return 2;
        }
        return Character.isUpperCase(text.charAt(1)) ? 3 : 4;
    }

    static boolean isMark(int shape) {
        return shape >= COMMA;
    }

    static boolean isQuote(int shape) {
        return shape >= COMMA + MARKS.indexOf('"') && shape <= COMMA + MARKS.indexOf('`');
    }
}
