package dixit.text;

import dixit.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Pairs quotation marks within one paragraph.
 *
 * <p>Straight, curly, single, angle and German marks are known, and {@code ''}. A mark that opens a second time what is
 * closed only once is taken for the same quotation; what no mark closes runs to the end of the paragraph, unless it is
 * a single quote, which is then an apostrophe.
 */
final class Quotations {

    private static final int DEEPEST = 6;

    private final String text;
    private final Span within;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Pair> pairs = new ArrayList<>();

    private Quotations(String text, Span within) {
        this.text = text;
        this.within = within;
    }

    /** The quotations among the words {@code spans} of the paragraph {@code within}, by their opening marks. */
    static List<Quotation> in(String text, Span within, List<Span> spans) {
        var pairing = new Quotations(text, within);
        for (Span span : spans) {
            pairing.word(span);
        }
        return pairing.finished(spans.isEmpty() ? within.end() : spans.getLast().end());
    }

    private void word(Span span) {
        char mark = text.charAt(span.start());
        if (span.length() == 2 && (mark == '\'' || mark == '`') && text.charAt(span.start() + 1) == mark) {
            neutral(span, Style.DOUBLE);
        } else if (span.length() == 1) {
            switch (mark) {
                case '"', '\u201f', '\uff02' -> neutral(span, Style.DOUBLE);
                case '\u201c' -> opening(span, Style.DOUBLE, Style.GERMAN);
                case '\u201e' -> push(span, Style.GERMAN);
                case '\u201d' -> closing(span, Style.DOUBLE, Style.GERMAN);
                case '\u00ab' -> opening(span, Style.ANGLE, Style.REVERSED);
                case '\u00bb' -> angle(span);
                case '\u2039' -> push(span, Style.SINGLE);
                case '\u2018' -> push(span, Style.SINGLE);
                case '\u203a' -> closing(span, Style.SINGLE, Style.SINGLE);
                case '\'', '\u2019', '`' -> single(span, mark);
                default -> {}
            }
        }
    }

    private void neutral(Span span, Style style) {
        boolean inside = isOpen(style);
        boolean looksOpening = blankBefore(span) && !blankAfter(span);
        boolean looksClosing = !blankBefore(span) && blankAfter(span);
        if (inside && !(looksOpening && !isNested())) {
            close(span, style);
        } else if (!looksClosing) {
            push(span, style);
        }
    }

    private void opening(Span span, Style style, Style closes) {
        if (isOpen(closes)) {
            close(span, closes);
        } else {
            push(span, style);
        }
    }

    private void closing(Span span, Style style, Style other) {
        if (isOpen(style)) {
            close(span, style);
        } else if (isOpen(other)) {
            close(span, other);
        } else if (blankBefore(span) && !blankAfter(span)) {
            push(span, style);
        }
    }

    private void angle(Span span) {
        if (isOpen(Style.ANGLE)) {
            close(span, Style.ANGLE);
        } else {
            push(span, Style.REVERSED);
        }
    }

    private void single(Span span, char mark) {
        if (isOpen(Style.SINGLE) && !blankBefore(span) && !wordAfter(span)) {
            close(span, Style.SINGLE);
        } else if (mark != '\u2019' && !wordBefore(span) && wordAfter(span)) {
            push(span, Style.SINGLE);
        }
    }

    private void push(Span span, Style style) {
        if (open.size() < DEEPEST) {
            open.push(new Open(style, span.start(), pairs.size()));
        }
    }

    private boolean isOpen(Style style) {
        return open.stream().anyMatch(one -> one.style == style);
    }

    private boolean isNested() {
        return open.size() > 1;
    }

    /** Closes the innermost open quotation of this style; single quotes left open within it were apostrophes. */
    private void close(Span span, Style style) {
        while (!open.isEmpty()) {
            Open last = open.pop();
            if (last.style == style) {
                pairs.add(new Pair(style, new Span(last.start, span.end()), true));
                return;
            }
            if (last.style != Style.SINGLE) {
                pairs.add(new Pair(last.style, new Span(last.start, span.start()), false));
            }
        }
    }

    private List<Quotation> finished(int end) {
        while (!open.isEmpty()) {
            Open last = open.pop();
            if (last.style != Style.SINGLE) {
                unclosed(last, end);
            }
        }
        pairs.sort(Comparator.comparing(Pair::span));
        List<Quotation> quotations = new ArrayList<>(pairs.size());
        Deque<Span> around = new ArrayDeque<>();
        for (Pair pair : pairs) {
            while (!around.isEmpty() && around.peek().end() <= pair.span.start()) {
                around.pop();
            }
            quotations.add(new Quotation(pair.span, inside(pair), pair.closed, around.size()));
            around.push(pair.span);
        }
        return quotations;
    }

    /** Takes the last quotation of the same style within for the same one, opened twice and closed once. */
    private void unclosed(Open left, int end) {
        for (int i = pairs.size() - 1; i >= left.pairsBefore && i >= pairs.size() - DEEPEST; i--) {
            Pair inner = pairs.get(i);
            if (inner.style == left.style && inner.closed) {
                pairs.set(i, new Pair(left.style, new Span(left.start, inner.span.end()), true));
                return;
            }
        }
        pairs.add(new Pair(left.style, new Span(left.start, Math.max(end, left.start + 1)), false));
    }

    private Span inside(Pair pair) {
        int markLength = text.startsWith("''", pair.span.start()) || text.startsWith("``", pair.span.start()) ? 2 : 1;
        int start = Math.min(pair.span.start() + markLength, pair.span.end());
        int end = pair.span.end();
        if (pair.closed) {
            end = Math.max(start, end - (text.startsWith("''", end - 2) ? 2 : 1));
        }
        while (start < end && Words.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Words.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private boolean blankBefore(Span span) {
        return span.start() == within.start()
                || Words.isBlank(text.charAt(span.start() - 1))
                || "([{\u2014-".indexOf(text.charAt(span.start() - 1)) >= 0;
    }

    private boolean blankAfter(Span span) {
        return span.end() == within.end()
                || Words.isBlank(text.charAt(span.end()))
                || ".,;:!?)]}".indexOf(text.charAt(span.end())) >= 0;
    }

    private boolean wordBefore(Span span) {
        return span.start() > within.start() && Character.isLetterOrDigit(text.charAt(span.start() - 1));
    }

    private boolean wordAfter(Span span) {
        return span.end() < within.end() && Character.isLetterOrDigit(text.charAt(span.end()));
    }

    private enum Style {
        DOUBLE,
        SINGLE,
        ANGLE,
        REVERSED,
        GERMAN
    }

    private record Open(Style style, int start, int pairsBefore) {}

    private record Pair(Style style, Span span, boolean closed) {}
}
