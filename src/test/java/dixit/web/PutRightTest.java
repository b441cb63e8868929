package dixit.web;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.correct.CorrectionsFile;
import dixit.lexicon.Lexicon;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers put right what is wrong, from the pages of this server and nowhere else. */
final class PutRightTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String STATEMENT = "/statement/0000000000000100";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    private static Path folder;

    private static @Nullable StatementSearch search;
    private static @Nullable WebServer open;
    private static @Nullable WebServer closed;

    private static Path file() {
        return folder.resolve("corrections.tsv");
    }

    @BeforeAll
    static void start() throws IOException {
        Lexicon lexicon = Lexicon.shipped();
        search = Newsstand.open(folder.resolve("index"), Newsstand.articles());
        Clock clock = Clock.fixed(Instant.parse("2024-06-23T12:00:00Z"), ZoneOffset.UTC);
        var takes = Settings.local(0).takingCorrections(new CorrectionsFile(file(), lexicon, clock));
        open = WebServer.start(takes, search, NewsSite.makings());
        closed = WebServer.start(Settings.local(0), search, NewsSite.makings());
    }

    @AfterAll
    static void stop() throws IOException {
        requireNonNull(open).close();
        requireNonNull(closed).close();
        requireNonNull(search).close();
    }

    @BeforeEach
    void noCorrectionsYet() throws IOException {
        Files.deleteIfExists(file());
    }

    private static String site(@Nullable WebServer server) {
        return "http://127.0.0.1:" + requireNonNull(server).port();
    }

    private static HttpResponse<String> post(@Nullable WebServer server, String form, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site(server) + STATEMENT + "/correct"))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", FORM);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String page(@Nullable WebServer server) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(site(server) + STATEMENT)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void aFormFromThisServerBecomesALineAndThePageSaysThatItIsNoted() throws Exception {
        HttpResponse<String> answer =
                post(open, "speaker=Cai+Reed&stance=warn&note=see+the+caption", "Sec-Fetch-Site", "same-origin");

        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals(
                List.of(
                        "0000000000000100\tspeaker\tCai Reed\tsee the caption\t2024-06-23",
                        "0000000000000100\tstance\twarn\tsee the caption\t2024-06-23"),
                Files.readAllLines(file()).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
        assertTrue(page(open).contains("<li>speaker: Cai Reed</li>"));
    }

    @Test
    void aFormFromElsewhereIsRefusedHoweverItComes() throws Exception {
        for (List<String> headers : List.of(
                List.<String>of(),
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Sec-Fetch-Site", "none"),
                List.of("Origin", "http://evil.example"),
                List.of("Origin", "null"),
                List.of("Sec-Fetch-Site", "same-origin", "Origin", "http://evil.example"))) {
            assertEquals(
                    403,
                    post(open, "stance=warn", headers.toArray(String[]::new)).statusCode(),
                    headers.toString());
        }
        assertEquals(303, post(open, "stance=warn", "Origin", site(open)).statusCode());
    }

    @Test
    void whatIsTooLongOrEmptyOrNoStanceIsToldAndNotWritten() throws Exception {
        String[] own = {"Sec-Fetch-Site", "same-origin"};
        assertEquals(413, post(open, "note=" + "x".repeat(9000), own).statusCode());
        assertTrue(post(open, "speaker=+&note=why", own).body().contains("Nothing was filled in"));
        HttpResponse<String> shout = post(open, "stance=shout", own);
        assertEquals(400, shout.statusCode());
        assertTrue(shout.body().contains("gives the stance “shout”, which there is not"), shout.body());
        assertEquals(400, post(open, "which=7&role=envoy", own).statusCode());
        assertFalse(Files.exists(file()));
    }

    @Test
    void withoutTheOptionNothingIsTakenAndNoFormIsShown() throws Exception {
        assertEquals(
                405,
                post(closed, "stance=warn", "Sec-Fetch-Site", "same-origin").statusCode());
        assertFalse(page(closed).contains("method=\"post\""));
        assertTrue(page(open).contains("method=\"post\""));
        assertFalse(Files.exists(file()));
    }

    @Test
    void nothingElseMayBePosted() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site(open) + "/search"))
                .POST(HttpRequest.BodyPublishers.ofString("q=x"))
                .header("Sec-Fetch-Site", "same-origin")
                .build();
        assertEquals(
                405, CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }
}
