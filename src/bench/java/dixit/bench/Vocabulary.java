package dixit.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Made-up words, the most frequent first. None has an ending of English grammar: each is its own dictionary form. */
final class Vocabulary {

    private static final String CONSONANTS = "bdfgklmnprtvz";
    private static final String VOWELS = "aiou";
    private static final String LAST = "kmp";

    private final List<String> words;
    private final Zipf zipf;

    Vocabulary(RandomGenerator random, int size) {
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < size) {
            made.add(word(random));
        }
        words = List.copyOf(made);
        zipf = new Zipf(size);
    }

    private static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
            word.append(letter(random, CONSONANTS)).append(letter(random, VOWELS));
        }
        return word.append(letter(random, CONSONANTS))
                .append(letter(random, "uo"))
                .append(letter(random, LAST))
                .toString();
    }

    private static char letter(RandomGenerator random, String of) {
        return of.charAt(random.nextInt(of.length()));
    }

    /** A word, as often as its rank says. */
    String pick(RandomGenerator random) {
        return words.get(zipf.pick(random));
    }

    String at(int rank) {
        return words.get(rank);
    }

    int size() {
        return words.size();
    }

    /** The word of this rank as a name is written. */
    String name(int rank) {
        String word = at(rank);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
