package dixit.lucene;

import dixit.search.IndexProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to an index, held by one store at a time. The operating system takes it back when the process
 * ends, however it ends.
 */
final class WriteLock implements AutoCloseable {

    static final String FILE = "lock";

    /** A byte that is never written, so that the file's words can be read while it is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the right, or says who has it. */
    static WriteLock take(Path folder, String since) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                throw held(file);
            }
            String holder = "process " + ProcessHandle.current().pid() + " since " + since;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return new WriteLock(channel);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException thisProcess) {
            return null;
        }
    }

    private static IndexProblem held(Path file) throws IOException {
        String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
        return new IndexProblem(
                IndexProblem.Kind.LOCKED,
                "The index " + file.getParent() + " is being written by "
                        + (holder.isEmpty() ? "another process" : holder) + ". Wait until that has finished.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
