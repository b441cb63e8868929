package dixit.corpus;

/**
 * How a stretch of text stands with its quotation marks at its end.
 *
 * @param open whether a mark was opened and not closed
 * @param dangling whether the last letter is a mark that opens a quotation, so that the quotation follows elsewhere; in
 *     an open quotation it closes it, mistyped
 */
record Quoting(boolean open, boolean dangling) {

    private static final String OPENING = "“«";
    private static final String CLOSING = "”»";
    private static final String BEFORE_MARK = "([—–-";
    private static final String PAUSES = ",;:)";
    private static final String AFTER_MARK = ".,;:?!)…";

    static Quoting of(String text) {
        boolean straight = false;
        boolean curly = false;
        boolean before = false;
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.blank(c)) {
                before = curly;
                last = i;
            }
            if (c == '"') {
                straight = !straight;
            } else if (OPENING.indexOf(c) >= 0) {
                curly = afterBlank(text, i);
            } else if (CLOSING.indexOf(c) >= 0) {
                curly = false;
            }
        }
        return new Quoting(straight || curly, last >= 0 && !before && opensAt(text, last, straight));
    }

    private static boolean opensAt(String text, int last, boolean straight) {
        char c = text.charAt(last);
        boolean mark = OPENING.indexOf(c) >= 0 || (c == '"' && straight);
        return mark && afterBlank(text, last);
    }

    /** An opening mark right after a letter or a full stop is a closing one mistyped. */
    private static boolean afterBlank(String text, int at) {
        return at == 0 || Letters.blank(text.charAt(at - 1)) || BEFORE_MARK.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Whether {@code next} begins by closing what is open: with the mark itself, a comma before it, or a pause. */
    boolean closes(String next) {
        int at = 0;
        while (at < next.length() && (AFTER_MARK.indexOf(next.charAt(at)) >= 0 || Letters.blank(next.charAt(at)))) {
            at++;
        }
        if (!open || next.isEmpty()) {
            return false;
        }
        boolean pause = at > 0 && !next.startsWith("…") && !next.startsWith("...");
        boolean curly = at < next.length() && CLOSING.indexOf(next.charAt(at)) >= 0;
        boolean straight = at < next.length()
                && next.charAt(at) == '"'
                && (at + 1 == next.length() || !Character.isLetterOrDigit(next.charAt(at + 1)));
        return pause || curly || straight;
    }

    static boolean endsWithMark(String text) {
        return !text.isEmpty() && (CLOSING + '"').indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether it begins with a mark that no sentence begins with. */
    static boolean startsMidSentence(String text) {
        return !text.isEmpty() && PAUSES.indexOf(text.charAt(0)) >= 0;
    }
}
