package dixit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dixit.model.Stance;
import dixit.model.Wording;
import dixit.search.StatementSearch;
import java.io.IOException;
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

    @Test
    void pagesWithoutRepetitionSayNothingOfIt() throws IOException {
        try (NewsSite site = NewsSite.open(folder)) {
            String page = new String(site.get("/search?q=harbour").body(), java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(page.contains("listed once"), page);
            assertFalse(page.contains("carried by"), page);
        }
    }
}
