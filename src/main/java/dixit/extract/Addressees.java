package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.lexicon.WordList;
import dixit.model.Span;
import java.util.Optional;

/** Whom something is said to: "told reporters", "wrote to the mayor", "in an interview with the Courier". */
final class Addressees {

    private static final int LONGEST = 10;

    private final Lexicon lexicon;
    private final Words words;

    Addressees(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** The words for whom it was said to, when the sentence of the cue tells. */
    Optional<Span> of(Attribution attribution, String lemma) {
        if (attribution.cue().isEmpty()) {
            return Optional.empty();
        }
        int first = words.from(attribution.cue().get().start());
        int end = words.to(attribution.cue().get().end());
        if (first >= end) {
            return Optional.empty();
        }
        boolean tells = lexicon.has(WordList.TELLINGS, lemma) && !isPassive(first);
        Optional<Span> object = tells ? phrase(end, first, attribution) : Optional.empty();
        return object.or(() -> words.together(end, first) && words.at(end).is("to")
                        ? phrase(end + 1, first, attribution)
                        : Optional.empty())
                .or(() -> occasion(first, attribution));
    }

    /** "She was told". */
    private boolean isPassive(int cue) {
        if (!words.together(cue - 1, cue)) {
            return false;
        }
        return switch (words.at(cue - 1).text()) {
            case "was", "were", "been", "being", "is", "are" -> true;
            default -> false;
        };
    }

    /** "In a letter to parliament", before or after the cue. */
    private Optional<Span> occasion(int cue, Attribution attribution) {
        int sentence = words.at(cue).sentence();
        for (int at = words.sentenceFirst(sentence); at + 1 < words.sentenceEnd(sentence); at++) {
            Word next = words.at(at + 1);
            if (lexicon.has(WordList.OCCASIONS, words.at(at).text()) && (next.is("to") || next.is("with"))) {
                Optional<Span> hearer = isInside(at, attribution) ? Optional.empty() : phrase(at + 2, cue, attribution);
                if (hearer.isPresent()) {
                    return hearer;
                }
            }
        }
        return Optional.empty();
    }

    /** The noun phrase or pronoun that begins at {@code first}, outside of the content. */
    private Optional<Span> phrase(int first, int beside, Attribution attribution) {
        int end = first;
        boolean noun = false;
        while (end < first + LONGEST
                && words.together(end, beside)
                && !isInside(end, attribution)
                && goesOn(end, first)) {
            noun |= isNoun(words.at(end));
            end++;
        }
        while (end > first && !isNoun(words.at(end - 1))) {
            end--;
        }
        return noun ? Optional.of(words.span(first, end)) : Optional.empty();
    }

    private boolean goesOn(int at, int first) {
        Word word = words.at(at);
        if (Calendar.knows(word.text()) || lexicon.days().containsKey(word.text())) {
            return false;
        }
        return switch (word.tag()) {
            case "NOUN", "PROPN", "ADJ", "NUM" -> true;
            case "PRON" -> at == first && !word.is("that");
            case "DET" -> at == first || words.at(at - 1).is("of");
            case "ADP" -> at > first && word.is("of");
            default -> word.isPossessive() || (at > first && word.is("and"));
        };
    }

    private static boolean isNoun(Word word) {
        return switch (word.tag()) {
            case "NOUN", "PROPN", "PRON" -> true;
            default -> false;
        };
    }

    private boolean isInside(int at, Attribution attribution) {
        return attribution.content().stream()
                .anyMatch(piece -> piece.contains(words.at(at).span()));
    }
}
