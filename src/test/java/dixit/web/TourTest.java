package dixit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pictures of {@code docs/tour.md}, and whether what it quotes stands on them. The pictures are written to
 * {@code target/tour}, or to the folder that {@code -Ddixit.pictures} names: {@code mvn -Dtest=TourTest
 * -Ddixit.pictures=docs/pictures test} makes those of the docs anew.
 */
@ExtendWith(Browsing.class)
final class TourTest {

    private static final Path TOUR = Path.of("docs/tour.md");
    private static final Path PICTURES = Path.of("docs/pictures");
    private static final Path MADE = Path.of(System.getProperty("dixit.pictures", "target/tour"));
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 760;
    private static final int MOST_BYTES = 80_000;
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(pictures/([a-z]+)\\.png\\)");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    private final Visit visit;

    TourTest(Visit visit) {
        this.visit = visit;
    }

    /** Where the tour stops. */
    private static List<Pages.Shown> stops(Page page) {
        page.navigate("/search?q=disinformation+so-called+Chinese+hackers");
        String statement = page.locator(".hit .perma").first().getAttribute("href");
        page.navigate("/search?q=Kremlin+spokesman+accusation&stance=deny");
        String speaker = page.locator(".hit .who a").first().getAttribute("href");
        return List.of(
                new Pages.Shown("home", "/"),
                new Pages.Shown("search", "/search?q=who+denied"),
                new Pages.Shown("question", "/search?q=who+accused+Russia+of+NotPetya+since+2018"),
                new Pages.Shown("statement", statement),
                new Pages.Shown("thread", "/thread?about=RU&incident=notpetya-2017"),
                new Pages.Shown("matrix", "/matrix"),
                new Pages.Shown("actor", "/actor/APT28"),
                new Pages.Shown("speaker", speaker),
                new Pages.Shown("empty", "/search?q=Judith+Colins"));
    }

    @Test
    void whatTheTourQuotesStandsOnThePagesItShows() throws IOException {
        String tour = Files.readString(TOUR);
        List<String> shown =
                PICTURE.matcher(tour).results().map(found -> found.group(1)).toList();
        Page page = visit.page(Look.LIGHT, true);
        page.setViewportSize(WIDTH, HEIGHT);
        List<Pages.Shown> stops = stops(page);
        assertEquals(stops.stream().map(Pages.Shown::name).toList(), shown);
        List<String> lost = new ArrayList<>();
        for (Pages.Shown stop : stops) {
            page.navigate(stop.address());
            SmallPicture.write(page.screenshot(), MADE.resolve(stop.name() + ".png"));
            String text = line(page.locator("body").innerText());
            for (String words : quoted(tour, stop.name())) {
                if (!text.contains(words)) {
                    lost.add(stop.name() + ": " + words);
                }
            }
        }
        page.context().close();
        assertEquals(List.of(), lost);
    }

    /** What stands in quotation marks in the section of this picture. */
    private static List<String> quoted(String tour, String name) {
        for (String section : tour.split("(?m)^## ", -1)) {
            Matcher picture = PICTURE.matcher(section);
            if (picture.find() && picture.group(1).equals(name)) {
                List<String> words = QUOTED.matcher(section)
                        .results()
                        .map((MatchResult found) -> line(found.group(1)))
                        .toList();
                assertTrue(!words.isEmpty(), name + " quotes nothing");
                return words;
            }
        }
        throw new IllegalArgumentException("no section shows " + name);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void itsPicturesAreSmall() throws IOException {
        List<String> names = PICTURE.matcher(Files.readString(TOUR))
                .results()
                .map(found -> found.group(1) + ".png")
                .toList();
        assertTrue(names.size() >= 8, names::toString);
        assertAll(names.stream()
                .map(name -> () -> assertTrue(
                        Files.size(PICTURES.resolve(name)) < MOST_BYTES,
                        name + " has " + Files.size(PICTURES.resolve(name)) + " bytes")));
    }
}
