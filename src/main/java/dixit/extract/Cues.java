package dixit.extract;

import dixit.lexicon.CueWord;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Pronoun;
import dixit.lexicon.WordList;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.model.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Understands cues: their dictionary form, the construction they stand in, and the stance it tells. */
final class Cues {

    private static final int NEGATION_REACH = 4;
    private static final int OPENING = 8;
    private static final int LONGEST = 6;
    private static final Set<Stance> PERFORMED =
            Set.of(Stance.CONDEMN, Stance.DENY, Stance.DEMAND, Stance.WARN, Stance.SUPPORT, Stance.CONFIRM);

    private final Lexicon lexicon;
    private final Words words;

    Cues(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** A cue as understood: the word in its construction, when the lexicon knows it, and the stance. */
    record Reading(String lemma, Optional<CueWord> word, Stance stance) {}

    Reading read(Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return new Reading("", Optional.empty(), performed(attribution).orElse(Stance.SAY));
        }
        int first = words.from(attribution.cue().get().start());
        int end = words.to(attribution.cue().get().end());
        if (first >= end) {
            return new Reading("", Optional.empty(), Stance.SAY);
        }
        Optional<CueWord> word = word(first, end, attribution);
        Stance stance = word.map(CueWord::stance).orElse(Stance.SAY);
        String lemma =
                word.map(CueWord::lemma).orElseGet(() -> words.text(first, end).toLowerCase(Locale.ROOT));
        return new Reading(lemma, word, refined(stance, word, first, end, attribution));
    }

    private Stance refined(Stance stance, Optional<CueWord> word, int first, int end, Attribution attribution) {
        if (stance == Stance.SAY && isOf(word, "call")) {
            return calling(attribution);
        }
        if (stance == Stance.SAY && isOf(word, "announce") && announcesDecision(attribution)) {
            return Stance.PROMISE;
        }
        int source = attribution.source().map(span -> words.to(span.end())).orElse(0);
        if (isNegated(first, end, source <= first ? source : 0)) {
            String lemma = word.map(CueWord::lemma).orElse("");
            return lexicon.has(WordList.SILENCES, lemma) || stance == Stance.NO_COMMENT
                    ? Stance.NO_COMMENT
                    : Stance.SAY;
        }
        if (stance != Stance.SAY) {
            return stance;
        }
        if (word.filter(it -> lexicon.has(WordList.CLAIMS, it.lemma())).isPresent()) {
            return imputed(attribution).orElse(stance);
        }
        return frameOf(first, end, attribution).or(() -> performed(attribution)).orElse(stance);
    }

    private static boolean isOf(Optional<CueWord> word, String lemma) {
        return word.filter(it -> it.lemma().equals(lemma)).isPresent();
    }

    /** "called the charge a fairy tale" denies it, "called the mayor “a clown”" condemns her. */
    private Stance calling(Attribution attribution) {
        int first = words.from(attribution.content().getFirst().start());
        int end = words.to(attribution.content().getLast().end());
        boolean quoted = false;
        boolean person = false;
        for (int at = first; at < end && !quoted; at++) {
            Word word = words.at(at);
            quoted = word.isQuote() && at > first;
            person |= lexicon.role(word.text()).isPresent() || word.tag().equals("PROPN");
            boolean imputes = lexicon.cues(word.text()).stream()
                    .anyMatch(cue -> cue.frame() == CueWord.Frame.NOUN
                            && (cue.stance() == Stance.ACCUSE || cue.lemma().equals("claim")));
            if (imputes) {
                return Stance.DENY;
            }
        }
        return quoted && person ? Stance.CONDEMN : Stance.SAY;
    }

    /** "announced that it would leave", "announced to leave": what they themselves will do. */
    private boolean announcesDecision(Attribution attribution) {
        int first = words.from(attribution.content().getFirst().start());
        int end = Math.min(words.to(attribution.content().getLast().end()), first + LONGEST);
        int at = first < end && words.at(first).is("that") ? first + 1 : first;
        if (at + 1 >= end) {
            return false;
        }
        boolean self = lexicon.pronoun(words.at(at).text()).isPresent();
        boolean will = words.at(at + 1).is("would") || words.at(at + 1).is("will");
        return (self && will) || (words.at(at).is("to") && words.at(at + 1).isVerb());
    }

    /** The entry whose form is the longest in the cue and the words around it, in the construction that fits. */
    private Optional<CueWord> word(int first, int end, Attribution attribution) {
        for (int from = first; from < end; from++) {
            int limit = Math.min(words.sentenceEnd(words.at(from).sentence()), Math.max(end, from + LONGEST));
            for (int to = limit; to > from; to--) {
                boolean beyond = to > end && words.at(to - 1).isMark();
                List<CueWord> found = beyond ? List.of() : lexicon.cues(words.text(from, to));
                if (!found.isEmpty()) {
                    return Optional.of(fitting(found, to, attribution));
                }
            }
        }
        return Optional.empty();
    }

