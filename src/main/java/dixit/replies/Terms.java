package dixit.replies;

import dixit.lexicon.Actor;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Organization;
import dixit.lexicon.WordList;
import dixit.model.Country;
import dixit.model.Stance;
import dixit.search.Folding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of statements, as the lexicon knows them. */
final class Terms {

    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_STEM = 6;

    private final Lexicon lexicon;
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    /** Words in lower case that stand in a list. */
    private record Phrase(List<String> words, WordList list) {}

    Terms(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (WordList list : Gist.LISTS) {
            lexicon.words(list).forEach(words -> add(words, list));
        }
        lexicon.imputations().forEach((words, stance) -> {
            if (stance == Stance.DENY) {
                add(words, WordList.REBUTTALS);
            }
        });
    }

    private void add(String words, WordList list) {
        List<String> lower = List.of(words.toLowerCase(Locale.ROOT).split(" ", -1));
        phrases.computeIfAbsent(lower.getFirst(), any -> new ArrayList<>()).add(new Phrase(lower, list));
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

    /** What a text does to an accusation. */
    Gist gist(String text) {
        List<String> words = words(text);
        List<String> lower =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        var places = new EnumMap<WordList, List<Integer>>(WordList.class);
        for (int at = 0; at < lower.size(); at++) {
            for (Phrase phrase : phrases.getOrDefault(lower.get(at), List.of())) {
                int end = at + phrase.words().size();
                if (end <= lower.size() && lower.subList(at, end).equals(phrase.words())) {
                    places.computeIfAbsent(phrase.list(), any -> new ArrayList<>())
                            .add(at);
                }
            }
        }
        return new Gist(words.size(), places);
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
