package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.search.StatementSearch;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More readers than can be answered, slow ones, and a server that stops. */
final class UnderLoadTest {

    private static final long PATIENCE = 60;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Semaphore searching = new Semaphore(0);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final List<AutoCloseable> open = new ArrayList<>();
    private int port;

    @BeforeEach
    void start() throws IOException {
        StatementSearch search = Newsstand.open(folder, Newsstand.articles());
        open.add(search);
        WebServer server = WebServer.start(Settings.local(0), held(search), NewsSite.makings());
        open.addFirst(server);
        port = server.port();
    }

    @AfterEach
    void stop() throws Exception {
        answer.countDown();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    /** Searches wait until they may go on. */
    private StatementSearch held(StatementSearch search) {
        return (StatementSearch) Proxy.newProxyInstance(
                StatementSearch.class.getClassLoader(),
                new Class<?>[] {StatementSearch.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("gathered")) {
                        searching.release();
                        answer.await();
                    }
                    try {
                        return method.invoke(search, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return ask(path).get(PATIENCE, TimeUnit.SECONDS);
    }

    private List<CompletableFuture<HttpResponse<String>>> askForMany(int many) throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            asked.add(ask("/search?q=harbour"));
        }
        assertTrue(searching.tryAcquire(many, PATIENCE, TimeUnit.SECONDS));
        return asked;
    }

    @Test
    void whoeverIsTooManyIsToldSoAtOnceAndTheOthersAreAnswered() throws Exception {
        var asked = askForMany(WebServer.MOST_AT_ONCE);
        HttpResponse<String> refused = get("/search?q=tides");
        assertEquals(503, refused.statusCode());
        assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
        assertEquals(200, get("/health").statusCode(), "a balancer must see a busy server as a healthy one");
        answer.countDown();
        for (var each : asked) {
            assertEquals(200, each.get(PATIENCE, TimeUnit.SECONDS).statusCode());
        }
        assertEquals(200, get("/search?q=tides").statusCode());
        String metrics = metricsWith("dixit_http_requests_total{status=\"200\"} 17\n");
        assertTrue(metrics.contains("dixit_http_requests_total{status=\"503\"} 1\n"), metrics);
        assertTrue(metrics.contains("dixit_http_requests_running 0\n"), metrics);
        assertTrue(metrics.contains("dixit_index_articles 3\n"), metrics);
    }

    /** The metrics once they say this: a request is counted just after its answer has gone out. */
    private String metricsWith(String line) throws Exception {
        String metrics = get("/metrics").body();
        for (int tries = 0; !metrics.contains(line) && tries < 100; tries++) {
            Thread.sleep(20);
            metrics = get("/metrics").body();
        }
        assertTrue(metrics.contains(line), metrics);
        return metrics;
    }

    @Test
    void stoppingFinishesWhatIsBeingAnswered() throws Exception {
        var asked = askForMany(1).getFirst();
        Thread stopping = Thread.ofPlatform().start(() -> ((WebServer) open.getFirst()).close());
        Thread.sleep(200);
        assertFalse(asked.isDone());
        answer.countDown();
        assertEquals(200, asked.get(PATIENCE, TimeUnit.SECONDS).statusCode());
        assertTrue(stopping.join(Duration.ofSeconds(PATIENCE)));
    }

    @Test
    void aHalfSentRequestIsHungUpOnAndHoldsNobodyUp() throws Exception {
        List<Socket> halves = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            Socket half = new Socket(InetAddress.getLoopbackAddress(), port);
            open.add(half);
            half.setSoTimeout((int) (3 * WebServer.IDLE.toMillis()));
            half.getOutputStream().write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
            half.getOutputStream().flush();
            halves.add(half);
        }
        assertEquals(200, get("/help").statusCode());
        byte[] said = halves.getFirst().getInputStream().readAllBytes(); // fails when it is not hung up on in time
        assertFalse(new String(said, StandardCharsets.US_ASCII).contains("200"));
    }
}
