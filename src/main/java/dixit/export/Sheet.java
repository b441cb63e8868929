package dixit.export;

import java.io.IOException;

/** A file of statements in the making. */
interface Sheet {

    /** Writes the next one. */
    void add(Said said) throws IOException;

    /** Writes what belongs at the end. */
    void end() throws IOException;
}
