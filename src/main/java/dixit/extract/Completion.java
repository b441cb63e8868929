package dixit.extract;

import dixit.learn.Label.Part;
import dixit.model.Span;
import dixit.text.Paragraph;
import dixit.text.Quotation;
import dixit.text.Reading;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives statements what their labels left out, where the form of the text leaves no doubt. */
final class Completion {

    private final Reading reading;
    private final List<Piece> pieces;

    Completion(Reading reading, List<Piece> pieces) {
        this.reading = reading;
        this.pieces = pieces;
    }

    /** The groups, completed; those for which no content can be found are left out. */
    List<Pairing.Group> of(List<Pairing.Group> groups) {
        List<Pairing.Group> completed = new ArrayList<>();
        for (Pairing.Group group : groups) {
            if (group.content().isEmpty()) {
                clauseBefore(group).map(group::with).ifPresent(completed::add);
            } else {
                completed.add(group.with(
                        group.content().stream().map(this::wholeQuotation).toList()));
            }
        }
        return completed;
    }

    /** "The samples were clean, the minister said": the clause that a source and its cue close after a comma. */
    private Optional<List<Piece>> clauseBefore(Pairing.Group group) {
        if (group.cue().part() != Part.CUE || group.source().isEmpty()) {
            return Optional.empty();
        }
        Piece source = group.source().get();
        int p = group.cue().paragraph();
        if (source.paragraph() != p) {
            return Optional.empty();
        }
        Paragraph paragraph = reading.paragraphs().get(p);
        int start = Math.min(source.span().start(), group.cue().span().start());
        for (Sentence sentence : paragraph.sentences()) {
            if (sentence.span().start() < start && start < sentence.span().end()) {
                return clause(paragraph.tokens(), sentence.firstToken(), start)
                        .map(span -> List.of(new Piece(
                                Part.CONTENT_BEFORE, span, p, group.cue().certainty())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> clause(List<Token> tokens, int first, int border) {
        int end = first;
        boolean verb = false;
        while (tokens.get(end).span().start() < border) {
            String tag = tokens.get(end).tag();
            verb |= tag.equals("VERB") || tag.equals("AUX");
            end++;
        }
        int last = end - 1;
        if (!verb || last <= first || !tokens.get(last).text().equals(",")) {
            return Optional.empty();
        }
        return Optional.of(new Span(
                tokens.get(first).span().start(), tokens.get(last - 1).span().end()));
    }

    /** A quotation is attributed whole: the part of it that no other piece claims belongs to the content that begins in it. */
    private Piece wholeQuotation(Piece content) {
        for (Quotation quotation : reading.paragraphs().get(content.paragraph()).quotations()) {
            Span whole = quotation.span();
            if (quotation.depth() == 0
                    && quotation.closed()
                    && whole.overlaps(content.span())
                    && !whole.equals(content.span())) {
                Span grown = new Span(
                        Math.min(whole.start(), content.span().start()),
                        Math.max(whole.end(), content.span().end()));
                boolean free = pieces.stream()
                        .noneMatch(
                                other -> !other.equals(content) && other.span().overlaps(grown));
                if (free && content.span().start() > whole.start() + 1) {
                    return new Piece(content.part(), grown, content.paragraph(), content.certainty());
                }
            }
        }
        return content;
    }
}
