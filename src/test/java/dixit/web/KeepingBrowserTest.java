package dixit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers take away from the sample corpus, what they put right in it, and what their connection carries. */
@ExtendWith(Browsing.class)
final class KeepingBrowserTest {

    private static final int MOST_BYTES = 100_000;

    private final Visit visit;

    KeepingBrowserTest(Visit visit) {
        this.visit = visit;
    }

    @Test
    void theAnswersAreTakenAwayAsFilesThatHoldAllOfThemAndFollowedAsAFeed() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/search?q=who+denied&country=IR");
        long count = Long.parseLong(page.locator("h1").innerText().replaceFirst("\\D.*", ""));
        String claim = "the claims of the Albanian government as baseless";

        String csv = file(page, "CSV");
        assertEquals(
                count, csv.lines().filter(line -> line.contains("/statement/")).count(), csv);
        assertTrue(csv.contains("Nasser Kanaani") && csv.contains(claim), csv);
        assertEquals(
                count,
                file(page, "JSON Lines")
                        .lines()
                        .filter(line -> line.contains("\"stance\":\"deny\""))
                        .count());
        assertAll(Stream.of("Markdown", "BibTeX", "RIS", "CSL-JSON", "JSON-LD", "STIX", "Atom", "JSON Feed")
                .map(form -> () -> assertTrue(file(page, form).contains(claim), form)));
        page.context().close();
    }

    private static String file(Page page, String form) {
        String address = page.locator(".saves a", new Page.LocatorOptions().setHasText(form))
                .first()
                .getAttribute("href");
        APIResponse answer = page.request().get(address);
        assertEquals(200, answer.status(), address);
        return answer.text();
    }

    @Test
    void whatIsWrongIsPutRightOnTheStatementsOwnPage() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/search?q=baseless+Albanian&stance=deny");
        page.locator(".hit .perma").first().click();
        page.getByText("Something is wrong here").click();
        Locator form = page.locator("form[method=post]");
        form.locator("[name=role]").fill("foreign ministry spokesman");
        form.locator("[name=note]").fill("his office says so");
        form.locator("button").click();

        assertTrue(page.url().endsWith("#correct"), page.url());
        assertTrue(page.locator("#correct [role=status]").innerText().contains("role: foreign ministry spokesman"));
        page.context().close();
    }

    @Test
    void noPageIsHeavyOrFetchesWhatItsOwnLettersDoNotName() {
        Page reader = visit.page(Look.PHONE, true);
        List<Pages.Shown> all = Pages.of(reader);
        reader.context().close();
        List<String> heavy = new ArrayList<>();
        for (Pages.Shown shown : all) {
            Page page = visit.page(Look.PHONE, true);
            List<Request> requests = new CopyOnWriteArrayList<>();
            page.onRequest(requests::add);
            String html = page.navigate(shown.address()).text();
            long wire = 0;
            for (Request request : requests) {
                wire += request.sizes().responseBodySize;
                String path = request.url().replaceFirst("https?://[^/]*", "");
                if (path.startsWith("/static/") && !html.contains(path)) {
                    heavy.add(shown.name() + " fetches " + path + " by way of another file");
                }
            }
            int raw = html.getBytes(StandardCharsets.UTF_8).length;
            if (raw > MOST_BYTES || wire > MOST_BYTES) {
                heavy.add(shown.name() + ": " + raw + " bytes of HTML, " + wire + " bytes in all");
            }
            page.context().close();
        }
        assertEquals(List.of(), heavy);
    }
}
