package dixit.learn;

import dixit.text.Hash;
import dixit.text.Token;
import java.util.Locale;

/**
 * How often a word was part of a cue or of a source in the training text, in eight steps: 0 for words never seen,
 * 1 for almost never, 7 for almost always.
 */
interface Rates {

    /** The step of a key made by one of the functions below. */
    int step(long key);

    /** From this step on a word is a candidate for a cue. */
    int CANDIDATE = 4;

    static long cueKey(long word, int tag) {
        return Hash.of(word, 0x101 + tag);
    }

    static long stemKey(long stem) {
        return Hash.of(stem, 0x201);
    }

    static long sourceKey(long word) {
        return Hash.of(word, 0x301);
    }

    static int step(int hits, int seen) {
        if (seen < 2) {
            return 0;
        }
        double rate = (hits + 0.05) / (seen + 1.0);
        if (rate < 0.01) {
            return 1;
        }
        if (rate < 0.05) {
            return 2;
        }
        if (rate < 0.15) {
            return 3;
        }
        if (rate < 0.3) {
            return 4;
        }
        if (rate < 0.5) {
            return 5;
        }
        return rate < 0.75 ? 6 : 7;
    }

    static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /** The word without the commonest endings of English inflection; not a dictionary form. */
    static String stem(String lower) {
        String stem = lower;
        for (String ending : new String[] {"ing", "ed", "es", "s", "e"}) {
            if (stem.length() - ending.length() >= 3 && stem.endsWith(ending)) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int end = stem.length() - 1;
        if (end > 2 && stem.charAt(end) == stem.charAt(end - 1) && stem.charAt(end) != 's') {
            stem = stem.substring(0, end);
        }
        if (stem.endsWith("e") || stem.endsWith("i") || stem.endsWith("y")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }
}
