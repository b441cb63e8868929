package dixit.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets a long work end in good order when its user interrupts it: the process waits until the work has closed this. */
final class Stop implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    /** So long it takes at most to say how it ended. */
    private static final long LAST_WORDS_MILLIS = 300;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "stop");

    private final String lastWords;

    private Stop(String lastWords) {
        this.lastWords = lastWords;
    }

    /** @param lastWords what is told when that happens: what became of what was done so far */
    static Stop onInterrupt(String lastWords) {
        Stop stop = new Stop(lastWords);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    private void interrupted() {
        asked.set(true);
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            TimeUnit.MILLISECONDS.sleep(LAST_WORDS_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the work when its user asked for that. */
    void check() {
        if (asked.get()) {
            throw new Refusal(lastWords);
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!asked.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
