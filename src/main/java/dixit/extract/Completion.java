package dixit.extract;

import dixit.learn.Label.Part;
import dixit.model.Partition;
import dixit.model.Span;
import dixit.text.Paragraph;
import dixit.text.Quotation;
import dixit.text.Reading;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives statements what their labels left out, where the form of the text leaves no doubt. */
final class Completion {

    /** How many paragraphs a quotation may go on without being opened anew. */
    private static final int FARTHEST = 3;

    private final Reading reading;
    private final List<Piece> pieces;

    Completion(Reading reading, List<Piece> pieces) {
        this.reading = reading;
        this.pieces = pieces;
    }

    /** The groups, completed; those for which no content can be found are left out. */
    List<Pairing.Group> of(List<Pairing.Group> groups) {
        List<Pairing.Group> completed = new ArrayList<>();
        for (Pairing.Group incomplete : groups) {
            Pairing.Group group = incomplete.from(
                    incomplete.source().map(this::subject).map(this::joint).map(this::listed));
            if (group.content().isEmpty()) {
                clauseBefore(group).map(group::with).ifPresent(completed::add);
            } else {
                Pairing.Group governed = governed(group);
                List<Piece> content = new ArrayList<>(
                        governed.content().stream().map(this::wholeQuotation).toList());
                content.addAll(continued(content.getLast()));
                completed.add(governed.with(content));
            }
        }
        return completed;
    }

    /** "With its allies | the country said": what a preposition governs is not the subject that follows it. */
    private Piece subject(Piece source) {
        List<Token> tokens = sentence(source);
        int first = first(tokens, source.span().start());
        if (source.part() != Part.SOURCE_BEFORE
                || first == 0
                || !tokens.get(first - 1).tag().equals("ADP")) {
            return source;
        }
        for (int at = first + 1;
                at < tokens.size()
                        && tokens.get(at).span().end() < source.span().end();
                at++) {
            boolean noun = tokens.get(at - 1).tag().equals("NOUN");
            if (noun && tokens.get(at).tag().equals("DET")) {
                return from(tokens.get(at), source);
            }
        }
        return source;
    }

    /** "In Oslo, Norland and the ministry accuse": who is named first, where the clause begins, speaks too. */
    private Piece joint(Piece source) {
        List<Token> tokens = sentence(source);
        int and = Math.max(0, first(tokens, source.span().start()) - 1);
        if (and > 0 && tokens.get(and).tag().equals("DET")) {
            and--;
        }
        int first = and;
        while (first > 0 && isNamePart(tokens.get(first - 1))) {
            first--;
        }
        boolean opensClause = first == 0 || tokens.get(first - 1).text().equals(",");
        if (first == and || !opensClause || !tokens.get(and).tag().equals("CCONJ")) {
            return source;
        }
        return from(tokens.get(first), source);
    }

    /** The source, but from this token on, unless that would take in another piece. */
    private Piece from(Token first, Piece source) {
        Span whole = new Span(first.span().start(), source.span().end());
        return isFree(whole, source) ? new Piece(source.part(), whole, source.paragraph(), source.certainty()) : source;
    }

    /** "Norland, | Estia and Varn accuse": the names of a list that opens its sentence speak all of them. */
    private Piece listed(Piece source) {
        List<Token> tokens = sentence(source);
        int first = first(tokens, source.span().start());
        boolean several = tokens.subList(first, tokens.size()).stream()
                .takeWhile(token -> token.span().end() <= source.span().end())
                .anyMatch(token -> token.tag().equals("CCONJ"));
        int at = first;
        while (several && at > 1 && tokens.get(at - 1).text().equals(",") && isInList(tokens.get(at - 2))) {
            at -= 2;
            while (at > 0 && isInList(tokens.get(at - 1))) {
                at--;
            }
        }
        return at == 0 && first > 0 ? from(tokens.getFirst(), source) : source;
    }

    private static boolean isInList(Token token) {
        return isNamePart(token) && !Calendar.knows(token.text());
    }

