package dixit.search;

import dixit.model.BareWords;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes values comparable. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0]+");

    private Folding() {}

    /** Without capitals, accents and superfluous gaps: {@code Élysée  Palace} is {@code elysee palace}. */
    public static String fold(String value) {
        if (isPlain(value)) {
            return value.toLowerCase(Locale.ROOT);
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Whether only its capitals are to be folded, as most values are. */
    private static boolean isPlain(String value) {
        char before = ' ';
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter < ' ' || letter > '~' || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return before != ' ' || value.isEmpty();
    }

    /** Folded, with nothing but letters, digits and hyphens between them: {@code elysee-palace}. */
    public static String slug(String value) {
        return BareWords.joined(fold(value)).replace(' ', '-');
    }
}
