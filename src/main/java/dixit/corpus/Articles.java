package dixit.corpus;

import dixit.model.Article;
import dixit.model.Problem;
import dixit.model.Publication;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes articles of files and texts: plain text or Markdown, with or without front matter.
 *
 * <p>Everything here is a pure function of the bytes and the name, and may be called from many threads.
 */
public final class Articles {

    private Articles() {}

    /**
     * Reads one file. Whatever is wrong with it (empty, too large, not text, not there) is told as a
     * {@link Read.Not}.
     *
     * @throws IOException when the disk fails
     */
    public static Read fromFile(Path file) throws IOException {
        return read(file.toString(), name(file), Decoding.of(file));
    }

    /**
     * As {@link #fromFile}, for bytes that have no file.
     *
     * @param name stands in for the file's name, also in problems
     */
    public static Read fromBytes(String name, byte[] bytes) {
        return read(name, name, Decoding.of(bytes));
    }

    /**
     * Reads a text that has no file. It is never refused: a text of blanks is an article without passages.
     *
     * @param name stands in for the file's name: it may hold the date, and is the title of a text that has none
     */
    public static Article fromText(String name, String text) {
        return article(name, FrontMatter.of(text, name));
    }

    private static Read read(String where, String name, Decoding decoded) {
        return switch (decoded) {
            case Decoding.Text found -> read(where, name, found.text());
            case Decoding.Unusable found -> new Read.Not(new Problem(where, found.reason()));
        };
    }

    private static Read read(String where, String name, String text) {
        FrontMatter front = FrontMatter.of(text, where);
        Article article = article(name, front);
        return article.passages().isEmpty()
                ? new Read.Not(new Problem(where, "has no text to read; add the article's text or remove the file"))
                : new Read.One(article, front.problems());
    }

    private static Article article(String name, FrontMatter front) {
        Layout layout = Layout.of(front);
        Publication told = front.publication();
        Publication publication = new Publication(
                told.publisher(), told.date().or(() -> FileName.date(name)), told.url(), told.author(), told.primary());
        String title = layout.title().orElseGet(() -> FileName.words(name));
        return new Article(ArticleId.of(front), title, publication, front.text(), layout.passages());
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
