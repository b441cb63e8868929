package dixit.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Bytes whose beginning can be looked at before they are read. No reading goes beyond what was looked at into what was not,
 * so that damage behind it does not take away what stands before.
 */
final class Peekable extends FilterInputStream {

    private byte[] seen = new byte[0];
    private int at;

    Peekable(InputStream in) {
        super(in);
    }

    /** The next bytes, as many as {@code most} where so many can be read. */
    byte[] peek(int most) throws IOException {
        byte[] bytes = Arrays.copyOf(Arrays.copyOfRange(seen, at, seen.length), most);
        int length = seen.length - at;
        try {
            for (int read = 0; read >= 0 && length < most; length += Math.max(0, read)) {
                read = in.read(bytes, length, most - length);
            }
        } catch (IOException damaged) {
            if (length == 0) {
                throw damaged; // else it is met again by who reads as far
            }
        }
        seen = Arrays.copyOf(bytes, length);
        at = 0;
        return seen;
    }

    @Override
    public int read() throws IOException {
        return at < seen.length ? seen[at++] & 0xFF : in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (at == seen.length) {
            return in.read(into, from, length);
        }
        int given = Math.min(length, seen.length - at);
        System.arraycopy(seen, at, into, from, given);
        at += given;
        return given;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, Head.MOST)).length;
    }

    @Override
    public int available() throws IOException {
        return seen.length - at + in.available();
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
