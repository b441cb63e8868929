package dixit.web;

import java.util.List;
import java.util.Optional;

/**
 * An article with its statements marked.
 *
 * @param back leads to the search that the reader came from
 * @param source where it appeared
 * @param primary the public document it rests on
 * @param reprints other articles that are the same story
 */
public record ArticleView(
        Frame frame,
        Optional<SearchView.Link> back,
        String title,
        Source source,
        Optional<Primary> primary,
        String count,
        List<SearchView.Link> reprints,
        List<Row> rows) {

    public ArticleView {
        reprints = List.copyOf(reprints);
        rows = List.copyOf(rows);
    }

    /**
     * Where it appeared.
     *
     * @param url its address, when it is one of the web
     */
    public record Source(
            Optional<String> publisher,
            Optional<String> url,
            Optional<String> date,
            String day,
            Optional<String> author) {}

    /**
     * A public document.
     *
     * @param url its address, when it is one of the web
     */
    public record Primary(String title, String issued, Optional<String> url) {}

    /**
     * A paragraph and the statements that begin in it.
     *
     * @param kind {@code headline}, {@code lead}, {@code body}, {@code caption}, {@code sub} for a heading between
     *     paragraphs, {@code cut} for what is not part of the article
     * @param here whether the statement that the page is about stands in it
     * @param summary what was left out; only of {@code cut}
     */
    public record Row(String kind, boolean here, List<Piece> pieces, List<Line> lines, String summary) {
        public Row {
            pieces = List.copyOf(pieces);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A statement in the margin.
     *
     * @param current whether the page is about it
     */
    public record Line(int number, String href, String who, Tone tone, String excerpt, boolean current) {}
}
