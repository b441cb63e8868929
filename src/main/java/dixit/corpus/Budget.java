package dixit.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Counts what is read of a file and what it unpacks to, so that a small file cannot unpack to endless work. */
final class Budget {

    /** Text packs to a tenth, a page of blanks to a hundredth; what packs to less was made to harm. */
    static final int MOST_UNPACKED_TIMES = 250;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    private long packed;
    private long unpacked;

    /** It unpacks to more than it may. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("unpacks to more than " + MOST_UNPACKED_TIMES + " times its size");
        }
    }

    /** The disk's own failure, which is not the file's fault. */
    static final class DiskFailure extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        private final transient IOException reason;

        DiskFailure(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }

    /** The bytes as they lie on the disk. Its failures are told apart from damage: they are a {@link DiskFailure}. */
    InputStream packed(InputStream in) {
        return new Counted(in) {
            @Override
            int counted(int read) {
                packed += Math.max(0, read);
                return read;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                try {
                    return super.read(into, from, length);
                } catch (IOException failed) {
                    throw new DiskFailure(failed);
                }
            }
        };
    }

    /** Bytes that some unpacking gives. */
    InputStream unpacked(InputStream in) {
        return new Counted(in) {
            @Override
            int counted(int read) throws IOException {
                unpacked += Math.max(0, read);
                if (unpacked > ALWAYS_ALLOWED && unpacked > packed * MOST_UNPACKED_TIMES) {
                    throw new Exceeded();
                }
                return read;
            }
        };
    }

    /** How many bytes of the file were read. */
    long packed() {
        return packed;
    }

    /** How many bytes all unpacking gave. */
    long unpacked() {
        return unpacked;
    }

    /** Counts bytes of the file that are read in another way. */
    void addPacked(long bytes) {
        packed += bytes;
    }

    /** Tells every reading to {@link #counted}. */
    private abstract static class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        abstract int counted(int read) throws IOException;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return counted(super.read(into, from, length));
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, Head.MOST)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
