package dixit.web;

import dixit.export.Format;
import java.io.IOException;
import java.io.Writer;

/**
 * A file of statements that is written while it is sent.
 *
 * @param name what a browser calls it when it keeps it
 */
record Download(Format format, String name, Body body) {

    /** Its content. */
    interface Body {
        void into(Writer out) throws IOException;
    }
}
