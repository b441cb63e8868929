package dixit.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A half-open stretch {@code [start, end)} of an article's text, counted in {@code char}s.
 *
 * <p>Every claim this program makes about an article is a span of it, so that a reader can always be
 * shown the very letters. Spans are ordered by start, then by end.
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The letters of this span in {@code text}, which must be the text that the span was made for. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one {@code char}. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The same letters in spans that are in order and do not overlap; those that only touch stay apart. */
    public static List<Span> merged(Collection<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            if (!merged.isEmpty() && span.start < merged.getLast().end) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start, Math.max(last.end, span.end)));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
