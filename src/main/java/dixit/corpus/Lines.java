package dixit.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
        var line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && filled()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            ended = at < end;
            int kept = Math.min(at - from, longest - line.size());
            cut |= kept < at - from;
            line.write(buffer, from, kept);
            at += ended ? 1 : 0;
        }
        return Optional.of(line.toByteArray());
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
