package dixit.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a format reads, once: a file, or what lies in one.
 *
 * @param file the file on the disk, when it is one
 * @param depth how many archives it lies in
 * @param columns which fields of a table or of JSON are which
 */
record Source(Label label, Peekable in, Optional<Path> file, Budget budget, int depth, Columns columns) {

    /** Archives in archives beyond this are nobody's newspaper. */
    static final int DEEPEST = 4;

    static Source of(Label label, InputStream in, Optional<Path> file, Columns columns) {
        Budget budget = new Budget();
        return new Source(label, new Peekable(budget.packed(in)), file, budget, 0, columns);
    }

    /** Something that was unpacked of this. */
    Source within(Label part, InputStream unpacked) {
        return within(part, unpacked, budget);
    }

    /** As {@link #within(Label, InputStream)}, for a part that is counted by itself. */
    Source within(Label part, InputStream unpacked, Budget own) {
        return new Source(part, new Peekable(own.unpacked(unpacked)), Optional.empty(), own, depth + 1, columns);
    }

    /** How it begins, as far as it can be read; nothing is taken away by looking. */
    Head head() throws IOException {
        return new Head(label, in.peek(Head.MOST));
    }

    /** All its bytes; nothing when they are more than {@code most}. */
    Optional<byte[]> bytes(int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }
}
