package dixit.lexicon;

import java.util.HashSet;
import java.util.Set;

/**
 * The names of a lexicon, and with which words they begin: who looks for names in a text need not ask for those that
 * cannot be there.
 */
final class Openings {

    private final Set<String> names = new HashSet<>();
    private final Set<String> all = new HashSet<>();

    /** Takes note of a name: of what stands before each of its blanks, marks and figures, and of it all. */
    void add(String name) {
        names.add(Folding.tight(name));
        for (int end = 1; end <= name.length(); end++) {
            if (end == name.length() || isBorder(name.charAt(end - 1), name.charAt(end))) {
                all.add(key(name.substring(0, end)));
            }
        }
    }

    /** Whether some name may begin with this word of a text; words with a hyphen or a figure always may. */
    boolean has(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) == '-' || Character.isDigit(word.charAt(at))) {
                return true;
            }
        }
        return word.equalsIgnoreCase("the") || all.contains(key(word));
    }

    /** Whether these words may be a name; else they are none in whatever way names are compared. */
    boolean are(String words) {
        return names.contains(Folding.tight(words));
    }

    private static boolean isBorder(char before, char after) {
        return !Character.isLetterOrDigit(after) || (Character.isDigit(after) && !Character.isDigit(before));
    }

    private static String key(String opening) {
        String tight = Folding.tight(opening);
        return tight.endsWith(".") ? tight.substring(0, tight.length() - 1) : tight;
    }
}
