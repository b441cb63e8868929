package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import dixit.fetch.LocalHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a host on this machine. */
@Timeout(120)
class FetchCommandsTest {

    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>%s</title></head><body><article><p>The pier of "
                    + "Port Velin was shut for lobsters on Monday, its council said.</p><p>“We had no choice at all in the matter,” said "
                    + "Mara Venn, who leads the council of the town and of the harbour.</p></article></body></html>";

    @TempDir
    private Path home;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
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
        asked.add(path);
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        String page = pages.get(path);
        if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", pages.get("moved to"));
            exchange.sendResponseHeaders(302, -1);
        } else if (page == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders()
                    .add("Content-Type", page.startsWith("<rss") ? "application/rss+xml" : "text/html");
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(page.getBytes(StandardCharsets.UTF_8));
            }
        }
        exchange.close();
    }

    private String at(String path) {
        return host.at(path);
    }

    private Ran fetch(String... paths) {
        return Ran.in(
                home,
                Stream.concat(Stream.of("fetch", "--allow-private"), Stream.of(paths))
                        .toArray(String[]::new));
    }

    @Test
    void aFetchedPageIsKeptAndReadAndNotFetchedAgain() {
        pages.put("/pier", PAGE.replace("%s", "Pier shut"));

        Ran ran = fetch(at("/pier"));

        assertEquals(0, ran.code(), ran.err());
        assertTrue(agents.getFirst().startsWith("Dixit/"), agents::toString);
        assertEquals(0, Ran.in(home, "index").code());
        assertEquals(0, Ran.in(home, "search", "lobsters").code());
        Ran again = fetch(at("/pier"));
        assertEquals(1, again.code(), again.err());
        assertTrue(again.err().contains("0 fetched, 1 unchanged, 0 problems"), again.err());
    }

    @Test
    void whatRobotsForbidIsNotAskedFor() {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /private\n");
        pages.put("/private/a", PAGE);

        Ran ran = fetch(at("/private/a"));

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("robots.txt"), ran.err());
        assertEquals(List.of("/robots.txt"), asked);
    }

    @Test
    void thisMachineIsNotAskedUnlessAllowedNotEvenByARedirection() {
        pages.put("/pier", PAGE);

        for (String address : List.of(
                at("/pier"), "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/")) {
            Ran ran = Ran.in(home, "fetch", address);
            assertEquals(2, ran.code());
            assertTrue(ran.err().contains("leads to a private network"), ran.err());
        }
        assertEquals(List.of(), asked);
        pages.put("moved to", "file:///etc/hostname");
        assertTrue(fetch(at("/moved")).err().contains("is no address of a page"));
    }

    @Test
    void anAnswerThatIsTooLargeOrNoneIsAProblem() {
        pages.put("/large", "x".repeat((16 << 20) + 1));
        pages.put("moved to", "/moved");

        assertTrue(fetch(at("/large")).err().contains("is larger than 16 MB"));
        assertTrue(fetch(at("/nothing")).err().contains("was answered with 404"));
        assertTrue(fetch(at("/moved")).err().contains("is redirected more than 5 times"));
    }

    @Test
    void followingAFeedFetchesWhatIsNewInIt() throws IOException {
        Path feeds = Files.writeString(home.resolve("feeds.txt"), "# mine\n" + at("/feed") + "\n");
        pages.put("/feed", feed("/one"));
        pages.put("/one", PAGE.replace("%s", "One"));

        Ran first = Ran.in(home, "follow", "--allow-private", feeds.toString());
        Ran second = Ran.in(home, "follow", "--allow-private", feeds.toString());

        assertTrue(first.err().contains("2 fetched, 0 unchanged, 0 problems"), first.err());
        assertTrue(second.err().contains("0 fetched, 1 unchanged, 0 problems"), second.err());
        assertEquals(1, asked.stream().filter("/one"::equals).count());
        assertTrue(Ran.in(home, "index").errLines().getLast().startsWith("1 article (1 read, "));
    }

    @Test
    void aFeedThatListsWhatIsNoAddressIsFollowedAllTheSame() throws IOException {
        Path feeds = Files.writeString(home.resolve("feeds.txt"), at("/feed") + "\n");
        pages.put(
                "/feed",
                feed("/a b")
                        .replace(
                                "</channel>",
                                feed("/one")
                                        .replaceFirst("(?s).*?<item>", "<item>")
                                        .replace("</rss>", "")));
        pages.put("/one", PAGE.replace("%s", "One"));

        Ran ran = Ran.in(home, "follow", "--allow-private", feeds.toString());

        assertTrue(ran.err().contains("lists what is no address: “" + at("/a b") + "”"), ran.err());
        assertTrue(ran.err().contains("2 fetched, 0 unchanged"), ran.err());
    }

    private String feed(String link) {
        return "<rss version=\"2.0\"><channel><title>Port News</title><link>l</link><description>d</description><item><title>One"
                + "</title><link>" + at(link) + "</link></item></channel></rss>";
    }
}
