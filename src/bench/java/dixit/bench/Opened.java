package dixit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What JMH's states open when they are made, where no exception may be declared. */
public final class Opened {

    /** The name of the property that tells where the index is. */
    static final String INDEX = "dixit.bench.index";

    private Opened() {}

    /** Something that is opened. */
    public interface Opening<T> {
        T at(Path index) throws IOException;
    }

    /** What lies in the index that was made to be measured. */
    public static <T> T index(Opening<T> opening) {
        try {
            return opening.at(Path.of(System.getProperty(INDEX, "index")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
