package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accusations and answers side by side, in a real browser over the sample corpus and without a script. */
@ExtendWith(Browsing.class)
final class ThreadsTest {

    private final Visit visit;

    ThreadsTest(Visit visit) {
        this.visit = visit;
    }

    @Test
    void whatGeorgiaWasAttackedWithAndWhatRussiaAnsweredStandSideBySide() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/search?about=RU&stance=accuse");
        page.locator("main .links a", named("Accusations and answers: Russia")).click();
        page.locator("table.tbl a", named("Georgian websites, 2019")).click();

        assertEquals(
                "Russia, accused: Georgian websites, 2019", page.locator("h1").innerText());
        List<String> accusations = texts(page.locator(".acc .q"));
        assertTrue(
                accusations.stream()
                        .anyMatch(
                                words -> words.endsWith("Russian military intelligence of a wave of cyber-attacks that"
                                        + " hit thousands of Georgian websites last October")),
                accusations::toString);
        List<String> answers = texts(page.locator(".den .q"));
        assertTrue(
                answers.contains("Reported: … that his country had not interfered in Georgia's internal affairs and had"
                        + " no intention of doing so"),
                answers::toString);
        assertTrue(texts(page.locator(".acc .ans")).contains("denied the same day"));
        page.locator(".den .src a").first().click();
        assertEquals(1, page.locator("h1.who").count());
        page.context().close();
    }

    @Test
    void anAccusationThatMetNoResponseSaysHowFarWasSearched() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/thread?about=US");
        page.locator("table.tbl tr", named("no response found"))
                .locator("a")
                .first()
                .click();
        String none = page.locator("#unanswered .none").innerText();
        assertTrue(none.startsWith("No response found"), none);
        assertTrue(none.contains("in 38 articles up to 20 August 2024"), none);
        assertTrue(none.endsWith("That is not the same as no response given."), none);
        page.context().close();
    }

    @Test
    void everyNumberOfTheMatrixIsTheNumberYouGet() {
        Page page = visit.page(Look.LIGHT, false);
        for (String address :
                List.of("/matrix", "/matrix?rows=speaker&columns=actor", "/matrix?from=2018-01-01&to=2020-12-31")) {
            page.navigate(address);
            List<Told> accusations = told(page.locator(".matrix a.a, .matrix .sum a"));
            List<Told> denials = told(page.locator(".matrix a.d"));
            assertFalse(accusations.isEmpty(), address);
            assertFalse(address.equals("/matrix") && denials.isEmpty(), address);
            for (Told told : accusations) {
                page.navigate(told.href());
                assertEquals(told.number(), number(page.locator("h1.count").innerText()), told.toString());
            }
            for (Told told : denials) {
                page.navigate(told.href());
                assertEquals(told.number(), number(page.locator(".tally .deny").innerText()), told.toString());
                assertEquals(told.number(), page.locator(".den .stance.deny").count(), told.toString());
            }
        }
        page.context().close();
    }

    @Test
    void theMatrixTellsWhoAccusesWhomAndMarksJointStatements() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/matrix");
        List<String> cells = texts(page.locator(".matrix a.a"));
        assertTrue(
                cells.stream().anyMatch(cell -> cell.matches("Norway accuses Russia: 1 accusations")), cells::toString);
        assertTrue(
                cells.stream()
                        .anyMatch(cell ->
                                cell.matches("United Kingdom accuses Russia: \\d+ accusations, \\d+ of them joint\\+")),
                cells::toString);
        page.locator(".matrix a.d", named("Russia answering Norway")).click();
        assertTrue(texts(page.locator(".den .q")).stream()
                .anyMatch(words -> words.contains("the accusation on Facebook")));
        page.context().close();
    }

    @Test
    void aCardAndItsStatementTellWhatItAnswers() {
        Page page = visit.page(Look.LIGHT, false);
        page.navigate("/search?q=accusation+on+Facebook&country=RU");
        String answers = "answers the accusation by Norway";
        assertTrue(texts(page.locator(".hit .facts").first().locator("span")).contains(answers));
        page.locator(".hit .perma").first().click();
        assertTrue(texts(page.locator(".say-it .facts span")).contains(answers));
        page.locator(".say-it .facts a", named("the accusation by Norway")).click();
        assertEquals(
                "Russia, accused: Norwegian parliament, 2020",
                page.locator("h1").innerText());
        page.context().close();
    }

    /** A link with a number. */
    private record Told(String sentence, long number, String href) {}

    private static List<Told> told(Locator links) {
        return links.all().stream()
                .map(link -> new Told(
                        link.textContent(),
                        number(link.textContent().replaceFirst("(?s).*: (at least )?", "")),
                        link.getAttribute("href")))
                .toList();
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static long number(String text) {
        return Long.parseLong(
                text.replaceFirst("(?s)\\s*(statement|accusation|denial).*", "").replaceAll("\\D", ""));
    }

    private static List<String> texts(Locator all) {
        return all.all().stream()
                .map(element -> element.textContent().replaceAll("\\s+", " ").strip())
                .toList();
    }
}
