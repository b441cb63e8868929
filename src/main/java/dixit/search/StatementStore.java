package dixit.search;

import dixit.model.Article;
import dixit.model.Statement;
import java.io.IOException;
import java.util.List;

/**
 * Keeps articles and their statements.
 *
 * <p>Storing an article again replaces it whole, so re-running is always safe. Nothing is seen by a search before
 * {@link #commit}; what was not committed is gone after a crash.
 */
public interface StatementStore extends AutoCloseable {

    void replace(Article article, List<Statement> statements) throws IOException;

    /** Removes the article of this id and its statements, if it is there. */
    void remove(String article) throws IOException;

    void commit() throws IOException;

    /** Closes without committing. */
    @Override
    void close() throws IOException;
}