    private CueWord fitting(List<CueWord> found, int after, Attribution attribution) {
        CueWord fallback = found.getFirst();
        for (CueWord word : found) {
            boolean fits = switch (word.frame()) {
                case OF -> opens(after, attribution, "of");
                case FOR -> opens(after, attribution, "for");
                case WITH -> opens(after, attribution, "with");
                case AS -> opens(after, attribution, "as");
                case ON -> opens(after, attribution, "on");
                case IN -> opens(after, attribution, "in");
                case AGAINST -> opens(after, attribution, "against");
                case TARGET -> opens(after, attribution, "to");
                case TO -> infinitive(after, attribution);
                case CLAUSE, OBJECT, NOUN, FIXED -> false;
            };
            if (fits) {
                return word;
            }
            if (word.frame() == CueWord.Frame.CLAUSE) {
                fallback = word;
            }
        }
        return fallback;
    }

    /** Whether the content, or what follows the cue in its sentence, holds that preposition. */
    private boolean opens(int after, Attribution attribution, String preposition) {
        int end = Math.min(words.to(attribution.content().getLast().end()), words.size());
        for (int at = after; at < end; at++) {
            if (words.at(at).is(preposition)) {
                return true;
            }
        }
        return false;
    }

    private boolean infinitive(int after, Attribution attribution) {
        int end = Math.min(words.to(attribution.content().getLast().end()), after + OPENING);
        for (int at = after; at + 1 < end; at++) {
            if (words.at(at).is("that")) {
                return false;
            }
            if (words.at(at).is("to") && words.at(at + 1).isVerb()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a negation stands right before the cue, not in what stands before {@code from}: "a man who is not named said". */
    private boolean isNegated(int first, int end, int from) {
        for (int at = end - 1; words.together(at, first) && at >= Math.max(from, first - NEGATION_REACH); at--) {
            Word word = words.at(at);
            if (at < first
                    && (word.isMark()
                            || word.tag().equals("SCONJ")
                            || word.tag().equals("NOUN")
                            || word.tag().equals("PROPN"))) {
                return false;
            }
            boolean self = at >= first
                    && lexicon.cues(word.text()).stream().anyMatch(cue -> cue.frame() != CueWord.Frame.FIXED);
            if (!self && lexicon.has(WordList.NEGATIONS, word.text())) {
                return !(at >= first
                        && lexicon.cues(words.text(at, end)).stream()
                                .anyMatch(cue -> cue.frame() == CueWord.Frame.FIXED));
            }
        }
        return false;
    }

    private Optional<Stance> imputed(Attribution attribution) {
        String text = content(attribution).toLowerCase(Locale.ROOT);
        return lexicon.imputations().entrySet().stream()
                .filter(entry -> Phrases.find(text, entry.getKey()) >= 0)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    private String content(Attribution attribution) {
        StringBuilder text = new StringBuilder();
        attribution
                .content()
                .forEach(piece ->
                        text.append(piece.of(words.reading().article().text())).append(' '));
        return text.toString().replaceAll("\\s+", " ");
    }

    /** "defended X, saying …": the verb that the same source has before the cue in its sentence. */
    private Optional<Stance> frameOf(int first, int end, Attribution attribution) {
        if (!words.at(end - 1).text().endsWith("ing")) {
            return Optional.empty();
        }
        int from = attribution
                .source()
                .map(source -> words.to(source.end()))
                .filter(at -> at < first && words.together(at, first))
                .orElse(words.sentenceFirst(words.at(first).sentence()));
        for (int at = from; at < first; at++) {
            if (words.at(at).tag().equals("VERB")) {
                return lexicon.cues(words.at(at).text()).stream()
                        .map(CueWord::stance)
                        .filter(stance -> stance != Stance.SAY)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** "We urge", "I condemn" in a quotation do what they say. */
    private Optional<Stance> performed(Attribution attribution) {
        if (attribution.type() == Wording.Type.INDIRECT) {
            return Optional.empty();
        }
        for (Span piece : attribution.content()) {
            int first = words.from(piece.start());
            int end = Math.min(words.to(piece.end()), first + OPENING);
            for (int at = first; at + 1 < end; at++) {
                Optional<Pronoun> pronoun = lexicon.pronoun(words.at(at).text());
                if (pronoun.filter(it -> it.kind() == Pronoun.Kind.FIRST).isPresent()) {
                    return performedBy(pronoun.get(), at + 1, end);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Stance> performedBy(Pronoun pronoun, int from, int end) {
        for (int at = from; at < end; at++) {
            Word word = words.at(at);
            if (word.tag().equals("AUX") || word.tag().equals("ADV")) {
                continue;
            }
            boolean present = lexicon.cues(word.text()).stream()
                    .anyMatch(cue -> cue.lemma().equalsIgnoreCase(word.text()));
            Optional<Stance> stance = present ? lexicon.stance(word.text()) : Optional.empty();
            boolean institution = pronoun.count() == Pronoun.Count.MANY;
            return stance.filter(PERFORMED::contains).filter(it -> institution || it != Stance.CONFIRM);
        }
        return Optional.empty();
    }
}
