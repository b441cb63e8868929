package dixit.extract;

/** Finds words in running text. */
final class Phrases {

    private Phrases() {}

    /** Where {@code phrase} first stands in {@code text} as whole words; -1 when it does not. */
    static int find(String text, String phrase) {
        int at = text.indexOf(phrase);
        while (at >= 0) {
            int end = at + phrase.length();
            boolean left = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean right = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (left && right) {
                return at;
            }
            at = text.indexOf(phrase, at + 1);
        }
        return -1;
    }
}
