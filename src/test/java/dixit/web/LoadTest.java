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
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
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

    /** How long 99 of 100 answers may take at most, by the long run alone: an ordinary run shares its machine. */
    private static final Duration MOST_P99 = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(2 * 3600)
    void underFullLoadEveryoneIsAnsweredAndMemoryIsFlat() throws Exception {
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = WebServer.start(Settings.local(0), search, NewsSite.makings())) {
            load(server, Duration.ofSeconds(1)); // so that all that is kept for good is there
            long before = used();
            AtomicLongArray within = load(server, FOR);
            long grown = used() - before;
            long answered = answered(within);
            int p99 = percentile(within, 0.99);
            assertEquals(List.of(), List.copyOf(failed));
            try (HttpClient later = HttpClient.newHttpClient()) {
                assertEquals(200, get(later, server.port(), PAGES.getFirst()).statusCode(), "no place is lost");
            }
            assertTrue(grown < MOST_GROWTH, () -> "the heap grew by " + grown / MEGABYTE + " MB");
            assertTrue(answered > FOR.toSeconds() * 10, () -> "only " + answered + " answers");
            assertTrue(!Trials.LONG || p99 <= MOST_P99.toMillis(), () -> "the 99th percentile is " + p99 + " ms");
            Trials.passed(
                    "seconds of full load, " + WebServer.MOST_AT_ONCE + " readers without a pause",
                    FOR.toSeconds(),
                    String.format(
                            Locale.ROOT,
                            "%,d answers, none 5xx but 503; median %,d ms, 99th percentile %,d ms; the heap grew by %d MB",
                            answered,
                            percentile(within, 0.50),
                            p99,
                            Math.max(0, grown / MEGABYTE)));
        }
    }

    private static long answered(AtomicLongArray within) {
        return IntStream.range(0, within.length()).mapToLong(within::get).sum();
    }

    /** The least number of milliseconds within which so large a part was answered. */
    private static int percentile(AtomicLongArray within, double part) {
        double missing = part * answered(within) - within.get(0);
        int millis = 0;
        while (missing > 0) {
            missing -= within.get(++millis);
        }
        return millis;
    }

    /** Tells how many were answered within so many milliseconds; the last also holds whatever took longer. */
    private AtomicLongArray load(WebServer server, Duration duration) throws InterruptedException {
        var within = new AtomicLongArray(60_001);
        long end = System.nanoTime() + duration.toNanos();
        List<Thread> readers = new ArrayList<>();
        for (int reader = 0; reader < WebServer.MOST_AT_ONCE; reader++) {
            Random random = new Random(reader);
            readers.add(Thread.ofPlatform().start(() -> read(server.port(), random, end, within)));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return within;
    }

    private void read(int port, Random random, long end, AtomicLongArray within) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && failed.isEmpty()) {
                String page = PAGES.get(random.nextInt(PAGES.size()));
                long asked = System.nanoTime();
                HttpResponse<String> answer = get(client, port, page);
                long nanos = System.nanoTime() - asked;
                // A reader's next request may come before the server has noted that it is done with the last.
                if (answer.statusCode() == 503) {
                    continue;
                }
                within.incrementAndGet((int) Math.min(within.length() - 1, 1 + nanos / 1_000_000));
                if (answer.statusCode() >= 500) {
                    failed.add(page + ": " + answer.statusCode());
                }
            }
        } catch (IOException broken) {
            failed.add(broken.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpResponse<String> get(HttpClient client, int port, String page)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + page);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
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
