package dixit.corpus;

import dixit.model.Problem;
import java.io.IOException;

/** Takes what a file holds, in the order in which it stands there. */
public interface Sink {

    /** An article. */
    void item(Item item) throws IOException;

    /** Something that is damaged or cannot be read; the rest is. */
    void problem(Problem problem) throws IOException;

    /** Something that is sound, but no article: a picture in a web archive. */
    void skipped(Read.Skipped skipped);

    /** So many bytes of the file have been read by now. */
    default void reached(long bytes) {}
}
