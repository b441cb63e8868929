package dixit.search;

import dixit.model.Publication;
import dixit.model.Span;
import dixit.model.Statement;

/**
 * A stored statement with as much of its article as a card shows.
 *
 * @param title the article's title
 * @param context the letters of the statement's context; a span of the article is found in it by
 *     {@link #at(Span)}
 * @param before how many Unicode code points of the article's text stand before the context; the public JSON counts
 *     in code points
 * @param paragraph the ordinal of its passage among the article's passages, counted from 1
 * @param beside how it bears on the article's other statements
 */
public record Entry(
        Statement statement,
        String title,
        Publication publication,
        String context,
        int before,
        int paragraph,
        Beside beside) {

    /** A statement that bears on no other. */
    public Entry(
            Statement statement, String title, Publication publication, String context, int before, int paragraph) {
        this(statement, title, publication, context, before, paragraph, Beside.NOTHING);
    }

    /** The letters of a span that lies within the statement's context. */
    public String at(Span span) {
        int shift = statement.wording().context().start();
        return context.substring(span.start() - shift, span.end() - shift);
    }
}
