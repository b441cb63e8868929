package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Trials;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As many readers as the server answers at once, without a pause: everyone is answered, and memory stays as it was. */
final class LoadTest {

    /** {@code -Ddixit.load.seconds=60} asks for so long. */
    private static final Duration FOR =
            Duration.ofSeconds(Integer.getInteger("dixit.load.seconds", Trials.of(3, 30 * 60)));

    private static final List<String> PAGES = List.of(
            "/",
            "/search?q=who+denied",
            "/search?q=harbour&country=NZ",
            "/search.json?q=tides",
            "/search.csv?q=harbour",
            "/statement/a000000000000001s0",
            "/article/a000000000000001",
            "/facet/speaker",
            "/matrix",
            "/thread?country=CN",
            "/suggest.json?q=tan",
            "/help",
            "/nowhere",
            "/search?page=0",
            "/health",
            "/metrics");

    private static final long MEGABYTE = 1 << 20;

    /** What the heap may grow by beyond all that is soon let go: caches fill in the beginning. */
    private static final long MOST_GROWTH = 64 * MEGABYTE;

    @TempDir
    private Path folder;

    private final AtomicLong answered = new AtomicLong();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(2 * 3600)
    void underFullLoadEveryoneIsAnsweredAndMemoryIsFlat() throws Exception {
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = WebServer.start(Settings.local(0), search, NewsSite.makings())) {
            load(server, Duration.ofSeconds(1)); // so that all that is kept for good is there
            long before = used();
            answered.set(0);
            load(server, FOR);
            long grown = used() - before;
            assertEquals(List.of(), List.copyOf(failed));
            assertTrue(grown < MOST_GROWTH, () -> "the heap grew by " + grown / MEGABYTE + " MB");
            assertTrue(answered.get() > FOR.toSeconds() * 10, () -> "only " + answered + " answers");
            Trials.passed(
                    "seconds of full load, " + WebServer.MOST_AT_ONCE + " readers without a pause",
                    FOR.toSeconds(),
                    String.format(
                            Locale.ROOT,
                            "%,d answers, none 5xx but 503; the heap grew by %d MB",
                            answered.get(),
                            Math.max(0, grown / MEGABYTE)));
        }
    }

    private void load(WebServer server, Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        List<Thread> readers = new ArrayList<>();
        for (int reader = 0; reader < WebServer.MOST_AT_ONCE; reader++) {
            Random random = new Random(reader);
            readers.add(Thread.ofPlatform().start(() -> read(server.port(), random, end)));
        }
        for (Thread reader : readers) {
            reader.join();
        }
    }

    private void read(int port, Random random, long end) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && failed.isEmpty()) {
                String page = PAGES.get(random.nextInt(PAGES.size()));
                URI address = URI.create("http://127.0.0.1:" + port + page);
                HttpResponse<String> answer =
                        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
                answered.incrementAndGet();
                // A reader's next request may come before the server has noted that it is done with the last.
                if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
                    failed.add(page + ": " + answer.statusCode());
                }
            }
        } catch (IOException broken) {
            failed.add(broken.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int tries = 0; tries < 5; tries++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
