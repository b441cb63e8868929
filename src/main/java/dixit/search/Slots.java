package dixit.search;

import dixit.lexicon.CueWord;
import dixit.lexicon.Lexicon;
import dixit.model.Stance;
import dixit.search.Forms.Slot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What words mean in the slots of a question, as far as the lexicon knows them. */
final class Slots {

    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_LIST = 12;
    private static final int LONGEST_CUE = 3;

    /** Stances that are directed against someone, so that a party named after the verb is that someone. */
    private static final Set<Stance> DIRECTED =
            EnumSet.of(Stance.ACCUSE, Stance.ATTRIBUTE, Stance.CONDEMN, Stance.WARN);

    /** Stances whose nouns mean little else: a demand or a promise can be many things. */
    private static final Set<Stance> ACTS =
            EnumSet.of(Stance.DENY, Stance.ACCUSE, Stance.ATTRIBUTE, Stance.CONFIRM, Stance.CONDEMN);

    private final Lexicon lexicon;
    private final Filters filters;
    private final List<List<String>> wider = Rows.of("stances.tsv");

    Slots(Lexicon lexicon, Filters filters) {
        this.lexicon = lexicon;
        this.filters = filters;
    }

    boolean fits(Slot slot, List<String> words) {
        return switch (slot) {
            case TOPIC -> true;
            case SAY -> words.size() <= LONGEST_CUE && says(String.join(" ", words));
            case DATE -> Times.isDate(words);
            case STANCE, ACT, NOT_DENIED, WHO, BOTH, VIA, ABOUT ->
                !filters(slot, words).isEmpty();
        };
    }

    /** The filters that words in a slot stand for, any of which will do (all, when both speak); none when they are words. */
    List<Filter> filters(Slot slot, List<String> words) {
        String text = String.join(" ", words);
        return switch (slot) {
            case STANCE -> words.size() > LONGEST_CUE ? List.of() : stances(stance(text, false));
            case ACT ->
                words.size() > 1 ? List.of() : stances(stance(text, true).filter(ACTS::contains));
            case NOT_DENIED ->
                words.size() == 1
                                && stance(text, false)
                                        .filter(Stance.DENY::equals)
                                        .isPresent()
                        ? List.of(Filter.is(Field.ABOUT, SearchRequest.UNDENIED, "no denial found"))
                        : List.of();
            case WHO -> several(words);
            case BOTH ->
                Optional.of(several(words)).filter(found -> found.size() > 1).orElse(List.of());
            case VIA -> via(words);
            case ABOUT ->
                words.size() > LONGEST_NAME ? List.of() : about(text).stream().toList();
            case TOPIC -> filters.incident(text).stream().toList();
            case SAY, DATE -> List.of();
        };
    }

    /** Whether these words, a stance, are directed against someone. */
    boolean directed(Slot slot, List<String> words) {
        return (slot == Slot.STANCE || slot == Slot.ACT)
                && stance(String.join(" ", words), slot == Slot.ACT)
                        .filter(DIRECTED::contains)
                        .isPresent();
    }

    private List<Filter> stances(Optional<Stance> asked) {
        return asked.stream()
                .flatMap(stance -> Stream.concat(
                        Stream.of(stance),
                        wider.stream()
                                .filter(row -> row.getFirst().equals(stance.key()))
                                .flatMap(row -> Stance.of(row.getLast()).stream())))
                .map(Filters::stance)
                .toList();
    }

    private Optional<Stance> stance(String form, boolean noun) {
        return lexicon.cues(form).stream()
                .filter(cue -> cue.frame() != CueWord.Frame.FIXED || cue.stance() == Stance.NO_COMMENT)
                .filter(cue -> (cue.frame() == CueWord.Frame.NOUN) == noun)
                .filter(cue -> !noun || !form.equalsIgnoreCase(cue.lemma()))
                .map(CueWord::stance)
                .filter(stance -> stance != Stance.SAY)
                .findFirst();
    }

    private boolean says(String form) {
        return lexicon.cues(form).stream()
                .anyMatch(cue -> cue.stance() == Stance.SAY && cue.frame() == CueWord.Frame.CLAUSE);
    }

    /** One name, or several: {@code the US, the UK and New Zealand}. */
    private List<Filter> several(List<String> words) {
        Optional<Filter> one = words.size() > LONGEST_NAME ? Optional.empty() : who(words);
        if (one.isPresent() || words.size() > LONGEST_LIST) {
            return one.stream().toList();
        }
        int cut = Math.max(words.lastIndexOf("and"), words.lastIndexOf("or"));
        if (cut < 1 || cut == words.size() - 1) {
            return List.of();
        }
        List<Filter> last = several(words.subList(cut + 1, words.size()));
        List<Filter> first = listed(words.subList(0, cut));
        return first.isEmpty() || last.isEmpty()
                ? List.of()
                : Stream.concat(first.stream(), last.stream()).toList();
    }

    /** Names of which those before the last are known, for commas are gone: {@code US UK New Zealand}. */
    private List<Filter> listed(List<String> words) {
        List<Filter> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = words.size();
            Optional<Filter> name = who(words.subList(at, end));
            while (at > 0 || end < words.size() || name.isEmpty()) {
                name = known(String.join(" ", words.subList(at, end)));
                if (name.isPresent() || --end == at) {
                    break;
                }
            }
            if (name.isEmpty()) {
                return List.of();
            }
            found.add(name.get());
            at = end;
        }
        return found;
    }

    private Optional<Filter> who(List<String> words) {
        String text = String.join(" ", words);
        return known(text)
                .or(() -> lexicon.role(words.getLast()).map(role -> Filter.has(Field.ROLE, text)))
                .or(() -> isName(words) ? Optional.of(Filter.has(Field.SPEAKER, text)) : Optional.empty());
    }

    private Optional<Filter> known(String text) {
        return country(Field.COUNTRY, text)
                .or(() -> lexicon.organization(text).map(body -> Filter.has(Field.ORG, body.name())));
    }

    private List<Filter> via(List<String> words) {
        if (words.size() > LONGEST_NAME) {
            return List.of();
        }
        String text = String.join(" ", words);
        return lexicon
                .country(text)
                .map(country -> Filter.has(Field.VIA, country.name()))
                .or(() -> lexicon.organization(text).map(body -> Filter.has(Field.VIA, body.name())))
                .or(() -> isName(words) ? Optional.of(Filter.has(Field.VIA, text)) : Optional.empty())
                .stream()
                .toList();
    }

    private Optional<Filter> about(String text) {
        return country(Field.ABOUT, text).or(() -> filters.actor(text));
    }

    /** As the lexicon has it: in a question, unlike after {@code country:}, "us" is a pronoun. */
    private Optional<Filter> country(Field field, String text) {
        return lexicon.country(text).map(country -> Filters.country(field, country));
    }

    private boolean isName(List<String> words) {
        String first = words.getFirst();
        String given = first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
        boolean capitals = startsHigh(first) && startsHigh(words.getLast());
        return !words.contains("and") && (capitals || (words.size() > 1 && lexicon.isGivenName(given)));
    }

    private static boolean startsHigh(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
