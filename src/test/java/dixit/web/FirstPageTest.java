package dixit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Stance;
import dixit.model.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds, on the first page and on the one that tells how sure all of it is. */
final class FirstPageTest {

    @TempDir
    private Path folder = Path.of("");

    private static String html(NewsSite site, String address) throws IOException {
        return new String(site.get(address).body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(NewsSite site, String address) throws IOException {
        return JsonMapper.shared().readTree(site.get(address).body());
    }

    private static long found(NewsSite site, String address) throws IOException {
        return json(site, address.replaceFirst("^/search", "/search.json"))
                .at("/totals/statements")
                .asLong();
    }

    @Test
    void theFirstPageTellsHowMuchThereIsAndTheNewestAccusationsWithTheirAnswers() throws IOException {
        try (NewsSite site = NewsSite.open(folder)) {
            String page = html(site, "/");
            long all = found(site, "/search");
            assertAll(
                    () -> assertTrue(page.contains("<b>" + Written.count(all, "statement") + "</b>"), page),
                    () -> assertTrue(page.contains("What was said, by whom, and who denied it"), page),
                    () -> assertTrue(page.contains("China of harbour hack"), page),
                    () -> assertTrue(page.contains("denied the same day"), page),
                    () -> assertTrue(page.contains("<h2 class=\"sec\">Accused</h2>"), page),
                    () -> assertTrue(page.contains("<link rel=\"canonical\" href=\"/\">"), page),
                    () -> assertFalse(page.contains("Why this?"), "nothing was asked"));
            long accusations = found(site, "/search?stance=accuse&stance=attribute&stance=condemn");
            assertTrue(page.contains(">All " + Written.count(accusations, "accusation") + "</a>"), page);
        }
    }

    @Test
    void anIndexWithoutStatementsHasAFirstPageToo() throws IOException {
        News silent =
                News.article("a000000000000001", "Silence", "Nobody spoke.").by("The Daily Pier", "2024-03-26", "");
        try (NewsSite site = NewsSite.open(folder, List.of(silent))) {
            assertTrue(html(site, "/").contains("No statement fits that"), html(site, "/"));
            assertEquals(200, site.get("/quality").status());
        }
    }

    @Test
    void everyNumberOfThePageAboutQualityIsTheNumberYouGet() throws IOException {
        News unsure = News.article("b000000000000009", "Fog", "Somebody said that the fog was thick.")
                .by("Evening Buoy", "2024-03-27", "https://buoy.example/fog")
                .says(
                        Stance.SAY,
                        Wording.Type.INDIRECT,
                        "Somebody said that the fog was thick.",
                        "the fog was thick",
                        "said",
                        List.of());
        List<News> news =
                Stream.concat(Newsstand.articles().stream(), Stream.of(unsure)).toList();
        try (NewsSite site = NewsSite.open(folder, news)) {
            JsonNode quality = json(site, "/quality.json");
            long sum = 0;
            for (JsonNode part : quality.at("/confidence")) {
                assertEquals(
                        part.at("/count").asLong(),
                        found(site, part.at("/search").asString()),
                        part::toString);
                sum += part.at("/count").asLong();
            }
            assertEquals(quality.at("/statements").asLong(), sum);
            for (JsonNode part : quality.at("/untold")) {
                assertEquals(
                        part.at("/count").asLong(),
                        found(site, part.at("/search").asString()),
                        part::toString);
            }
            assertEquals("speaker", quality.at("/untold/0/key").asString());
            assertEquals(1, quality.at("/untold/0/count").asLong());
            String page = html(site, "/quality");
            assertTrue(page.contains("It says nothing about whether the words are true."), page);
        }
    }
}
