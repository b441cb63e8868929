package dixit.replies;

import dixit.lexicon.Actor;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Organization;
import dixit.lexicon.WordList;
import dixit.model.Country;
import dixit.model.Stance;
import dixit.search.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words of statements, as the lexicon knows them. */
final class Terms {

    private static final int LONGEST_NAME = 4;
    /** A negation concerns what stands at most so many words behind it. */
    private static final int REACH = 7;

    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_STEM = 6;

    private final Lexicon lexicon;

    Terms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The codes of the countries that a text names, as a noun, by its people, its capital or its seat of power. */
    Set<String> countries(String text) {
        var codes = new HashSet<String>();
        List<String> words = words(text);
        int at = 0;
        while (at < words.size()) {
            at += named(words, at, codes);
        }
        return codes;
    }

    /** What a cue does by itself, whatever stands around it. */
    Optional<Stance> stance(String lemma) {
        return lexicon.stance(lemma);
    }

    /** The country to which the lexicon counts a body or a threat actor of this name. */
    Optional<Country> countryOf(String name) {
        return lexicon.organization(name)
                .flatMap(Organization::country)
                .or(() -> lexicon.actor(name).flatMap(Actor::country));
    }

    /** How many words from here name a country, which is then added; 1 when none does. */
    private int named(List<String> words, int at, Set<String> codes) {
        if (!Character.isUpperCase(words.get(at).codePointAt(0))) {
            return 1;
        }
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
            Optional<Country> country = lexicon.country(String.join(" ", words.subList(at, at + length)));
            if (country.isPresent()) {
                codes.add(country.get().code());
                return length;
            }
        }
        return 1;
    }

    /** Whether a text says that something is not true, or not said in good faith. */
    boolean rebuts(String text) {
        String bare = String.join(" ", words(text)).toLowerCase(Locale.ROOT);
        return any(WordList.REBUTTALS, text)
                || lexicon.imputations().entrySet().stream()
                        .anyMatch(entry -> entry.getValue() == Stance.DENY && bare.contains(entry.getKey()));
    }

    /** Whether a text says of something that it is not so. */
    boolean negates(String text) {
        return any(WordList.NEGATIONS, text) || rebuts(text);
    }

    /** Whether a text speaks of an accusation, its proof or a part in a deed. */
    boolean speaksOfCharge(String text) {
        return any(WordList.ACCUSATIONS, text);
    }

    /** Whether a text misses an accusation or its proof: "did not amount to a chain of evidence". */
    boolean lacksProof(String text) {
        List<Integer> negations = places(WordList.NEGATIONS, text);
        return places(WordList.ACCUSATIONS, text).stream()
                .anyMatch(at -> negations.stream().anyMatch(no -> no < at && at - no <= REACH));
    }

    /** Whether a text tells of a misdeed, or lays a deed at someone's door. */
    boolean tellsMisdeed(String text) {
        List<Integer> misdeeds = new ArrayList<>(places(WordList.MISDEEDS, text));
        misdeeds.removeAll(places(WordList.MEASURES, text));
        return !misdeeds.isEmpty() || any(WordList.BLAMES, text);
    }

    /** Whether a text speaks of sanctions or protests. */
    boolean tellsMeasure(String text) {
        return any(WordList.MEASURES, text);
    }

    private boolean any(WordList list, String text) {
        return !places(list, text).isEmpty();
    }

    /** The words of a text, by number, at which one of the list begins. */
    private List<Integer> places(WordList list, String text) {
        List<String> words = words(text);
        var places = new ArrayList<Integer>();
        for (int at = 0; at < words.size(); at++) {
            for (int length = 1; length <= Math.min(LONGEST_NAME, words.size() - at); length++) {
                if (lexicon.has(list, String.join(" ", words.subList(at, at + length)))) {
                    places.add(at);
                    break;
                }
            }
        }
        return places;
    }

    /**
     * What a text is about: the beginnings of its words, so that forms of a word agree. Names of countries, small words
     * and those that any accusation or answer may have are left out.
     */
    Set<String> stems(String text) {
        var stems = new HashSet<String>();
        for (String word : words(text)) {
            boolean telling = word.length() >= SHORTEST_STEM
                    && lexicon.country(word).isEmpty()
                    && lexicon.cues(word).isEmpty()
                    && !lexicon.has(WordList.ACCUSATIONS, word)
                    && !lexicon.has(WordList.REBUTTALS, word)
                    && !lexicon.has(WordList.MISDEEDS, word)
                    && !lexicon.has(WordList.FILLERS, word);
            if (telling) {
                String folded = Folding.fold(word);
                stems.add(folded.substring(0, Math.min(folded.length(), LONGEST_STEM)));
            }
        }
        return stems;
    }

    /** Letters and digits, with the hyphens, dots and apostrophes between them; a possessive ending is cut off. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && isInside(text, at, start);
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(bare(text.substring(start, at)));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isInside(String text, int at, int start) {
        char letter = text.charAt(at);
        boolean joins = letter == '-' || letter == '\'' || letter == '’' || letter == '.';
        return Character.isLetterOrDigit(letter)
                || (joins && start >= 0 && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static String bare(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }
}
