package dixit.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk with room for so many bytes more: of what is written beyond that, the beginning that fits is kept and the writing
 * fails. Deleting makes room. Lucene's own full disk looks up the size of every file before every byte.
 */
final class FullDisk extends FilterDirectory {

    private final AtomicLong room;

    FullDisk(Directory real, long room) {
        super(real);
        this.room = new AtomicLong(room);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return new Output(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return new Output(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public void deleteFile(String name) throws IOException {
        long length = fileLength(name);
        super.deleteFile(name);
        room.addAndGet(length);
    }

    private final class Output extends FilterIndexOutput {

        Output(IndexOutput real) {
            super(real.toString(), real.getName(), real);
        }

        @Override
        public void writeByte(byte written) throws IOException {
            writeBytes(new byte[] {written}, 0, 1);
        }

        @Override
        public void writeBytes(byte[] written, int offset, int length) throws IOException {
            int fits = (int) Math.min(length, room.getAndUpdate(left -> Math.max(0, left - length)));
            super.writeBytes(written, offset, fits);
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }
    }
}
