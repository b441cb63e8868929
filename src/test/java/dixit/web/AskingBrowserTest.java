package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking, narrowing, hedges and dead ends in a real browser, with exact statements of the sample corpus. */
@ExtendWith(Browsing.class)
final class AskingBrowserTest {

    private final Visit visit;

    AskingBrowserTest(Visit visit) {
        this.visit = visit;
    }

    /** What a chip shows to those who see it. */
    private static String chip(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.replaceFirst("^Change how the question was read: ", "").replaceFirst(" Remove .*", "");
    }

    private static Locator card(Page page, String words) {
        return page.locator(".hit").filter(new Locator.FilterOptions().setHasText(words));
    }

    @Test
    void aQuestionIsReadAsPartsThatCanBeTakenAwayAndItsAnswerIsListed() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/");
        page.locator("#q").fill("who accused Russia of NotPetya since 2018");
        page.locator("#q").press("Enter");
        assertEquals(
                List.of(
                        "stance = accuse",
                        "or attribute",
                        "about = Russia",
                        "incident = NotPetya, 2017",
                        "date = since 2018"),
                page.locator(".read .chip").allInnerTexts().stream()
                        .map(AskingBrowserTest::chip)
                        .toList());
        Locator first = page.locator(".hit").first();
        assertTrue(first.locator(".q")
                .innerText()
                .contains("the Russian military of having launched the NotPetya malware"));
        assertTrue(page.locator(".told").innerText().contains("United Kingdom (state)"));

        page.locator(".read .chip .x").last().click();
        page.waitForLoadState();
        assertEquals(
                0,
                page.locator(".read .chip", new Page.LocatorOptions().setHasText("since 2018"))
                        .count());
        assertEquals(1, card(page, "having launched the NotPetya malware").count());
        page.context().close();
    }

    @Test
    void aSpeakerIsFoundAmongAllValuesAndChosenAndExcluded() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/search");
        page.locator("#f-speaker .all a").last().click();
        page.locator("#like").fill("coll");
        page.locator("#like").press("Enter");
        Locator value = page.locator(".facet.values .v");
        assertEquals(1, value.count());
        String count = value.locator(".c").innerText().replaceAll("\\D", "");
        value.click();
        assertEquals(
                count,
                page.locator("h1").innerText().replaceFirst(" statement.*", "").strip());
        assertEquals(
                1,
                card(page, "has attributed this activity to a PRC state-sponsored group known as APT40")
                        .count());
        page.context().close();
    }

    /** The least certain statements count on that page, and are hidden elsewhere. */
    @Test
    void everyCountOfThePageAboutQualityOpensItsStatements() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/quality");
        List<Locator> links =
                page.locator("tbody th + td.r > a, tbody .draw + td.r > a").all();
        List<String> told = links.stream()
                .map(link -> link.innerText().replaceFirst("(?s)\\D.*", "") + " " + link.getAttribute("href"))
                .toList();
        assertTrue(told.size() >= 5, told::toString);
        for (String line : told) {
            page.navigate(line.substring(line.indexOf(' ') + 1));
            assertEquals(
                    line.substring(0, line.indexOf(' ')),
                    page.locator("h1").innerText().replaceFirst("(?s)\\D.*", ""),
                    line);
        }
        page.context().close();
    }

    @Test
    void aHeadlineThatDropsTheHedgeOfItsTextIsFlaggedAndLeadsToIt() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/search?q=hedge%3Adropped+NotPetya&min=0");
        Locator drift = page.locator(".drift");
        assertEquals("headline says flatly what the text hedges: “almost certainly”", drift.innerText());
        drift.locator("a").click();
        assertTrue(page.locator("main").innerText().contains("the Russian military was almost certainly responsible"));
        page.context().close();
    }

    @Test
    void aMisspeltNameIsOfferedRightAndAQuestionIsCompleted() {
        Page page = visit.page(Look.LIGHT, true);
        page.navigate("/search?q=Judith+Colins");
        page.locator(".meant a").first().click();
        assertEquals(1, card(page, "known as APT40").count());

        page.locator("#q").fill("who accused chi");
        Locator offered =
                page.locator("[role=option]").filter(new Locator.FilterOptions().setHasText("who accused China"));
        offered.first().waitFor();
        page.locator("#q").press("ArrowDown");
        page.locator("#q").press("Enter");
        page.waitForURL("**/search?q=who+accused+China");
        assertEquals(
                1,
                card(page, "a group sponsored by the Chinese state for an intrusion")
                        .count());
        page.context().close();
    }
}
