package dixit.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text is in English: a third of English words are the same few dozen, in no other language a tenth. */
final class English {

    private static final Set<String> COMMON = Set.copyOf(WordFile.lines("english.tsv"));
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}'’]+");
    private static final int FEWEST_WORDS = 40;
    private static final double LEAST_SHARE = 0.15;

    private English() {}

    /** Whether this is a language tag of English, or several with it among them. */
    static boolean tag(String language) {
        return Pattern.compile("(?i)(?:^|[,;\\s])en(?:g)?(?:$|[-_,;\\s])")
                .matcher(language)
                .find();
    }

    /** Whether the text is long enough to tell, and in another language. */
    static boolean isNot(String text) {
        String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
        long common = java.util.Arrays.stream(words).filter(COMMON::contains).count();
        return words.length >= FEWEST_WORDS && common < words.length * LEAST_SHARE;
    }
}
