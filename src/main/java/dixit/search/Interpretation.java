package dixit.search;

import dixit.lexicon.CueWord;
import dixit.lexicon.Lexicon;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.search.Forms.Filled;
import dixit.search.Forms.Slot;
import dixit.search.Question.Understood;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads questions in words as filters, where a form fits and the lexicon knows its words. Deterministic. */
final class Interpretation {

    /** What a question came to: filters, what they were read from, and the words that remain. */
    record Read(List<Query> filters, List<Understood> understood, List<Piece> rest) {}

    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_CUE = 3;

    /** Stances that are directed against someone, so that a party named after the verb is that someone. */
    private static final Set<Stance> DIRECTED =
            EnumSet.of(Stance.ACCUSE, Stance.ATTRIBUTE, Stance.CONDEMN, Stance.WARN);

    /** Stances whose nouns mean little else: a demand or a promise can be many things. */
    private static final Set<Stance> ACTS =
            EnumSet.of(Stance.DENY, Stance.ACCUSE, Stance.ATTRIBUTE, Stance.CONDEMN, Stance.CONFIRM);

    private final Lexicon lexicon;
    private final Filters filters;
    private final Forms forms = Forms.shipped();

    Interpretation(Lexicon lexicon, Filters filters) {
        this.lexicon = lexicon;
        this.filters = filters;
    }

    /** Nothing when the pieces are no question; else its filters, and the pieces left beside them. */
    Optional<Read> of(List<Piece> pieces) {
        if (!pieces.stream().allMatch(Piece::isText)) {
            return Optional.empty();
        }
        int end = 0;
        while (end < pieces.size() && pieces.get(end).isPlainWord()) {
            end++;
        }
        List<Piece> asked = pieces.subList(0, end);
        List<Piece> others = pieces.subList(end, pieces.size());
        return forms.match(bare(asked), this::fits)
                .flatMap(filled -> read(asked, filled))
                .map(read -> {
                    var rest = new ArrayList<>(read.rest());
                    rest.addAll(others);
                    return new Read(read.filters(), read.understood(), rest);
                });
    }

    private Optional<Read> read(List<Piece> asked, List<Filled> filled) {
        var queries = new ArrayList<Query>();
        var understood = new ArrayList<Understood>();
        var rest = new ArrayList<Piece>();
        boolean directed = filled.stream().anyMatch(slot -> isDirected(slot, asked));
        for (Filled slot : filled) {
            List<Piece> words = asked.subList(slot.from(), slot.to());
            Optional<Filter> filter =
                    slot.slot() == Slot.ABOUT && !directed ? Optional.empty() : filter(slot.slot(), bare(words));
            if (filter.isPresent()) {
                var span = new Span(
                        words.getFirst().span().start(), words.getLast().span().end());
                queries.add(filter.get().query());
                if (slot.slot() == Slot.TOPIC) {
                    queries.add(new Query.Rather(String.join(" ", bare(words))));
                }
                understood.add(filter.get().understood(span, false, false));
            } else if (slot.slot() == Slot.TOPIC || slot.slot() == Slot.ABOUT) {
                rest.addAll(words);
            }
        }
        return queries.isEmpty() ? Optional.empty() : Optional.of(new Read(queries, understood, rest));
    }

    private boolean isDirected(Filled slot, List<Piece> asked) {
        return (slot.slot() == Slot.STANCE || slot.slot() == Slot.ACT)
                && stance(String.join(" ", bare(asked.subList(slot.from(), slot.to()))), slot.slot() == Slot.ACT)
                        .filter(DIRECTED::contains)
                        .isPresent();
    }

    private boolean fits(Slot slot, List<String> words) {
        return switch (slot) {
            case TOPIC -> true;
            case SAY -> words.size() <= LONGEST_CUE && says(String.join(" ", words));
            case STANCE, ACT, WHO, ABOUT -> filter(slot, words).isPresent();
        };
    }

    private Optional<Filter> filter(Slot slot, List<String> words) {
        String text = String.join(" ", words);
        return switch (slot) {
            case STANCE ->
                words.size() > LONGEST_CUE
                        ? Optional.empty()
                        : stance(text, false).map(Filters::stance);
            case ACT ->
                words.size() > 1
                        ? Optional.empty()
                        : stance(text, true).filter(ACTS::contains).map(Filters::stance);
            case WHO -> words.size() > LONGEST_NAME ? Optional.empty() : who(text, words);
            case ABOUT -> words.size() > LONGEST_NAME ? Optional.empty() : about(text);
            case TOPIC -> filters.incident(text);
            case SAY -> Optional.empty();
        };
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

    private Optional<Filter> who(String text, List<String> words) {
        return country(Field.COUNTRY, text)
                .or(() -> lexicon.organization(text).map(body -> Filter.has(Field.ORG, body.name())))
                .or(() -> lexicon.role(words.getLast()).map(role -> Filter.has(Field.ROLE, text)))
                .or(() -> isName(words) ? Optional.of(Filter.has(Field.SPEAKER, text)) : Optional.empty());
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
        return capitals || (words.size() > 1 && lexicon.isGivenName(given));
    }

    private static boolean startsHigh(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** Without signs before and after: {@code China?} is China; {@code U.S.} keeps its dots. */
    private static String bare(Piece word) {
        String text = word.text();
        int end = text.length();
        while (end > 1 && "?!,;:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static List<String> bare(List<Piece> words) {
        return words.stream().map(Interpretation::bare).toList();
    }
}
