package dixit.extract;

import dixit.lexicon.Gender;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Pronoun;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a run of capitalised words names a person or a body, by the words around it and by the rest of the article. */
final class Naming {

    private static final Weights<Feature> WEIGHTS = Weights.read("naming.tsv", Feature.class);
    private static final int APPOSITION = 12;
    private static final int LONGEST_PERSON = 4;

    private final Lexicon lexicon;
    private final Words words;
    private final Set<String> alone = new HashSet<>();
    private final Set<String> small = new HashSet<>();

    private enum Feature {
        BODY_NOUN_AFTER,
        BODY_NOUN_BEFORE,
        BRANCH_LAST,
        CAPITALS_OR_FIGURES,
        FIRST_WORD_ALONE_ELSEWHERE,
        FIRST_WORD_IS_COMMON,
        GIVEN_NAME,
        HE_OR_SHE_AFTER,
        INITIAL,
        IT_AFTER,
        LAST_WORD_ALONE_ELSEWHERE,
        LONG,
        OWNS_A_POST,
        PERSON_NOUN_AFTER,
        PERSON_NOUN_BEFORE,
        SEVERAL_WORDS,
        SINGLE_WORD,
        THE_BEFORE,
        WHICH_AFTER,
        WHO_AFTER
    }

    Naming(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.at(at);
            if (!word.isCapital()) {
                small.add(word.text());
            } else if (!isCapital(at - 1, at) && !isCapital(at + 1, at)) {
                alone.add(word.text());
            }
        }
    }

    /** Whether this stands somewhere in the article as a name of its own: a surname. */
    boolean standsAlone(String word) {
        return alone.contains(word) && !small.contains(lower(word));
    }

    private boolean isCapital(int at, int beside) {
        return words.together(at, beside) && words.at(at).isCapital();
    }

    /** Above 0 when the words from {@code first} to before {@code end} rather name a person, below when a body. */
    double person(int first, int end) {
        String opening = words.at(first).text();
        boolean several = end - first > 1;
        double score = WEIGHTS.of(several ? Feature.SEVERAL_WORDS : Feature.SINGLE_WORD);
        score += WEIGHTS.of(Feature.GIVEN_NAME, lexicon.isGivenName(opening));
        score += WEIGHTS.of(Feature.LONG, end - first > LONGEST_PERSON);
        score += shape(first, end);
        score += before(first, several);
        score += after(end, first);
        score += pronoun(end, first);
        if (several) {
            score += WEIGHTS.of(Feature.FIRST_WORD_ALONE_ELSEWHERE, alone.contains(opening));
            score += WEIGHTS.of(
                    Feature.LAST_WORD_ALONE_ELSEWHERE,
                    alone.contains(words.at(end - 1).text()));
            score += WEIGHTS.of(
                    Feature.BRANCH_LAST,
                    lexicon.has(WordList.BRANCHES, words.at(end - 1).text()));
            score += WEIGHTS.of(Feature.FIRST_WORD_IS_COMMON, small.contains(lower(opening)));
        }
        return score;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private double shape(int first, int end) {
        boolean initial = false;
        boolean capitals = false;
        for (int at = first; at < end; at++) {
            String text = words.at(at).text();
            initial |= text.length() == 2 && text.charAt(1) == '.';
            capitals |= text.equals("&")
                    || text.chars().anyMatch(Character::isDigit)
                    || (text.length() > 2 && text.chars().allMatch(Character::isUpperCase));
        }
        return WEIGHTS.of(Feature.INITIAL, initial) + WEIGHTS.of(Feature.CAPITALS_OR_FIGURES, capitals);
    }

    /** What the first pronoun after the name in its sentence tells, when no other name comes between. */
    private double pronoun(int end, int first) {
        for (int at = end; words.together(at, first) && !words.at(at).isCapital(); at++) {
            Optional<Pronoun> pronoun = lexicon.pronoun(words.at(at).text());
            if (pronoun.isPresent() && pronoun.get().kind() == Pronoun.Kind.THIRD) {
                boolean person = pronoun.get().gender() != Gender.UNKNOWN;
                return WEIGHTS.of(Feature.HE_OR_SHE_AFTER, person)
                        + WEIGHTS.of(Feature.IT_AFTER, pronoun.get().thing());
            }
        }
        return 0;
    }

    private double before(int first, boolean several) {
        if (!words.together(first - 1, first)) {
            return 0;
        }
        Word word = words.at(first - 1);
        return WEIGHTS.of(Feature.THE_BEFORE, word.tag().equals("DET"))
                + WEIGHTS.of(
                        Feature.PERSON_NOUN_BEFORE,
                        isPersonNoun(word) || (several && (isApposed(first) || isOfState(word))))
                + WEIGHTS.of(Feature.BODY_NOUN_BEFORE, !word.isCapital() && !isOfState(word) && isBodyNoun(word));
    }

    /** "The ambassador, Wang Lei,"; "the head of the Moot, Wang Lei,". */
    private boolean isApposed(int first) {
        if (!words.at(first - 1).is(",")) {
            return false;
        }
        int at = first - 2;
        if (words.together(at, first) && words.at(at).isCapital()) {
            while (words.together(at, first) && first - at < APPOSITION && isOfPost(words.at(at))) {
                at--;
            }
        }
        return words.together(at, first)
                && isPersonNoun(words.at(at))
                && !words.at(at).isCapital();
    }

    /** What stands between a post and the end of the body's name. */
    private static boolean isOfPost(Word word) {
        return word.isCapital() || word.is("of") || word.is("for") || word.is("the") || word.is("and");
    }

    private double after(int end, int first) {
        if (!words.together(end, first)) {
            return 0;
        }
        Word next = words.at(end);
        if (next.isPossessive() || isPersonNoun(next)) {
            return WEIGHTS.of(Feature.OWNS_A_POST, ownsPost(next.isPossessive() ? end + 1 : end, first));
        }
        int at = next.is(",") || next.is("(") ? end + 1 : end;
        if (!words.together(at, first)) {
            return 0;
        }
        double score = WEIGHTS.of(Feature.WHO_AFTER, words.at(at).is("who"))
                + WEIGHTS.of(
                        Feature.WHICH_AFTER,
                        words.at(at).is("which") || words.at(at).is("based"));
        return at > end ? score + apposition(at, first) : score;
    }

    /** "Voltara's chief executive", "a Voltara spokesman": in a few words comes a post, and no other name. */
    private boolean ownsPost(int from, int beside) {
        for (int at = from; at < from + 3 && words.together(at, beside); at++) {
            Word word = words.at(at);
            if (lexicon.role(word.text())
                    .filter(role -> role.kind() == Role.Kind.OFFICE)
                    .isPresent()) {
                return true;
            }
            if (word.isMark() || word.isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** ", a charity," or ", the head teacher,": what the first noun of person or body after a comma tells. */
    private double apposition(int from, int beside) {
        if (words.at(from).tag().equals("NUM")) {
            return WEIGHTS.of(Feature.PERSON_NOUN_AFTER);
        }
        boolean determined =
                words.at(from).tag().equals("DET") || words.at(from).tag().equals("PRON");
        for (int at = from; at < from + APPOSITION && words.together(at, beside); at++) {
            Word word = words.at(at);
            boolean person = isPersonNoun(word);
            boolean phraseEnds =
                    !words.together(at + 1, at) || !words.at(at + 1).tag().equals("NOUN");
            if (person && (determined || phraseEnds)) {
                return WEIGHTS.of(Feature.PERSON_NOUN_AFTER);
            }
            if (determined && !word.isCapital() && isBodyNoun(word) && phraseEnds) {
                return possessive(at + 1) ? 0 : WEIGHTS.of(Feature.BODY_NOUN_AFTER);
            }
            if ((word.isMark() && !word.isPossessive())
                    || word.isVerb()
                    || word.tag().equals("ADP")) {
                return 0;
            }
        }
        return 0;
    }

    private boolean possessive(int at) {
        return words.together(at, at - 1) && words.at(at).isPossessive();
    }

    private boolean isPersonNoun(Word word) {
        return lexicon.role(word.text()).isPresent();
    }

    /** "A secretary of the commerce ministry | Ada Rowe": such a noun is not the name's. */
    private boolean isOfState(Word word) {
        return !word.isCapital() && lexicon.has(WordList.STATESMEN, word.text());
    }

    private boolean isBodyNoun(Word word) {
        return lexicon.body(word.text()).isPresent();
    }
}
