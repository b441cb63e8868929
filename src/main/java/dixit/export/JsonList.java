package dixit.export;

import java.io.IOException;
import java.io.Writer;

/** Objects that stand in a list of a longer JSON text, written one at a time. */
final class JsonList {

    private final Json json = Json.onOneLine();
    private final Writer out;
    private final String after;
    private String separator = "\n";

    /**
     * Writes the beginning.
     *
     * @param before all that stands before the list's first object, with its bracket
     * @param after all that will stand behind the last, with the bracket
     */
    JsonList(Writer out, String before, String after) throws IOException {
        this.out = out;
        this.after = after;
        out.append(before);
    }

    void add(Object value) throws IOException {
        out.append(separator).append(json.of(value));
        separator = ",\n";
    }

    void end() throws IOException {
        out.append('\n').append(after).append('\n');
    }
}
