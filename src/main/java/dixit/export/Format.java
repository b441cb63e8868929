package dixit.export;

import java.io.IOException;
import java.io.Writer;

/**
 * A form in which others want statements.
 *
 * @param key its name on the command line, and the ending of its address
 * @param label its name for people
 * @param media its media type
 * @param use what it is for
 * @param most how many statements a file of it holds
 * @param opening begins such a file
 */
public record Format(String key, String label, String media, Use use, long most, Opening opening) {

    /** What a form is for. */
    public enum Use {
        /** To be kept: holds the answers in their order. */
        SAVE,
        /** To be asked again and again: holds the newest answers. */
        FOLLOW
    }

    /** Begins a file: writes what stands before the statements. */
    public interface Opening {
        Sheet open(Provenance provenance, Writer out) throws IOException;
    }
}
