package dixit.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Country;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Wording;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An article that attacks its readers, in every field that holds text, is shown as letters on every page. */
final class HostilePagesTest {

    private static final String EVIL =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&quot;</title></style>`${7*7}{{7*7}}";

    private static final int MOST_PAGES = 400;

    @TempDir
    private Path folder;

    /** @param id of the article, whose publisher's address is {@code url} */
    private static News news(String id, String url) {
        Country country = News.NZ;
        Speaker speaker = new Speaker.Person(
                "Rua " + EVIL, Optional.of("Minister " + EVIL), Optional.of("Board " + EVIL), Optional.of(country));
        String said = "The pier " + EVIL + " is shut";
        News news = News.article(
                        id,
                        "Harbour " + EVIL,
                        "Rua " + EVIL + " accuses TIDEPOOL " + EVIL + " that " + said + ".",
                        "“" + said + "”, denies Lou " + EVIL + ".")
                .by("The Pier " + EVIL, "2024-03-26", url);
        return news.says(
                        Stance.ACCUSE,
                        Wording.Type.INDIRECT,
                        "Rua " + EVIL + " accuses TIDEPOOL " + EVIL + " that " + said + ".",
                        said,
                        "accuses",
                        List.of(news.mention("Rua " + EVIL, speaker, news.step("Rua", "reason " + EVIL))),
                        news.actor("TIDEPOOL " + EVIL),
                        news.country("TIDEPOOL", News.CN))
                .says(
                        Stance.DENY,
                        Wording.Type.DIRECT,
                        "“" + said + "”, denies Lou " + EVIL + ".",
                        "“" + said + "”",
                        "denies",
                        List.of(news.mention(
                                "Lou " + EVIL, new Speaker.Organization("Lou " + EVIL, Optional.empty()))));
    }

    @Test
    void whatAnArticleSaysStaysLettersOnEveryPage() throws IOException {
        int pages = 0;
        int withEvil = 0;
        News attacking = news("a000000000000009", "https://pier.example/?a=%22%3E%3Cscript%3E&b='");
        News leading = news("a000000000000008", "data:text/html,alert(3)");
        List<News> articles = List.of(attacking, leading, Newsstand.harbour(), Newsstand.tides());
        try (NewsSite site = NewsSite.open(folder, articles)) {
            String evil = URLEncoder.encode(EVIL, StandardCharsets.UTF_8);
            Queue<String> ahead = new ArrayDeque<>(List.of(
                    "/",
                    "/search?q=pier",
                    "/search?q=" + evil,
                    "/search?speaker=" + evil + "&page=1",
                    "/search?sort=" + evil,
                    "/article/a000000000000009",
                    "/article/a000000000000008",
                    "/statement/a000000000000008s0",
                    "/statement/a000000000000009s0",
                    "/facet/speaker?like=" + evil,
                    "/search?from=" + evil,
                    "/thread?country=NZ",
                    "/matrix",
                    "/nowhere/" + evil,
                    "/suggest.json?q=" + evil));
            Set<String> seen = new HashSet<>(ahead);
            while (!ahead.isEmpty() && pages < MOST_PAGES) {
                String address = ahead.remove();
                if (site.file(address).isPresent()) {
                    continue; // HostileLettersTest reads the files
                }
                Answer answer = site.get(address);
                String text = new String(answer.body(), StandardCharsets.UTF_8);
                pages++;
                withEvil += text.contains("alert") ? 1 : 0;
                if (answer.type().startsWith("text/html") || answer.type().startsWith("image/svg")) {
                    Document page = Jsoup.parse(text);
                    assertHarmless(page, address);
                    for (Element link : page.select("a[href^=/]")) {
                        if (seen.add(link.attr("href"))) {
                            ahead.add(link.attr("href"));
                        }
                    }
                } else if (answer.type().startsWith("application/json")) {
                    assertDoesNotThrow(() -> JsonMapper.shared().readTree(text), address);
                }
            }
        }
        int shown = withEvil;
        assertTrue(pages > 100, "only " + pages + " pages were seen");
        assertTrue(shown > 30, () -> "only " + shown + " pages show the article");
    }

    private static void assertHarmless(Document page, String address) {
        assertEquals(
                0,
                page.select("img[src=x], iframe, object, embed, base, meta[http-equiv]")
                        .size(),
                address);
        for (Element script : page.select("script")) {
            assertTrue(
                    script.attr("src").startsWith("/static/") && script.data().isEmpty(), () -> address + script);
        }
        assertEquals(0, page.select("style").size(), () -> address + " has a style of its own");
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                assertTrue(!name.startsWith("on") && !name.equals("style"), () -> address + ": " + element);
                boolean leads = name.equals("href") || name.equals("src") || name.equals("action");
                String value = attribute.getValue();
                assertTrue(
                        !leads || value.matches("(?s)(/|#|https?://).*") || value.isEmpty(),
                        () -> address + " leads to " + value);
            }
        }
    }
}
