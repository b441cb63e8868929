package dixit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do, in a real browser over the sample corpus. */
@ExtendWith(Browsing.class)
final class BrowserTest {

    private final Visit visit;

    BrowserTest(Visit visit) {
        this.visit = visit;
    }

    @ParameterizedTest(name = "with a script: {0}")
    @ValueSource(booleans = {true, false})
    void aSearchIsNarrowedByTwoValuesWidenedByOneAndStillThereAfterAStatement(boolean script) {
        Page page = visit.page(Look.LIGHT, script);
        page.navigate("/");
        page.locator("#q").fill("who denied");
        page.locator("#q").press("Enter");
        long denials = count(page);
        assertTrue(page.locator(".read .chip").innerText().contains("stance = deny"));

        choose(page, "country", "Russia");
        long russian = count(page);
        choose(page, "country", "China");
        long both = count(page);
        assertTrue(russian < both && both < denials, russian + " < " + both + " < " + denials);
        assertEquals(
                List.of("country Russia", "or China", "Clear all filters"), texts(page.locator("main .chips > li")));

        page.locator("main .chips .x").first().click();
        page.waitForURL(address -> !address.contains("country=RU"));
        assertEquals(List.of("country China", "Clear all filters"), texts(page.locator("main .chips > li")));
        assertEquals(both - russian, count(page));

        String search = page.url();
        String first = page.locator(".hit .who").first().innerText();
        page.locator(".hit .perma").first().click();
        assertEquals(first, page.locator("h1").innerText());
        assertTrue(page.locator(".mk.cue").first().isVisible());
        page.goBack();
        assertEquals(search, page.url());
        assertEquals(first, page.locator(".hit .who").first().innerText());
        page.context().close();
    }

    @Test
    void everyValueOfEveryFacetGivesItsNumber() {
        Page page = visit.page(Look.LIGHT, false);
        // A further value of a field that has one chosen joins it, so that its number is what it adds.
        String values = ".facet:not(:has(.on)) li:not(.off) ";
        for (String start : List.of("/search?q=who+denied", "/search?q=attack&country=RU&not.stance=say")) {
            page.navigate(start);
            List<String> links = page.locator(values + ".v").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            List<String> counts = texts(page.locator(values + ".c"));
            assertTrue(links.size() > 20, links.size() + " values");
            for (int i = 0; i < links.size(); i++) {
                page.navigate(links.get(i));
                assertEquals(number(counts.get(i)), count(page), links.get(i));
            }
        }
        page.context().close();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Page page = visit.page(Look.LIGHT, true);
        page.navigate("/search?q=who+denied");
        page.keyboard().press("Tab");
        assertEquals("Skip to the results", focused(page));
        page.keyboard().press("Enter");
        assertEquals("main", page.evaluate("document.activeElement.id"));

        page.keyboard().press("j");
        page.keyboard().press("j");
        assertEquals(1, page.evaluate("""
                [...document.querySelectorAll('.hit')].findIndex((card) => card.contains(document.activeElement))"""));
        page.keyboard().press("Enter");
        page.waitForURL("**/statement/**");
        page.keyboard().press("/");
        assertEquals("q", page.evaluate("document.activeElement.id"));
        page.keyboard().press("Control+A");
        page.keyboard().type("APT40");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=APT40");

        Set<String> reached = new TreeSet<>();
        for (int i = 0; i < 400 && !reached.contains("Show in the article"); i++) {
            page.keyboard().press("Tab");
            reached.add(focused(page).replaceFirst("Add filter: ", "").replaceFirst(":.*", ""));
        }
        assertTrue(reached.contains("Show in the article"), () -> "never reached a statement: " + reached);
        page.context().close();
    }

    @Test
    void aThreatActorIsFoundUnderAnotherNameAndItsPageTellsWhoseThatIs() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/search?q=Voodoo+Bear");
        assertEquals(3, count(page));
        assertEquals(
                "… which … was also known as Unit 74455 and Sandworm",
                page.locator(".hit .q p").first().innerText().replaceFirst("^Reported:\\s*", ""));
        assertTrue(page.locator(".hit .facts")
                .first()
                .innerText()
                .contains("Sandworm (named here as Unit 74455, a name used by US Department of Justice)"));
        page.locator(".hit .facts a")
                .filter(new Locator.FilterOptions().setHasText("Sandworm"))
                .first()
                .click();
        assertEquals("Sandworm", page.locator("h1").innerText());
        assertTrue(texts(page.locator(".rail .tbl tr")).contains("Unit 74455 US Department of Justice 3"));

