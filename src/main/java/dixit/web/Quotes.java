package dixit.web;

import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Wording;
import dixit.search.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a statement's words as near to the mouth as the article has them.
 *
 * <p>Quotation marks are shown around words that stand in quotation marks in the article, and around no others. No
 * letter is changed; where something is left out, there is an ellipsis.
 */
final class Quotes {

    private static final String OPENING = "“\"«„";
    private static final String CLOSING = "”\"»";
    private static final String BETWEEN = " \t\n\r\u00a0,.;:?!";
    private static final int FEW_WORDS = 5;
    private static final int LONGEST_REST = 220;

    private final Entry entry;
    private final Span around;
    private final List<Span> content;
    private final List<Span> matches;

    Quotes(Entry entry, List<Span> matches) {
        this.entry = entry;
        this.around = entry.statement().wording().context();
        this.content = entry.statement().wording().content().stream()
                .filter(around::contains)
                .toList();
        this.matches = matches;
    }

    Card.Quote quote() {
        Wording.Type type = entry.statement().wording().type();
        return switch (type) {
            case DIRECT ->
                content.stream().allMatch(this::isQuoted)
                        ? new Card.Quote("direct", "Direct quote", said(true), rest())
                        : new Card.Quote("reported", "Partly quoted", said(false), rest());
            case MIXED ->
                isShort()
                        ? new Card.Quote("reported", "Partly quoted", sentence(), List.of())
                        : new Card.Quote("reported", "Partly quoted", said(false), rest());
            case INDIRECT ->
                isShort()
                        ? new Card.Quote("reported", "Reported", sentence(), List.of())
                        : new Card.Quote("reported", "Reported", said(false), rest());
        };
    }

    /** Whether the article's quotation marks open before the first of these words. */
    private boolean isQuoted(Span span) {
        return OPENING.indexOf(letter(span.start())) >= 0 || quotedBefore(span.start());
    }

