package dixit.model;

import java.util.List;

/**
 * One article as it came.
 *
 * <p>{@code text} is the decoded file, never edited: front matter, advertisements and torn quotations are all
 * still in it. What the reader of a newspaper would read is told by {@code passages}, in the order of the
 * text, not overlapping; everything outside them is furniture.
 *
 * @param id sixteen hexadecimal digits that derive from the canonical address, else from the text, never from
 *     the path
 * @param title as written, or the file's name when the text has none
 */
public record Article(String id, String title, Publication publication, String text, List<Passage> passages) {

    public Article {
        passages = List.copyOf(passages);
        int end = 0;
        for (Passage passage : passages) {
            Span span = passage.span();
            if (span.start() < end || span.end() > text.length()) {
                throw new IllegalArgumentException("passage " + span + " overlaps or leaves the text of " + id);
            }
            end = span.end();
        }
    }

    /** The letters of {@code span}. */
    public String at(Span span) {
        return span.of(text);
    }
}