        page.navigate("/search?q==Voodoo+Bear");
        assertTrue(page.locator("h1").innerText().startsWith("No statement"));
        page.navigate("/search?q=Grizzly+Steppe");
        page.locator(".called a").first().click();
        assertTrue(page.url().endsWith("/search?q=APT28"), page::url);
        page.context().close();
    }

    @Test
    void aSpeakersPageLeadsToTheWordsOfTheRoleAndItsNumbersAreTheOnesYouGet() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/search?q=Kremlin+spokesman+accusation&stance=deny");
        page.locator(".hit .who a").first().click();
        assertEquals("Dmitry Peskov", page.locator("h1").innerText());
        assertEquals(
                "In Moscow, Kremlin spokesman Dmitry Peskov categorically rejected any accusation against Russia.",
                page.locator(".hit .q p").first().innerText().replaceFirst("^Reported:\\s*", ""));
        String speaker = page.url();
        Locator role = page.locator(".rail .tbl tbody tr").first();
        assertTrue(role.locator("th").innerText().startsWith("Kremlin spokesman"));
        long times = number(role.locator(".r a").innerText());
        role.locator(".r a").click();
        assertEquals(times, count(page));
        page.navigate(speaker);
        page.locator(".rail .tbl tbody tr").first().locator("th a").click();
        String anchor = page.url().replaceFirst(".*#", "");
        assertTrue(page.locator("#" + anchor).innerText().contains("Kremlin spokesman"));
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "NARROWEST"})
    void noPageScrollsSidewaysOnAPhone(Look look) {
        Page page = visit.page(look, false);
        for (Pages.Shown shown : Pages.of(page)) {
            page.navigate(shown.address());
            Object width = page.evaluate("document.documentElement.scrollWidth");
            assertEquals(look.width(), width, shown.name());
        }
        page.context().close();
    }

    @Test
    void onAPhoneTheFiltersStandBehindAButtonThatNeedsNoScript() {
        Page page = visit.page(Look.PHONE, false);
        page.navigate("/search?q=who+denied");
        Locator filters = page.locator("#filters");
        assertFalse(filters.isVisible());
        page.locator(".tools summary:has-text('Filters')").click();
        assertTrue(filters.isVisible());
        choose(page, "country", "China");
        assertEquals(List.of("country China", "Clear all filters"), texts(page.locator("main .chips > li")));
        page.context().close();
    }

    @Test
    void everyLinkAnswers() {
        // Of the many searches that a page leads to, one of each form.
        Page page = visit.page(Look.LIGHT, false);
        Set<String> links = new TreeSet<>();
        for (Pages.Shown shown : Pages.of(page)) {
            page.navigate(shown.address());
            Object found = page.evaluate("""
                    [...document.querySelectorAll('[href^="/"], [src^="/"]')]
                        .map((element) => element.getAttribute('href') || element.getAttribute('src')).join(' ')""");
            Set<String> forms = new TreeSet<>();
            Stream.of(String.valueOf(found).split(" "))
                    .map(link -> link.replaceFirst("#.*", ""))
                    .filter(link -> !link.startsWith("/search?") || forms.add(link.replaceAll("=[^&]*", "")))
                    .forEach(links::add);
        }
        assertTrue(links.size() > 200, links.size() + " links");
        assertAll(links.stream()
                .map(link -> () -> assertEquals(200, page.request().get(link).status(), link)));
        page.context().close();
    }

    @Test
    void everyPlaceThatAPagePointsAtIsOnIt() {
        Page page = visit.page(Look.LIGHT, true);
        for (Pages.Shown shown : Pages.of(page)) {
            page.navigate(shown.address());
            Object lost = page.evaluate("""
                    [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href'))
                        .filter((href) => !document.getElementById(href.slice(1)))""");
            Object twice = page.evaluate("""
                    [...document.querySelectorAll('[id]')].map((element) => element.id)
                        .filter((id, at, all) => all.indexOf(id) !== at)""");
            assertAll(shown.name(), () -> assertEquals(List.of(), lost), () -> assertEquals(List.of(), twice));
        }
        page.context().close();
    }

    /** Chooses a value, and checks that its number is kept. */
    private static void choose(Page page, String field, String label) {
        Locator value = page.locator("#f-" + field + " .v")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
        long before = page.locator("#f-" + field + " .on").count();
        String promised = value.locator(".c").innerText();
        value.click();
        page.waitForCondition(() -> page.locator("#f-" + field + " .on").count() == before + 1);
        if (before == 0) {
            assertEquals(number(promised), count(page), field + " " + label);
        }
    }

    private static long count(Page page) {
        return number(page.locator("h1.count").innerText());
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceFirst("(?s)statement.*", "").replaceAll("\\D", ""));
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"))
                .strip();
    }

    private static List<String> texts(Locator all) {
        return all.allInnerTexts().stream()
                .map(text -> text.replaceAll("(?s)\\s*(Remove|Stop excluding).*", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }
}
