package dixit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import dixit.Trials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page as it looks, kept in {@code target/screenshots}, and as those find it who cannot see it. */
@ExtendWith(Browsing.class)
final class PicturesTest {

    private static final Path KEPT =
            Path.of(System.getProperty("dixit.build", "target")).resolve("screenshots");

    private static final Set<Look> WITHOUT_SCRIPT = Set.of(Look.DARK, Look.PHONE);

    /** Those of which pictures are kept: each takes as long as all checks of its page. In the long run, of all. */
    private static final Set<Look> PICTURED =
            Trials.LONG ? EnumSet.allOf(Look.class) : EnumSet.of(Look.LIGHT, Look.DARK_PHONE);

    /** Pages of which pictures on paper are kept; in the long run, of all. */
    private static final Set<String> PRINTED = Set.of("search", "article", "thread");

    private final Visit visit;

    PicturesTest(Visit visit) {
        this.visit = visit;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PHONE", "DARK_PHONE"})
    void everyPageCanBeUsedByEveryone(Look look) {
        Page page = visit.page(look, true);
        if (WITHOUT_SCRIPT.contains(look)) {
            // The checker is a script itself, so that scripts run, but not ours.
            page.route("**/dixit.js", Route::abort);
        }
        List<String> broken = new ArrayList<>();
        List<Pages.Shown> all = new ArrayList<>(Pages.of(page));
        all.add(new Pages.Shown("missing", "/nowhere"));
        all.add(new Pages.Shown("refused", "/search?page=none"));
        for (Pages.Shown shown : all) {
            page.navigate(shown.address());
            if (PICTURED.contains(look)) {
                picture(page, shown.name() + "-" + look.name().toLowerCase(Locale.ROOT));
            }
            if (look.width() < 500
                    && page.locator(".tools summary:has-text('Filters')").count() > 0) {
                page.locator(".tools summary:has-text('Filters')").click();
            }
            page.locator("details:not(.tools)").all().forEach(details -> details.evaluate("it => it.open = true"));
            for (Rule rule : Accessibility.broken(page)) {
                broken.add(shown.name() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList());
            }
        }
        page.context().close();
        assertEquals(List.of(), broken);
    }

    @Test
    void whatIsOfferedWhileOneTypesCanBeUsedByEveryone() {
        Page page = visit.page(Look.PHONE, true);
        page.navigate("/");
        page.locator("#q").pressSequentially("who accused chi");
        page.locator("[role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        picture(page, "suggestions-phone");
        assertEquals(
                List.of(),
                Accessibility.broken(page).stream().map(Rule::getHelp).toList());
        page.context().close();
    }

    @Test
    void theCheckerSeesWhatIsWrong() {
        Page page = visit.page(Look.LIGHT, true);
        page.navigate("/help");
        page.evaluate(
                "document.documentElement.removeAttribute('lang'); document.querySelector('h1').style.color = '#ddd'");
        assertEquals(
                List.of("color-contrast", "html-has-lang"),
                Accessibility.broken(page).stream().map(Rule::getId).sorted().toList());
        page.context().close();
    }

    @Test
    void onPaperThereAreNoControls() {
        Page page = visit.page(Look.LIGHT, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (Pages.Shown shown : Pages.of(page)) {
            page.navigate(shown.address());
            if (Trials.LONG || PRINTED.contains(shown.name())) {
                picture(page, shown.name() + "-print");
            }
            assertAll(
                    shown.name(),
                    Stream.of("[role=search]", ".facets", "nav a", ".chip .x")
                            .map(control -> () -> assertEquals(
                                    0, page.locator(control + ":visible").count(), control)));
        }
        page.context().close();
    }

    private static void picture(Page page, String name) {
        Path file = KEPT.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        try {
            assertTrue(Files.size(file) > 1000, file + " is empty");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
