package dixit.lexicon;

import java.util.Locale;

/** Brings words into the one form in which they are compared. */
final class Folding {

    private Folding() {}

    /**
     * Lower case, straight apostrophes, single spaces, no leading article, and no dots in abbreviations:
     * {@code the  U.S. } is {@code us}.
     */
    static String of(String words) {
        if (isPlain(words)) {
            return words;
        }
        StringBuilder folded = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (Character.isWhitespace(letter) || letter == '\u00a0') {
                space = !folded.isEmpty();
            } else if (!(letter == '.' && afterSingleLetter(words, i))) {
                if (space) {
                    folded.append(' ');
                    space = false;
                }
                folded.append(letter == '’' ? '\'' : letter);
            }
        }
        String lower = folded.toString().toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
    }

    /** Whether there is nothing to fold, as in most words of a text. */
    private static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) < 'a' || words.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** As {@link #of}, and without the hyphens and spaces that writers put into names such as {@code APT-40}. */
    static String tight(String words) {
        return of(words).replace("-", "").replace(" ", "");
    }

    private static boolean afterSingleLetter(String words, int dot) {
        return dot > 0
                && Character.isLetter(words.charAt(dot - 1))
                && (dot == 1 || !Character.isLetterOrDigit(words.charAt(dot - 2)));
    }
}
