package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.lucene.LuceneStatements;
import dixit.search.Asked;
import dixit.search.Field;
import dixit.search.Gathered;
import dixit.search.Grid;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.StatementSearch;
import dixit.search.TookTooLong;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches whose time runs out. */
final class StoppedSearchesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void index() throws IOException {
        Newsstand.open(folder, Newsstand.articles()).close();
    }

    private StatementSearch hurried() throws IOException {
        return LuceneStatements.search(folder.resolve("index"), Duration.ZERO);
    }

    @Test
    void whatMustBeWholeIsRefusedAndThePageOfAnswersIsInPart() throws IOException {
        SearchRequest request = Asked.words("harbour").request();
        try (StatementSearch search = hurried()) {
            Gathered gathered = search.gathered(request);
            assertTrue(gathered.partial());
            assertEquals(0, gathered.result().total());
            assertThrows(TookTooLong.class, () -> search.search(request));
            assertThrows(TookTooLong.class, () -> search.count(request));
            assertThrows(TookTooLong.class, () -> search.crosstab(request, Field.COUNTRY, Field.STANCE));
            assertThrows(
                    TookTooLong.class,
                    () -> search.pairs(request, new Grid(Field.STANCE, Set.of("deny"), Field.COUNTRY, Set.of("NZ"))));
            assertThrows(TookTooLong.class, () -> search.values(request, Field.SPEAKER, "", 0));
            Query undenied = new Query.Is(Field.ABOUT, SearchRequest.UNDENIED);
            assertThrows(
                    TookTooLong.class, () -> search.gathered(Asked.of(undenied).request()));
            assertFalse(search.spellings("harbuor", 1).isEmpty());
        }
    }

    @Test
    void aPageSaysThatItsSearchWasStopped() throws IOException, InterruptedException {
        try (StatementSearch search = hurried();
                WebServer server = WebServer.start(Settings.local(0), search, NewsSite.makings())) {
            for (String path : List.of(
                    "/", "/search?q=harbour", "/matrix", "/facet/speaker", "/search.csv?about=%28undenied%29")) {
                HttpResponse<String> answer = get(server, path);
                assertEquals(400, answer.statusCode(), path);
                assertTrue(answer.body().contains("That search takes too long"), path + answer.body());
            }
            assertTrue(get(server, "/search.json?q=harbour").body().contains("\"That search takes too long\""));
            assertTrue(get(server, "/metrics").body().contains("status=\"400\""));
        }
    }

    private static HttpResponse<String> get(WebServer server, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void aPageInPartSaysSoAndClaimsNoMore() throws IOException {
        try (StatementSearch search = LuceneStatements.search(folder.resolve("index"))) {
            NewsSite site = new NewsSite(search, new Site(inPart(search), NewsSite.makings(), Optional.empty()));
            String page = text(site, "/search?q=harbour");
            assertTrue(page.contains("At least 18 statements"), page);
            assertTrue(page.contains("the search took too long and was stopped"), page);
            assertTrue(page.contains("Narrow the statements") && page.contains("Save all statements"), page);
            assertFalse(page.contains("<figure class=\"chart"), page);
            assertTrue(json(site).contains("\"partial\":true"));
            assertThrows(TookTooLong.class, () -> site.get("/search?q=harbour&page=9"));
            NewsSite whole = new NewsSite(search, new Site(search, NewsSite.makings(), Optional.empty()));
            String all = text(whole, "/search?q=harbour");
            assertTrue(all.contains(">18 statements") && all.contains("<figure class=\"chart"), all);
            assertTrue(json(whole).contains("\"partial\":false"));
        }
    }

    private static String text(NewsSite site, String address) throws IOException {
        return new String(site.get(address).body(), StandardCharsets.UTF_8);
    }

    private static String json(NewsSite site) throws IOException {
        return text(site, "/search.json?q=harbour").replaceAll("\\s", "");
    }

    /** Tells of every page of answers that time ran out. */
    private static StatementSearch inPart(StatementSearch search) {
        return (StatementSearch) Proxy.newProxyInstance(
                StatementSearch.class.getClassLoader(),
                new Class<?>[] {StatementSearch.class},
                (proxy, method, arguments) -> {
                    try {
                        Object told = method.invoke(search, arguments);
                        return told instanceof Gathered all
                                ? new Gathered(all.result(), all.shown(), all.carried(), true)
                                : told;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
