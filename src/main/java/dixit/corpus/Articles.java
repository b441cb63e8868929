package dixit.corpus;

import dixit.model.Article;
import dixit.model.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds articles in files of every format, and makes them of texts.
 *
 * <p>The same bytes under the same name always give the same articles.
 */
public final class Articles {

    private Articles() {}

    /**
     * Gives what a file holds to {@code sink}: one article, or one after another of a file of many. Whatever is wrong with
     * it (empty, damaged, of no known format, not there) becomes a problem.
     *
     * @param name what the file is called in the corpus
     * @throws IOException when the disk fails or the sink does
     */
    public static void in(Path file, String name, Columns columns, Sink sink) throws IOException {
        Label label = Label.of(name, file.toString());
        if (!Files.exists(file)) {
            sink.problem(label.problem(
                    Files.isSymbolicLink(file)
                            ? "is a link to nothing; mend or remove it"
                            : "is not there; check the name"));
            return;
        }
        if (!Files.isRegularFile(file)) {
            sink.problem(label.problem("is not a file; name a file of articles"));
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            read(Source.of(label, in, Optional.of(file), columns), sink);
        } catch (AccessDeniedException e) {
            sink.problem(label.problem("may not be read by you; change its permissions"));
        } catch (NoSuchFileException e) {
            sink.problem(label.problem("went away while it was read; run again"));
        }
    }

    /** As {@link #in(Path, String, Columns, Sink)}, for what has no file. */
    public static void in(InputStream bytes, String name, Columns columns, Sink sink) throws IOException {
        read(Source.of(Label.of(name, name), bytes, Optional.empty(), columns), sink);
    }

    private static void read(Source source, Sink sink) throws IOException {
        try {
            Formats.read(source, sink);
        } catch (Budget.DiskFailure failed) {
            throw failed.reason();
        }
    }

    /**
     * The addresses of the articles that a feed lists, in its order.
     *
     * @throws IOException when it is no feed; the message says why
     */
    public static List<String> listedIn(byte[] feed) throws IOException {
        return FeedFormat.links(feed);
    }

    /**
     * Reads a text that has no file. It is never refused: a text of blanks is an article without passages.
     *
     * @param name stands in for the file's name: it may hold the date, and is the title of a text that has none
     */
    public static Article fromText(String name, String text) {
        return article(name, FrontMatter.of(text, name));
    }

    static Read plain(Label label, byte[] bytes) {
        return switch (Decoding.of(bytes)) {
            case Decoding.Text found -> read(label, FrontMatter.of(found.text(), label.where()));
            case Decoding.Unusable found -> label.not(found.reason());
        };
    }

    static Read read(Label label, FrontMatter front) {
        Article article = article(label.last(), front);
        return article.passages().isEmpty()
                ? label.not("has no text to read; add the article's text or remove the file")
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
}