    /** "She admitted that | blaming them was hard": a gerund says nothing of its own, the verb before it does. */
    private Pairing.Group governed(Pairing.Group group) {
        Piece cue = group.cue();
        Optional<Piece> source = group.source()
                .filter(it -> it.paragraph() == cue.paragraph())
                .filter(it -> it.span().end() < cue.span().start());
        if (source.isEmpty()) {
            return group;
        }
        List<Token> tokens = sentence(cue);
        int verb = first(tokens, source.get().span().end());
        int gerund = first(tokens, cue.span().start());
        if (verb + 1 >= gerund
                || !tokens.get(verb).tag().equals("VERB")
                || !tokens.get(gerund).text().endsWith("ing")
                || !tokens.get(gerund - 1).text().equals("that")) {
            return group;
        }
        Span clause = new Span(
                tokens.get(gerund - 1).span().start(),
                group.content().getFirst().span().end());
        var between = new Span(tokens.get(verb).span().start(), cue.span().start());
        boolean free = clause.end() > cue.span().end() && pieces(between).allMatch(it -> it.part() == Part.CUE);
        if (!free) {
            return group;
        }
        List<Piece> content = new ArrayList<>(group.content());
        Piece first = group.content().getFirst();
        content.set(0, new Piece(first.part(), clause, first.paragraph(), first.certainty()));
        Piece governing = pieces(between)
                .findFirst()
                .orElse(new Piece(Part.CUE, tokens.get(verb).span(), cue.paragraph(), cue.certainty()));
        return new Pairing.Group(governing, source, content);
    }

    /** The tokens of the sentence in which a piece begins. */
    private List<Token> sentence(Piece piece) {
        Paragraph paragraph = reading.paragraphs().get(piece.paragraph());
        Sentence sentence = paragraph.sentenceAt(piece.span().start());
        return paragraph.tokens().subList(sentence.firstToken(), sentence.endToken());
    }

    /** Index of the first token at or after {@code offset}; the last when there is none. */
    private static int first(List<Token> tokens, int offset) {
        int at = 0;
        while (at + 1 < tokens.size() && tokens.get(at).span().start() < offset) {
            at++;
        }
        return at;
    }

    /** Taggers take the first word of "New Zealand" for an adjective. */
    private static boolean isNamePart(Token token) {
        return token.tag().equals("PROPN")
                || (token.tag().equals("ADJ")
                        && Character.isUpperCase(token.text().charAt(0)));
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
        for (Quotation quotation : reading.paragraphs().get(content.paragraph()).quotationsIn(content.span())) {
            Span whole = quotation.span();
            if (quotation.closed() && !whole.equals(content.span())) {
                Span grown = new Span(
                        Math.min(whole.start(), content.span().start()),
                        Math.max(whole.end(), content.span().end()));
                if (content.span().start() > whole.start() + 1 && isFree(grown, content)) {
                    return new Piece(content.part(), grown, content.paragraph(), content.certainty());
                }
            }
        }
        return content;
    }

    /**
     * What a quotation goes on with in the next paragraphs, none of which opens it anew, until one closes it: line breaks
     * that were set into it.
     */
    private List<Piece> continued(Piece content) {
        int p = content.paragraph();
        Paragraph paragraph = reading.paragraphs().get(p);
        boolean open = paragraph.quotationsIn(content.span()).stream()
                .anyMatch(quotation -> !quotation.closed()
                        && quotation.span().start() <= content.span().start());
        boolean last = paragraph.tokens().reversed().stream()
                .takeWhile(token -> token.span().start() >= content.span().end())
                .allMatch(token -> token.tag().equals("PUNCT"));
        if (!open || !last) {
            return List.of();
        }
        List<Piece> more = new ArrayList<>();
        int end = Math.min(p + FARTHEST + 1, reading.paragraphs().size());
        for (int next = p + 1; next < end; next++) {
            List<Token> tokens = reading.paragraphs().get(next).tokens();
            int mark = firstMark(tokens);
            if (tokens.isEmpty() || mark == 0) {
                return List.of();
            }
            int reach = mark < 0 ? tokens.size() : mark + 1;
            var span = new Span(
                    tokens.getFirst().span().start(),
                    tokens.get(reach - 1).span().end());
            if (!isFree(span, content)) {
                return List.of();
            }
            more.add(new Piece(content.part(), span, next, content.certainty()));
            if (mark > 0) {
                return closes(tokens, mark) ? more : List.of();
            }
        }
        return List.of();
    }

    /** Index of the first double quotation mark, -1 when there is none. */
    private static int firstMark(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if ("\"\u201c\u201d".contains(tokens.get(at).text())) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the mark stands right behind a word and none right behind it. */
    private static boolean closes(List<Token> tokens, int mark) {
        Span span = tokens.get(mark).span();
        boolean behind = tokens.get(mark - 1).span().end() == span.start();
        return behind
                && (mark + 1 == tokens.size() || tokens.get(mark + 1).span().start() > span.end());
    }

    /** Whether no other piece than {@code own} has a part in {@code span}. */
    private boolean isFree(Span span, Piece own) {
        return pieces(span).allMatch(own::equals);
    }

    /** All that have a part in {@code span}; pieces lie in order and apart. */
    private Stream<Piece> pieces(Span span) {
        int low = Partition.point(pieces.size(), at -> pieces.get(at).span().end() <= span.start());
        return pieces.subList(low, pieces.size()).stream()
                .takeWhile(it -> it.span().start() < span.end());
    }
}