    /** So few words that they do not stand alone: {@code this}. */
    private boolean isShort() {
        return content.stream().mapToInt(span -> words(entry.at(span))).sum() < FEW_WORDS;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    /** The whole sentences. */
    private List<Piece> sentence() {
        Marks marks = new Marks(entry.context(), around);
        fragments(around).forEach(fragment -> marks.add(fragment, Piece.Mark.plain("quoted")));
        hits(marks);
        return marks.pieces();
    }

    /** The content, piece after piece. */
    private List<Piece> said(boolean direct) {
        List<Piece> said = new ArrayList<>();
        for (Span span : content) {
            if (!said.isEmpty()) {
                said.add(new Piece.Letters(" … "));
            } else if (!direct && startsWithin(span)) {
                said.add(new Piece.Letters("… "));
            }
            said.addAll(direct ? inMarks(span) : partlyInMarks(span));
        }
        return said;
    }

    private boolean startsWithin(Span span) {
        return span.start() > around.start()
                && Character.isLowerCase(entry.at(span).codePointAt(0));
    }

    private List<Piece> inMarks(Span span) {
        String text = entry.at(span);
        List<Piece> pieces = new ArrayList<>();
        if (OPENING.indexOf(text.charAt(0)) < 0) {
            pieces.add(new Piece.Letters("“"));
        }
        pieces.addAll(hits(new Marks(text, span)).pieces());
        if (CLOSING.indexOf(text.charAt(text.length() - 1)) < 0) {
            pieces.add(new Piece.Letters("”"));
        }
        return pieces;
    }

    /** With the quoted fragments told apart; a mark that stands just outside the content is shown with them. */
    private List<Piece> partlyInMarks(Span span) {
        List<Span> fragments = fragments(span);
        Marks marks = new Marks(entry.at(span), span);
        fragments.forEach(fragment -> marks.add(fragment, Piece.Mark.plain("quoted")));
        List<Piece> pieces = new ArrayList<>(hits(marks).pieces());
        if (!fragments.isEmpty() && fragments.getFirst().start() == span.start() && unopened(span)) {
            pieces.addFirst(new Piece.Letters("“"));
        }
        if (!fragments.isEmpty() && fragments.getLast().end() == span.end() && unclosed(span)) {
            pieces.add(new Piece.Letters("”"));
        }
        return pieces;
    }

    private boolean unopened(Span span) {
        return OPENING.indexOf(letter(span.start())) < 0;
    }

    private boolean unclosed(Span span) {
        return CLOSING.indexOf(letter(span.end() - 1)) < 0;
    }

    /** The stretches of {@code span} that stand in quotation marks, with the marks that lie within it. */
    private List<Span> fragments(Span span) {
        List<Span> found = new ArrayList<>();
        int open = quotedBefore(span.start()) ? span.start() : -1;
        for (int at = span.start(); at < span.end(); at++) {
            char letter = letter(at);
            if (open < 0 && OPENING.indexOf(letter) >= 0) {
                open = at;
            } else if (open >= 0 && CLOSING.indexOf(letter) >= 0) {
                found.add(new Span(open, at + 1));
                open = -1;
            }
        }
        if (open >= 0 && closedBehind(span.end())) {
            found.add(new Span(open, span.end()));
        }
        return found;
    }

    private boolean quotedBefore(int start) {
        int at = start - 1;
        while (at >= around.start() && Character.isWhitespace(letter(at))) {
            at--;
        }
        return at >= around.start() && "“«„".indexOf(letter(at)) >= 0;
    }

    private boolean closedBehind(int end) {
        int at = end;
        while (at < around.end() && BETWEEN.indexOf(letter(at)) >= 0) {
            at++;
        }
        return at < around.end() && CLOSING.indexOf(letter(at)) >= 0;
    }

    private char letter(int at) {
        return entry.context().charAt(at - around.start());
    }

    /** What the sentences say beside the content, with the words that attribute told apart. */
    private List<Piece> rest() {
        List<Piece> rest = new ArrayList<>();
        int at = around.start();
        for (Span span : content) {
            append(rest, new Span(Math.min(at, span.start()), span.start()), false);
            at = Math.max(at, span.end());
        }
        boolean before = !rest.isEmpty();
        append(rest, new Span(at, around.end()), true);
        if (before && rest.getLast().equals(new Piece.Letters(" … "))) {
            rest.removeLast();
            rest.add(new Piece.Letters(" …"));
        }
        return rest;
    }

    private void append(List<Piece> rest, Span gap, boolean last) {
        Span told = trimmed(gap);
        if (told.isEmpty() || entry.at(told).codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        if (last && rest.isEmpty()) {
            rest.add(new Piece.Letters("… "));
        }
        Span kept = last ? head(told) : tail(told);
        if (kept.start() > told.start()) {
            rest.add(new Piece.Letters("… "));
        }
        Marks marks = new Marks(entry.at(kept), kept);
        entry.statement().speakers().stream()
                .map(Mention::span)
                .forEach(span -> marks.add(span, Piece.Mark.plain("told")));
        entry.statement().wording().cue().ifPresent(cue -> marks.add(cue.span(), Piece.Mark.plain("told")));
        rest.addAll(hits(marks).pieces());
        if (kept.end() < told.end()) {
            rest.add(new Piece.Letters(" …"));
        }
        if (!last) {
            rest.add(new Piece.Letters(" … "));
        }
    }

    /** Without the quotation marks and punctuation that belong to the content. */
    private Span trimmed(Span gap) {
        int start = gap.start();
        int end = gap.end();
        while (start < end && start > around.start() && isFringe(letter(start))) {
            start++;
        }
        while (start < end && (OPENING.indexOf(letter(end - 1)) >= 0 || Character.isWhitespace(letter(end - 1)))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isFringe(char letter) {
        return BETWEEN.indexOf(letter) >= 0 || CLOSING.indexOf(letter) >= 0;
    }

    private Span head(Span span) {
        if (span.length() <= LONGEST_REST) {
            return span;
        }
        int gap = entry.at(span).lastIndexOf(' ', LONGEST_REST);
        return new Span(span.start(), span.start() + (gap > 0 ? gap : LONGEST_REST));
    }

    private Span tail(Span span) {
        if (span.length() <= LONGEST_REST) {
            return span;
        }
        int gap = entry.at(span).indexOf(' ', span.length() - LONGEST_REST);
        return new Span(span.start() + (gap > 0 ? gap + 1 : span.length() - LONGEST_REST), span.end());
    }

    private Marks hits(Marks marks) {
        matches.forEach(match -> marks.add(match, Piece.Mark.plain("hit")));
        return marks;
    }
}
