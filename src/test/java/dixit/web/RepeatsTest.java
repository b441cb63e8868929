package dixit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dixit.corpus.Articles;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.lucene.LuceneStatements;
import dixit.model.Article;
import dixit.model.Stance;
import dixit.model.Wording;
import dixit.search.Origin;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One statement in several papers, as a reader meets it. */
final class RepeatsTest {

    private static final String WHOLE =
            "the lamp was almost certainly sold to a collector of mirrors on the night before the storm";

    @TempDir
    private Path folder = Path.of("");

    private static News paper(String id, String publisher, String day, String words) {
        String sentence = "Rua Tanhill, Harbour Master, said that " + words + ".";
        News news =
                News.article(id, "News of the " + publisher, sentence).by(publisher, day, "https://pier.example/" + id);
        return news.says(
                Stance.SAY,
                Wording.Type.INDIRECT,
                sentence,
                words,
                "said",
                List.of(news.mention(
                        "Rua Tanhill, Harbour Master",
                        News.person("Rua Tanhill", "Harbour Master", "Harbour Board", News.NZ))));
    }

    private static List<News> papers() {
        return List.of(
                paper("b000000000000001", "The Daily Pier", "2024-03-05", WHOLE.replace("almost certainly ", "")),
                paper("b000000000000002", "Evening Buoy", "2024-03-04", WHOLE),
                paper("b000000000000003", "Tide Times", "2024-03-06", WHOLE + ", officials said"),
                paper("b000000000000004", "Tide Times", "2024-03-06", "no boat has left the harbour since Monday"));
    }

    @Test
    void aReaderSeesItOnceAndWhoLeftOutTheHedge() throws IOException {
        Optional<Path> chromium = Chromium.installed();
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium was found on this machine");
        try (StatementSearch search = Newsstand.open(folder, papers());
                WebServer server = WebServer.start(Settings.local(0), search, NewsSite.makings());
                Chromium browser = Chromium.start(chromium.orElseThrow())) {
            Page page = browser.browser()
                    .newPage(new Browser.NewPageOptions().setBaseURL("http://127.0.0.1:" + server.port()));
            page.navigate("/search?q=lamp&sort=newest");
            assertTrue(page.locator("h1").innerText().startsWith("3 statements"));
            assertTrue(page.locator("h1").innerText().contains("so that 1 is listed"));
            assertEquals(1, page.locator(".hit").count());
            assertTrue(page.locator(".hit .src").innerText().contains("Evening Buoy"));
            page.getByText("carried by 3 articles").click();
            Locator variants = page.locator("#variants li");
            assertEquals(3, variants.count());
            assertAll(
                    () -> assertTrue(variants.nth(0).innerText().contains("this one")),
                    () -> assertEquals(
                            "left out: almost certainly",
                            variants.nth(1)
                                    .locator("del")
                                    .innerText()
                                    .replaceAll("\\s+", " ")
                                    .strip()),
                    () -> assertEquals(0, variants.nth(1).locator("ins").count()),
                    () -> assertTrue(variants.nth(2).locator("ins").innerText().contains("officials said")));
            variants.nth(1).locator("a").click();
            assertEquals(
                    "Rua Tanhill says",
                    page.locator("h1").innerText().replaceAll("\\s+", " ").strip());
        }
    }

    /** A paper takes over an article of the sample, and leaves out its end. */
    @Test
    void anArticleOfTheSampleThatIsCarriedTwiceIsListedOnce() throws IOException {
        Optional<Path> chromium = Chromium.installed();
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium was found on this machine");
        String wire = Files.readString(Path.of("corpus/2018-02-16-britain-us-blame-russia-for-notpetya.md"));
        String cut = wire.replaceFirst("(?m)^title:.*$", "title: Moscow blamed for malware")
                .replaceFirst("(?m)^source:.*$", "source: The Daily Pier")
                .replaceFirst("(?m)^date:.*$", "date: 2018-02-17")
                .replaceFirst("\\R\\R[^\n]+\\s*$", "\n");
        Extractor extractor = Extractor.shipped(Lexicon.shipped());
        try (StatementStore store = LuceneStatements.rebuild(folder.resolve("index"), Newsstand.STAMP)) {
            for (String text : List.of(wire, cut)) {
                Article article = Articles.fromText("a.md", text);
                store.replace(new Origin(article.id(), article.id()), article, extractor.extract(article));
            }
            store.commit();
        }
        try (StatementSearch search = LuceneStatements.search(folder.resolve("index"));
                WebServer server = WebServer.start(Settings.local(0), search, NewsSite.makings());
                Chromium browser = Chromium.start(chromium.orElseThrow())) {
            Page page = browser.browser()
                    .newPage(new Browser.NewPageOptions().setBaseURL("http://127.0.0.1:" + server.port()));
            page.navigate("/search?q=military+responsible+%22Security+Centre%22");
            Locator card = page.locator(".hit")
                    .filter(new Locator.FilterOptions()
                            .setHasText("the Russian military was almost certainly responsible"));
            assertEquals(1, card.count());
            card.getByText("carried by 2 articles").click();
            Locator variants = page.locator("#variants li");
            assertEquals(2, variants.count());
            assertTrue(variants.nth(1).innerText().contains("The Daily Pier"));
            assertEquals(
                    0,
                    page.locator("#variants .words del, #variants .words ins").count());
            assertEquals(
                    List.of(),
                    Accessibility.broken(page).stream().map(Rule::getHelp).toList());
        }
    }

    @Test
    void pagesWithoutRepetitionSayNothingOfIt() throws IOException {
        try (NewsSite site = NewsSite.open(folder)) {
            String page = new String(site.get("/search?q=harbour").body(), java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(page.contains("listed once"), page);
            assertFalse(page.contains("carried by"), page);
        }
    }
}
