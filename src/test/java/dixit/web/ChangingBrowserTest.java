package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the script makes quicker: filters that change the page in its place, and keys. */
@ExtendWith(Browsing.class)
final class ChangingBrowserTest {

    private final Visit visit;

    ChangingBrowserTest(Visit visit) {
        this.visit = visit;
    }

    private static Locator value(Page page, String field, String label) {
        return page.locator("#f-" + field + " .v")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    @Test
    void aFilterChangesThePageInItsPlaceKeepsTheFocusAndTellsTheNewCount() {
        Page page = visit.page(Look.LIGHT, true);
        page.navigate("/search?q=who+denied");
        page.evaluate("window.stays = 1");
        assertEquals("", page.locator("#live").innerText());
        assertEquals("status", page.locator("#live").getAttribute("role"));

        Locator china = value(page, "country", "China");
        china.focus();
        page.evaluate("window.scrollTo(0, 400)");
        Object before = page.evaluate("document.activeElement.getBoundingClientRect().top");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=who+denied&country=CN");
        page.waitForCondition(
                () -> page.locator("#live").textContent().equals("13 statements"),
                new Page.WaitForConditionOptions().setTimeout(10_000));
        assertEquals("13 statements", page.locator("h1").innerText().replaceAll("(?s) *in .*", ""));
        assertEquals("who denied: 13 statements – Dixit", page.title());
        assertTrue(focused(page).startsWith("Remove filter: China"), focused(page));
        assertEquals(
                ((Number) before).doubleValue(),
                ((Number) page.evaluate("document.activeElement.getBoundingClientRect().top")).doubleValue(),
                1.0);
        assertEquals(1, page.evaluate("window.stays"));

        page.goBack();
        page.waitForCondition(() -> page.locator("#live").textContent().equals("72 statements"));
        assertEquals(0, page.locator("main .chips .x").count());
        assertEquals(1, page.evaluate("window.stays"));
        page.context().close();
    }

    @Test
    void onAPhoneTheOpenFiltersStayOpen() {
        Page page = visit.page(Look.PHONE, true);
        page.navigate("/search?q=who+denied");
        page.locator(".tools summary:has-text('Filters')").click();
        value(page, "country", "China").click();
        page.waitForURL("**country=CN");
        page.waitForCondition(() -> page.locator("#f-country .on").count() == 1);
        assertTrue(page.locator("#filters").isVisible());
        page.context().close();
    }

    @Test
    void aFilterThatLeavesNothingLeadsToTheWaysOut() {
        Page page = visit.page(Look.LIGHT, true);
        page.navigate("/search?q=who+denied&country=NZ&org=kremlin");
        page.locator("main .chips .x").first().click();
        page.waitForURL("**/search?q=who+denied&org=kremlin");
        page.waitForCondition(() -> page.locator("#live").textContent().equals("5 statements"));
        assertEquals(5, page.locator(".hit").count());
        page.context().close();
    }

    @Test
    void aServerThatFailsMakesFiltersOrdinaryLinksAgain() {
        Page page = visit.page(Look.LIGHT, true);
        page.navigate("/search?q=who+denied");
        page.route("**country=CN", route -> {
            if (route.request().isNavigationRequest()) {
                route.resume();
            } else {
                route.abort();
            }
        });
        value(page, "country", "China").click();
        page.waitForURL("**country=CN");
        assertEquals(1, page.locator("#f-country .on").count());
        page.context().close();
    }

    @Test
    void keysOpenAndCiteAndHelpAndCanBeSwitchedOff() {
        Page page = visit.page(Look.LIGHT, true);
        page.navigate("/search?q=who+denied");
        page.keyboard().press("e");
        assertFalse(page.url().contains("/statement/"), "no card had the focus");
        page.keyboard().press("j");
        page.keyboard().press("e");
        page.waitForURL("**/statement/*#cite");
        page.goBack();
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("Enter");
        page.waitForURL("**/statement/*");
        page.keyboard().press("?");
        page.waitForURL("**/help#keys");
        List<String> keys = page.locator("#keys kbd").allInnerTexts();
        assertEquals(List.of("/", "j", "k", "Enter", "e", "?"), keys);

        page.locator("#keys-on").uncheck();
        page.navigate("/search?q=who+denied");
        for (String key : List.of("/", "j", "?")) {
            page.keyboard().press(key);
        }
        assertEquals("BODY", page.evaluate("document.activeElement.tagName"));
        assertTrue(page.url().endsWith("/search?q=who+denied"), page::url);
        page.context().close();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }
}
