package dixit.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How much is answered at once. Whoever comes on top of that is told so at once, instead of waiting in a row without end.
 *
 * <p>May be shared between threads.
 */
final class Workload {

    private final int most;
    private final Semaphore free;
    private final AtomicBoolean drained = new AtomicBoolean();

    Workload(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** Whether there is room for one more; if so, {@link #end} must follow. */
    boolean begin() {
        return free.tryAcquire();
    }

    void end() {
        free.release();
    }

    /** How many are being answered. */
    int running() {
        return most - free.availablePermits();
    }

    /** Lets nobody in any more, and returns when those inside are done, or after {@code patience}. */
    void drain(Duration patience) {
        if (drained.getAndSet(true)) {
            return;
        }
        try {
            if (!free.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                free.drainPermits();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
