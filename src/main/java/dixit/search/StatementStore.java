package dixit.search;

import dixit.model.Article;
import dixit.model.Statement;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps articles and their statements.
 *
 * <p>Storing an article again replaces it whole, so re-running is always safe. Two files may hold the same article; it
 * is kept as it was stored last, until neither file holds it. Nothing is seen by a search before {@link #commit}; what
 * was not committed is gone after a crash.
 *
 * <p>May be shared between threads.
 */
public interface StatementStore extends AutoCloseable {

    /** Stores the article that this file holds now, in place of what it held before. */
    void replace(Origin origin, Article article, List<Statement> statements) throws IOException;

    /**
     * Notes what a file holds without storing anything: an article that is stored already, or, for a file of many
     * articles, none of its own.
     */
    void hold(Origin origin, Optional<String> article) throws IOException;

    /** What each stored file holds, by the file's path; it cannot be changed and always shows what is so now. */
    NavigableMap<String, Holding> holdings();

    /** The files that hold the article of this id now, sorted. */
    List<String> holders(String article);

    /** The files whose articles hold any of these statements, as of now. */
    Set<String> filesWith(Set<String> statements) throws IOException;

    /** Removes the article of this id, its statements and its files, if it is there. */
    void remove(String article) throws IOException;

    /** Forgets a file that is gone from the corpus, and its article unless another file holds it too. */
    void forget(String file) throws IOException;

    /** Makes all that was stored so far seen, at once, and safe. A store that rebuilds is put in place whole by it. */
    void commit() throws IOException;

    /** Closes without committing. */
    @Override
    void close() throws IOException;
}
