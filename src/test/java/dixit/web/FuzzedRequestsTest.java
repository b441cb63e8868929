package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Trials;
import dixit.search.Field;
import dixit.search.Scraps;
import dixit.search.StatementSearch;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, the server answers it or says what is wrong with it; it never fails. */
final class FuzzedRequestsTest {

    private static final int REQUESTS = Trials.of(1_000, 100_000);

    private static final List<String> PATHS = List.of(
            "/",
            "/search",
            "/search.json",
            "/search.csv",
            "/search.atom",
            "/search.stix.json",
            "/search.md",
            "/search.bib",
            "/facet/speaker",
            "/facet/date.json",
            "/facet/",
            "/statement/",
            "/statement/a000000000000001s0.json",
            "/article/a000000000000001",
            "/article/a000000000000001.json",
            "/speaker/",
            "/country/NZ",
            "/country/",
            "/actor/",
            "/thread",
            "/thread.json",
            "/thread.csv",
            "/thread.svg",
            "/matrix",
            "/matrix.json",
            "/matrix.svg",
            "/suggest.json",
            "/suggest",
            "/suggest.opensearch.json",
            "/help",
            "/health",
            "/metrics",
            "/openapi.json",
            "/opensearch.xml",
            "/static/",
            "/flags/nz.svg",
            "/flags/",
            "/../",
            "/%2e%2e/",
            "//",
            "/;a=b",
            "/.json",
            "/nowhere");

    private static final List<Field> FIELDS = List.of(Field.values());

    private static final List<String> NAMES = List.of(
            "q", "page", "sort", "from", "to", "min", "pick", "words", "all", "like", "country", "actor", "rows",
            "columns", "id", "by", "against", "days");

    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-1",
            "2147483648",
            "99999999999999999999",
            "1e400",
            "NaN",
            "newest",
            "oldest",
            "2024-03-26",
            "2024-02-30",
            "9999999-01-01",
            "-0001-01-01",
            "NZ",
            "CN",
            "(none)",
            "person.nz.rua-tanhill",
            "deny",
            "not.stance:deny",
            "..",
            "*",
            "",
            "like:a000000000000001s",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "%00",
            "true");

    @TempDir
    private Path folder;

    @Test
    @Timeout(4 * 3600)
    void noRequestMakesTheServerFail() throws IOException {
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = WebServer.start(Settings.local(0), search, NewsSite.makings())) {
            int answered = 0;
            List<String> failed = new ArrayList<>();
            try (var wire = new Wire(server.port())) {
                for (int seed = 0; seed < REQUESTS; seed++) {
                    String request = request(new Random(seed));
                    int status = wire.ask(request);
                    if (status >= 500) {
                        failed.add("seed " + seed + ": " + status + " for " + request);
                    }
                    answered += status == 200 ? 1 : 0;
                }
            }
            assertEquals(List.of(), failed);
            assertTrue(answered > REQUESTS / 3, "only " + answered + " were answered");
        }
        Trials.passed(
                "requests over HTTP with random questions, parameters and paths",
                REQUESTS,
                "answered or refused with 4xx, never 5xx");
    }

    /** Each of these made the server fail once. */
    @Test
    void whatMadeItFailOnceIsAnswered() throws IOException {
        try (StatementSearch search = Newsstand.open(folder, Newsstand.articles());
                WebServer server = WebServer.start(Settings.local(0), search, NewsSite.makings());
                Wire wire = new Wire(server.port())) {
            assertEquals(404, wire.ask("/actor/"));
            assertEquals(200, wire.ask("/search?actor=%27"));
            assertEquals(200, wire.ask("/search.json?not.speaker=%27"));
            assertEquals(200, wire.ask("/search?a%5Bb=c"));
            assertEquals(400, wire.ask("/search?q=%GF"));
            assertEquals(400, wire.ask("/search%25G"));
            assertEquals(400, wire.ask("/;a=b%2%80%G"));
        }
    }

    private static String request(Random random) {
        var request = new StringBuilder(PATHS.get(random.nextInt(PATHS.size())));
        if (random.nextInt(10) == 0) {
            request.append(encoded(Scraps.text(random), random));
        }
        char between = '?';
        for (int parameters = random.nextInt(5); parameters > 0; parameters--) {
            request.append(between).append(name(random)).append('=').append(value(random));
            between = '&';
        }
        return request.length() > 4000 ? request.substring(0, 4000) : request.toString();
    }

    private static String name(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "q";
            case 2 -> NAMES.get(random.nextInt(NAMES.size()));
            case 3 -> encoded(Scraps.text(random), random);
            default ->
                (random.nextBoolean() ? "not." : "")
                        + FIELDS.get(random.nextInt(FIELDS.size())).key();
        };
    }

    private static String value(Random random) {
        return encoded(random.nextBoolean() ? Scraps.text(random) : VALUES.get(random.nextInt(VALUES.size())), random);
    }

    /** As browsers send it, or with percent signs that mean nothing. */
    private static String encoded(String text, Random random) {
        String right = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return random.nextInt(8) == 0 ? right.replace("%2", "%G").replace("%E", "%") : right;
    }

    /** A connection on which one request follows the other, as letters: a client that knows HTTP would refuse some. */
    private static final class Wire implements AutoCloseable {

        private final int port;
        private Socket socket;
        private InputStream in;

        Wire(int port) throws IOException {
            this.port = port;
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            in = new BufferedInputStream(socket.getInputStream());
        }

        /** Sends a request, reads the answer to its end, and tells its status. */
        int ask(String path) throws IOException {
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String head = head();
            if (head.isEmpty()) {
                throw new IOException("hung up on: " + path);
            }
            String small = head.toLowerCase(Locale.ROOT);
            if (small.contains("\r\ncontent-length:")) {
                skip(Integer.parseInt(small.replaceAll("(?s).*\r\ncontent-length: *(\\d+).*", "$1")));
            } else if (small.contains("transfer-encoding: chunked")) {
                for (int size = size(); size > 0; size = size()) {
                    skip(size + 2);
                }
                skip(2);
            }
            if (small.contains("\r\nconnection: close")) {
                close();
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
                in = new BufferedInputStream(socket.getInputStream());
            }
            return Integer.parseInt(head.substring(9, 12));
        }

        private String head() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                String line = line();
                if (line.isEmpty()) {
                    return "";
                }
                head.append(line);
            }
            return head.toString();
        }

        private int size() throws IOException {
            return Integer.parseInt(line().strip(), 16);
        }

        private String line() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int letter = in.read(); letter >= 0; letter = in.read()) {
                line.write(letter);
                if (letter == '\n') {
                    break;
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        private void skip(int bytes) throws IOException {
            in.skipNBytes(bytes);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
