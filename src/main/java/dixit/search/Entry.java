package dixit.search;

import dixit.model.Article;
import dixit.model.Partition;
import dixit.model.Passage;
import dixit.model.Publication;
import dixit.model.Span;
import dixit.model.Statement;
import java.util.ArrayList;
import java.util.List;

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

    /** All statements of an article, in the order in which they are handed in. */
    public static List<Entry> all(Article article, List<Statement> statements) {
        var entries = new ArrayList<Entry>();
        List<Beside> beside = Beside.of(article, statements);
        int at = 0;
        int before = 0;
        for (Statement statement : statements) {
            int start = statement.wording().context().start();
            String text = article.text();
            before += start >= at ? text.codePointCount(at, start) : -text.codePointCount(start, at);
            at = start;
            entries.add(new Entry(
                    statement,
                    article.title(),
                    article.publication(),
                    article.at(statement.wording().context()),
                    before,
                    paragraph(article.passages(), start),
                    beside.get(entries.size())));
        }
        return List.copyOf(entries);
    }

    /** How many have begun there, at least one. They stand in the order of the text. */
    private static int paragraph(List<Passage> passages, int start) {
        return Math.max(
                1,
                Partition.point(passages.size(), at -> passages.get(at).span().start() <= start));
    }

    /** The letters of a span that lies within the statement's context. */
    public String at(Span span) {
        int shift = statement.wording().context().start();
        return context.substring(span.start() - shift, span.end() - shift);
    }
}
