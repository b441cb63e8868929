package dixit.search;

import java.io.IOException;

/** An engine under test, and the one place in which it keeps what a test stores. */
public interface Engine {

    Stamp STAMP = new Stamp("corpus", "test", "2024-03-26T12:00:00Z");

    /** Opens the place to store. */
    StatementStore update() throws IOException;

    /** Opens the place to begin anew. */
    StatementStore rebuild() throws IOException;

    /** Opens the place to search; something has been committed to it. */
    StatementSearch search() throws IOException;
}
