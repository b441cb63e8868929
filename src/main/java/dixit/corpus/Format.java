package dixit.corpus;

import java.io.IOException;

/**
 * A kind of file, and how articles are found in it. Holds no state. What it needs of libraries is loaded when it first
 * reads.
 */
interface Format {

    /** Whether a file that begins so is of this kind; its name counts only where content cannot tell. */
    boolean recognises(Head head);

    /**
     * Gives what {@code source} holds to {@code sink}, in its order and without holding more than a few articles at once.
     *
     * @throws IOException when the source ends early or is damaged; what was given before is good
     */
    void read(Source source, Sink sink) throws IOException;
}
