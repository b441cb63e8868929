package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.search.StatementSearch;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those see who reach the server through a proxy, ask too often, look for files or make it fail. */
final class StrangersTest {

    private static final int MINUTE = 3;

    @TempDir
    private Path folder;

    private static String ask(WebServer server, String path, String... lines) throws IOException {
        return send(server, "GET", path, lines);
    }

    private static String send(WebServer server, String method, String path, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String more = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
            String host = more.startsWith("Host: ") ? "" : "Host: 127.0.0.1\r\n";
            String request = method + " " + path + " HTTP/1.1\r\n" + host + more + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertStatus(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }

    private WebServer start(Settings settings, StatementSearch search) throws IOException {
        return WebServer.start(settings, search, NewsSite.makings());
    }

    @Test
    void behindAProxyItAnswersToItsNameAndToNoOther() throws IOException {
        Settings settings = Settings.local(0).answeringTo("news.example.org").behindProxy();
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = start(settings, search)) {
            assertStatus(200, ask(server, "/help", "Host: news.example.org"));
            assertStatus(200, ask(server, "/help", "Host: NEWS.example.org:443"));
            assertStatus(421, ask(server, "/help", "Host: evil.example"));
            assertStatus(421, ask(server, "/help", "Host: news.example.org.evil.example"));
            assertStatus(421, ask(server, "/help", "Host: evil.example", "X-Forwarded-Host: news.example.org"));
            String feed = ask(server, "/search.atom?q=harbour", "Host: news.example.org", "X-Forwarded-Proto: https");
            assertTrue(feed.contains("\"https://news.example.org/"), feed);
            assertTrue(ask(server, "/search.atom?q=harbour", "Host: news.example.org")
                    .contains("\"http://news.example.org/"));
        }
    }

