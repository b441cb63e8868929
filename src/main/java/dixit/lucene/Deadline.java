package dixit.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** When a search is to stop, for one thread. */
final class Deadline implements QueryTimeout {

    private final long began = System.nanoTime();
    private final long nanos;
    private boolean passed;

    Deadline(Duration patience) {
        this.nanos = patience.toNanos();
    }

    @Override
    public boolean shouldExit() {
        passed |= System.nanoTime() - began >= nanos;
        return passed;
    }

    /** Whether a search was stopped by it, and did not find all. */
    boolean passed() {
        return passed;
    }
}
