package dixit.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Lines of bytes, of which a long one is cut off instead of being held. */
final class Lines {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;
    private boolean cut;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end; nothing after the last. */
    Optional<byte[]> next() throws IOException {
        if (!filled()) {
            return Optional.empty();
        }
        number++;
        cut = false;
        int from = at;
        boolean ended = toLineEnd();
        if (ended && at - 1 - from <= longest) {
            return Optional.of(Arrays.copyOfRange(buffer, from, at - 1));
        }
        var line = new ByteArrayOutputStream();
        add(from, ended, line);
        while (!ended && filled()) {
            from = at;
            ended = toLineEnd();
            add(from, ended, line);
        }
        return Optional.of(line.toByteArray());
    }

    /** Passes over empty lines, of which there may be millions. */
    void skipEmpty() throws IOException {
        while (filled() && buffer[at] == '\n') {
            at++;
            number++;
        }
    }

    /** Goes behind the end of the line, or to that of the buffer; tells whether it was the line's. */
    private boolean toLineEnd() {
        while (at < end) {
            if (buffer[at++] == '\n') {
                return true;
            }
        }
        return false;
    }

    private void add(int from, boolean ended, ByteArrayOutputStream line) {
        int length = at - from - (ended ? 1 : 0);
        int kept = Math.min(length, longest - line.size());
        cut |= kept < length;
        line.write(buffer, from, kept);
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    /** The number of the line given last, counted from 1. */
    long number() {
        return number;
    }

    /** Whether the line given last was longer than allowed. */
    boolean cut() {
        return cut;
    }
}