    @Test
    void whoAsksTooOftenIsToldToWaitAndOthersAreNot() throws IOException {
        Settings settings = Settings.local(0).behindProxy().admitting(MINUTE);
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = start(settings, search)) {
            for (int asked = 0; asked < MINUTE; asked++) {
                assertStatus(200, ask(server, "/help", "X-Forwarded-For: 203.0.113.7"));
            }
            String refused = ask(server, "/help", "X-Forwarded-For: 203.0.113.7");
            assertStatus(429, refused);
            assertTrue(refused.contains("Retry-After: 60"), refused);
            assertStatus(429, ask(server, "/help", "X-Forwarded-For: 198.51.100.1, 203.0.113.7"));
            assertStatus(200, ask(server, "/help", "X-Forwarded-For: 203.0.113.7, 198.51.100.1"));
            for (int asked = 0; asked < MINUTE; asked++) {
                assertStatus(200, ask(server, "/help", "X-Forwarded-For: 2001:db8:1:2::" + asked));
            }
            assertStatus(429, ask(server, "/help", "X-Forwarded-For: 2001:db8:1:2:3:4:5:6"));
        }
    }

    @Test
    void whatACallerSaysOfItselfIsNotBelievedWithoutAProxy() throws IOException {
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = start(Settings.local(0).admitting(MINUTE), search)) {
            for (int asked = 0; asked < MINUTE; asked++) {
                String feed = ask(
                        server,
                        "/search.atom?q=harbour",
                        "X-Forwarded-For: 203.0.113." + asked,
                        "X-Forwarded-Proto: https");
                assertStatus(200, feed);
                assertFalse(feed.contains("https://127.0.0.1"), feed);
            }
            assertStatus(429, ask(server, "/help", "X-Forwarded-For: 203.0.113.99"));
        }
    }

    @Test
    void theRateIsEarnedAgainAndOnlySoManyClientsAreRemembered() {
        Rates rates = new Rates(60);
        for (int asked = 0; asked < 60; asked++) {
            assertTrue(rates.admits("a", 0));
        }
        assertFalse(rates.admits("a", 0));
        assertFalse(rates.admits("a", 900_000_000L));
        assertTrue(rates.admits("a", 1_900_000_000L));
        assertFalse(rates.admits("a", 1_900_000_000L));
        for (int other = 0; other < Rates.MOST_CLIENTS; other++) {
            assertTrue(rates.admits("client " + other, 1_900_000_000L));
        }
        assertTrue(rates.admits("a", 1_900_000_000L), "the one that asked longest ago is forgotten");
    }

    @Test
    void noPathLeadsToAFile() throws IOException {
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = start(Settings.local(0), search)) {
            for (String path : List.of(
                    "/../pom.xml",
                    "/static/../../pom.xml",
                    "/static/x/../../../etc/passwd",
                    "/%2e%2e/%2e%2e/etc/passwd",
                    "/static/%2e%2e%2f%2e%2e%2fpom.xml",
                    "/flags/..%2f..%2fnz.svg",
                    "/flags/%2e%2e.svg",
                    "/META-INF/MANIFEST.MF",
                    "/WEB-INF/web.xml",
                    "/static//etc/passwd",
                    "/dixit/web/dixit.css",
                    "/file:///etc/passwd",
                    "/..;/..;/etc/passwd",
                    "/static/x/dixit.css%00",
                    "/article/..%2f..%2fetc%2fpasswd",
                    "/logback.xml")) {
                String answer = ask(server, path);
                assertTrue(answer.matches("(?s)HTTP/1\\.1 4\\d\\d .*"), () -> path + ": " + answer);
                assertFalse(answer.contains("root:") || answer.contains("<artifactId>"), answer);
            }
        }
    }

    @Test
    void filesHaveNamesOfTheProgramsOwnMakingAndPagesAreNotKept() throws IOException {
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = start(Settings.local(0), search)) {
            String file = ask(server, "/search.csv?q=harbour%22%3B..%2F%0Ax");
            assertTrue(file.matches("(?s).*\r\nContent-Disposition: attachment; filename=\"[a-z0-9.-]+\"\r\n.*"), file);
            assertTrue(ask(server, "/search?q=harbour").contains("\r\nCache-Control: no-cache\r\n"));
            assertTrue(ask(server, new Assets().href("dixit.css")).contains("immutable\r\n"));
        }
    }

    @Test
    void onlyWhatReadsIsAnswered() throws IOException {
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = start(Settings.local(0), search)) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FOO")) {
                String answer = send(server, method, "/search", "Content-Length: 0");
                assertTrue(answer.matches("(?s)HTTP/1\\.1 (4\\d\\d|501) .*"), () -> method + ": " + answer);
            }
            assertStatus(405, send(server, "POST", "/statement/a000000000000001s0/correct", "Content-Length: 0"));
        }
    }

    @Test
    void whatFailsTellsStrangersNothingOfTheInside() throws IOException {
        StatementSearch broken = (StatementSearch) Proxy.newProxyInstance(
                StatementSearch.class.getClassLoader(),
                new Class<?>[] {StatementSearch.class},
                (proxy, method, arguments) -> {
                    throw new IllegalStateException("secret of the inside");
                });
        try (WebServer server = start(Settings.local(0), broken)) {
            for (String path : List.of("/", "/search.json?q=x", "/statement/x", "/search.csv?q=x")) {
                String answer = ask(server, path);
                assertStatus(500, answer);
                for (String inside :
                        List.of("secret", "Exception", "dixit.", "java.", "Jetty", "jetty", "Spark", "\tat ")) {
                    assertFalse(answer.contains(inside), () -> path + " tells " + inside + ": " + answer);
                }
            }
        }
    }

    @Test
    void everyAnswerCarriesWhatKeepsBrowsersSafe() throws IOException {
        Map<String, String> wanted = Map.of(
                "Content-Security-Policy", "default-src 'none'",
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin");
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = start(Settings.local(0), search)) {
            for (String path : List.of(
                    "/",
                    "/nowhere",
                    "/search?page=0",
                    "/search.json",
                    "/search.csv",
                    "/flags/nz.svg",
                    "/health",
                    "/metrics")) {
                String head = ask(server, path).split("\r\n\r\n", 2)[0];
                wanted.forEach((name, value) -> assertTrue(
                        head.contains("\r\n" + name + ": " + value), () -> path + " lacks " + name + ": " + head));
                assertFalse(
                        head.contains("unsafe-") || head.contains("\r\nServer:") || head.contains("X-Powered-By"),
                        head);
                assertFalse(head.contains("Access-Control-Allow-Origin"), head);
                assertEquals(1, head.split("default-src 'none'", -1).length - 1, head);
            }
        }
    }
}
