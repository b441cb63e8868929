package dixit.web;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.search.StatementSearch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire. */
final class WebServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static @Nullable StatementSearch search;
    private static @Nullable WebServer started;

    @BeforeAll
    static void start() throws IOException {
        search = Newsstand.open(folder, Newsstand.articles());
        started = WebServer.start(Settings.local(0), search, NewsSite.makings());
    }

    @AfterAll
    static void stop() throws IOException {
        requireNonNull(started).close();
        requireNonNull(search).close();
    }

    @Test
    void everyAnswerIsWrittenOnce() throws Exception {
        for (String path : new String[] {"/", "/help", "/nowhere", "/search?page=0", "/search.json?q=harbour"}) {
            String body = get(path).body();
            String end = body.substring(body.length() - 40);
            assertEquals(body.length() - 40, body.indexOf(end), path);
        }
    }

    @Test
    void aFlagIsWholeAndNothingElse() throws Exception {
        byte[] served = CLIENT.send(request("/flags/nz.svg").build(), BodyHandlers.ofByteArray())
                .body();
        assertArrayEquals(new Assets().flagFile("nz").orElseThrow().bytes(), served);
    }

    @Test
    void pagesAndFilesArePackedForThoseWhoCanUnpackThem() throws Exception {
        for (String path : new String[] {"/", "/search.json", "/search.csv", new Assets().href("dixit.css")}) {
            HttpResponse<byte[]> packed =
                    CLIENT.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            HttpResponse<String> plain = get(path);
            assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""), path);
            assertTrue(packed.headers().allValues("Vary").contains("Accept-Encoding"), path);
            assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty(), path);
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertEquals(plain.body(), new String(unpacked.readAllBytes(), StandardCharsets.UTF_8), path);
            }
            assertTrue(packed.body().length < plain.body().length() * 2 / 3, path);
        }
    }

    @Test
    void noPageMayRunForeignCodeOrBeFramed() throws Exception {
        HttpResponse<String> page = get("/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertAll(
                () -> assertTrue(policy.startsWith("default-src 'none'"), policy),
                () -> assertTrue(policy.contains("frame-ancestors 'none'"), policy),
                () -> assertEquals(
                        "nosniff",
                        page.headers().firstValue("X-Content-Type-Options").orElse("")),
                () -> assertTrue(page.headers().firstValue("Server").isEmpty()));
    }

    @Test
    void aFileThatTheBrowserHasIsNotSentAgain() throws Exception {
        String tag = get("/flags/nz.svg").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = CLIENT.send(
                request("/flags/nz.svg").header("If-None-Match", tag).build(), BodyHandlers.ofString());
        assertAll(() -> assertEquals(304, again.statusCode()), () -> assertEquals("", again.body()));
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        HttpRequest post = request("/search")
                .POST(HttpRequest.BodyPublishers.ofString("q=x"))
                .build();
        HttpResponse<String> refused = CLIENT.send(post, BodyHandlers.ofString());
        assertAll(
                () -> assertEquals(405, refused.statusCode()),
                () -> assertEquals(
                        "GET, HEAD", refused.headers().firstValue("Allow").orElse("")));
    }

    @Test
    void aCallUnderAForeignNameIsRefused() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String call = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.startsWith("HTTP/1.1 421"), text);
        }
    }

    @Test
    void aPortThatIsTakenIsTold() {
        StatementSearch open = requireNonNull(search);
        IOException told = assertThrows(
                IOException.class,
                () -> WebServer.start(Settings.local(port()), open, NewsSite.makings())
                        .close());
        assertTrue(String.valueOf(told.getMessage()).contains("cannot listen on 127.0.0.1:" + port()));
    }

    private static int port() {
        return requireNonNull(started).port();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }
}
