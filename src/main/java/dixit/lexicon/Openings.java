package dixit.lexicon;

import java.util.HashSet;
import java.util.Set;

/** With which words the names of a lexicon begin: who looks for names in a text need not ask for those that cannot be there. */
final class Openings {

    private final Set<String> all = new HashSet<>();

    /** Takes note of a name: of what stands before each of its blanks, marks and figures, and of it all. */
    void add(String name) {
        for (int end = 1; end <= name.length(); end++) {
            if (end == name.length() || isBorder(name.charAt(end - 1), name.charAt(end))) {
                all.add(key(name.substring(0, end)));
            }
        }
    }

    /** Whether some name may begin with these words of a text, or be them; those with a hyphen or a figure always may. */
    boolean has(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) == '-' || Character.isDigit(words.charAt(at))) {
                return true;
            }
        }
        return words.equalsIgnoreCase("the") || all.contains(key(words));
    }

    private static boolean isBorder(char before, char after) {
        return !Character.isLetterOrDigit(after) || (Character.isDigit(after) && !Character.isDigit(before));
    }

    private static String key(String opening) {
        String tight = Folding.tight(opening);
        return tight.endsWith(".") ? tight.substring(0, tight.length() - 1) : tight;
    }
}
