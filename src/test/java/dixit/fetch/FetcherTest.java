package dixit.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a host on this machine, with less patience than usual. */
@Timeout(60)
class FetcherTest {

    private static final Duration PAUSE = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private LocalHost host;

    @BeforeEach
    void start() throws IOException {
        host = LocalHost.answering(this::answer);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(System.nanoTime());
        if (path.equals("/robots.txt")) {
            exchange.sendResponseHeaders(404, -1);
        } else if (path.equals("/round")) {
            exchange.getResponseHeaders().add("Location", path);
            exchange.sendResponseHeaders(302, -1);
        } else {
            exchange.getResponseHeaders().add("Content-Type", path.equals("/odd") ? "no; type;;=" : "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<p>Yes, ".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(path.equals("/slow") ? 20_000 : 0);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.close();
    }

    private Answer get(String path, boolean privateAllowed) throws IOException, InterruptedException {
        var manners = new Manners("test", privateAllowed, 1 << 20, Duration.ofSeconds(2), PAUSE);
        try (Fetcher fetcher = Fetcher.into(folder, "a.warc.gz", manners, InstantSource.system())) {
            return fetcher.get(URI.create(host.at(path)));
        }
    }

    @Test
    void anAnswerThatDripsIsCutOff() throws IOException, InterruptedException {
        long began = System.nanoTime();

        Answer answer = get("/slow", true);

        Answer.Refused refused = assertInstanceOf(Answer.Refused.class, answer);
        assertEquals("took longer than 2 seconds", refused.problem().message());
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(15).toNanos());
    }

    @Test
    void whoLeadsInARoundIsLeft() throws IOException, InterruptedException {
        Answer.Refused refused = assertInstanceOf(Answer.Refused.class, get("/round", true));

        assertEquals("is redirected more than 5 times", refused.problem().message());
        assertEquals(1 + 6, asked.size(), "robots.txt, the address, and five more");
    }

    @Test
    void aHostIsNotAskedAgainBeforeThePauseIsOver() throws IOException, InterruptedException {
        get("/page", true);

        assertEquals(2, asked.size());
        assertTrue(asked.getLast() - asked.getFirst() > PAUSE.toNanos() * 9 / 10, asked::toString);
    }

    @Test
    void aTypeThatIsNoneIsKeptAsItIs() throws IOException, InterruptedException {
        assertInstanceOf(Answer.Got.class, get("/odd", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "224.0.0.1",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::10.0.0.1",
                "2002:0a00:0001::1",
                "198.18.0.1",
                "192.0.0.1",
                "240.0.0.1",
                "255.255.255.255"
            })
    void addressesThatAreNotOfTheWorldArePrivate(String address) throws IOException {
        assertTrue(Hosts.isPrivate(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.9.9.9",
                "100.63.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "193.0.0.1",
                "198.20.0.1",
                "223.255.255.1",
                "2606:4700::1111",
                "2a00::1",
                "64:ff9b::1.1.1.1"
            })
    void addressesOfTheWorldAreNot(String address) throws IOException {
        assertFalse(Hosts.isPrivate(InetAddress.getByName(address)), address);
    }

    @Test
    void aPrivateAddressIsRefusedBeforeAnythingIsAsked() throws IOException, InterruptedException {
        assertInstanceOf(Answer.Refused.class, get("/page", false));
        assertEquals(List.of(), asked);
    }
}
