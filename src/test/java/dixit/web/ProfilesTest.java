package dixit.web;

import static java.util.Objects.requireNonNull;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of speakers, countries and threat actors. */
final class ProfilesTest {

    private static final String SPEAKER = "/speaker/person.nz.rua-tanhill";
    private static final Pattern COUNT = Pattern.compile("<h1 class=\"count\">([\\d,]+) statement");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static @Nullable NewsSite opened;

    @BeforeAll
    static void open() throws IOException {
        opened = NewsSite.open(
                folder,
                Stream.concat(Newsstand.articles().stream(), Stream.of(ships())).toList());
    }

    @AfterAll
    static void close() throws IOException {
        requireNonNull(opened).close();
    }

    /** Years earlier, in another role, with threat actors under other names than their first. */
    private static News ships() {
        News news = News.article(
                        "a000000000000004",
                        "Ships were read",
                        "Rua Tanhill, Harbour Master, said that Leviathan had entered the ships.",
                        "She accused Grizzly Steppe of the rest.")
                .by("Evening Buoy", "2019-05-17", "https://buoy.example/ships");
        var tanhill = News.person("Rua Tanhill", "Harbour Master", "Harbour Board", News.NZ);
        return news.says(
                        Stance.SAY,
                        Wording.Type.INDIRECT,
                        "Rua Tanhill, Harbour Master, said that Leviathan had entered the ships.",
                        "that Leviathan had entered the ships",
                        "said",
                        List.of(news.mention("Rua Tanhill, Harbour Master", tanhill)),
                        news.actor("APT40", "Leviathan"))
                .says(
                        Stance.ACCUSE,
                        Wording.Type.INDIRECT,
                        "She accused Grizzly Steppe of the rest.",
                        "Grizzly Steppe of the rest",
                        "accused",
                        List.of(news.mention("She", tanhill, news.step("Rua Tanhill", "the last woman named"))),
                        news.actor("Grizzly Steppe", "Grizzly Steppe"));
    }

    @Test
    void aSpeakerHasTheRolesOfTheTimeWithTheWordsTheyRestOn() throws IOException {
        JsonNode roles = json(SPEAKER).get("roles");
        assertEquals(2, roles.size());
        assertAll(
                () -> assertEquals(
                        "Minister of harbours", text(roles.get(0), "role").replace("Harbours", "harbours")),
                () -> assertEquals("2024-03-26", text(roles.get(0), "from")),
                () -> assertEquals(
                        "Rua Tanhill, Minister of Harbours", text(roles.get(0).get("words"), "text")),
                () -> assertEquals(
                        "/statement/0000000000000102#reason-1",
                        text(roles.get(0).get("words"), "address")),
                () -> assertEquals("Harbour Master", text(roles.get(1), "role")),
                () -> assertEquals("2019-05-17", text(roles.get(1), "to")),
                () -> assertEquals(
                        "/statement/0000000000000400#source-1",
                        text(roles.get(1).get("words"), "address")));
        String page = html(SPEAKER);
        assertAll(
                () -> assertTrue(page.contains("Last role seen: Minister of Harbours."), page),
                () -> assertTrue(page.contains("<b>3 statements</b>"), page),
                () -> assertTrue(page.contains("from 17 May 2019 to 26 March 2024"), page),
                () -> assertTrue(html("/statement/0000000000000102").contains("id=\"reason-1\""), page),
                () -> assertTrue(html("/statement/0000000000000400").contains("id=\"source-1\""), page));
    }

    @Test
    void everyNumberIsTheNumberYouGet() throws IOException {
        int followed = 0;
        for (String address : List.of(SPEAKER, "/country/CN", "/country/NZ", "/actor/apt40")) {
            JsonNode page = json(address);
            for (JsonNode counts : page.get("counts")) {
                for (JsonNode value : counts.get("values")) {
                    assertEquals(number(value, "statements"), count(text(value, "address")), address + value);
                    followed++;
                }
            }
        }
        assertTrue(followed > 8, followed + " numbers");
    }

    @Test
    void aCountryAccusesAndIsAccused() throws IOException {
        JsonNode accused = json("/country/CN").get("counts");
        assertEquals("Accused by", text(accused.get(0), "title"));
        assertEquals(
                List.of("NZ 3", "GB 1"),
                accused.get(0)
                        .get("values")
                        .valueStream()
                        .map(value -> text(value, "key") + " " + number(value, "statements"))
                        .toList());
        assertEquals("Accuses", text(json("/country/NZ").get("counts").get(0), "title"));
        assertTrue(html("/country/fr").contains("No statement in this index is by it."));
        assertEquals(404, answer("/country/ZZ").status());
        assertEquals(404, answer("/speaker/person.nz.nobody").status());
        assertEquals(404, answer("/actor/nobody").status());
    }

    @Test
    void anActorHasItsOtherNamesAndWhoUsesThem() throws IOException {
        JsonNode page = json("/actor/leviathan");
        assertEquals("/actor/apt40", text(page.get("about"), "html"));
        JsonNode leviathan = page.get("aliases")
                .valueStream()
                .filter(alias -> text(alias, "name").equals("Leviathan"))
                .findFirst()
                .orElseThrow();
        assertEquals("Proofpoint", text(leviathan, "usedBy"));
        assertEquals(1, number(leviathan, "here"));
        assertTrue(html("/actor/apt40").contains("rel=\"canonical\" href=\"/actor/apt40\""));
    }

    @Test
    void aHitTellsWhichNameMatched() throws IOException {
        String page = html("/search?q=APT40");
        assertAll(
                () -> assertEquals(1, count("/search?q=APT40")),
                () -> assertTrue(page.contains("named here as Leviathan, a name used by Proofpoint"), page),
                () -> assertTrue(page.contains("<mark>Leviathan</mark>"), page),
                () -> assertTrue(page.contains("TEMP.Periscope (FireEye)"), page),
                () -> assertTrue(page.contains("href=\"/search?q=%3DAPT40\""), page),
                () -> assertTrue(html("/search?q=%3DAPT40").contains("No statement fits")),
                () -> assertEquals(1, count("/search?q=Gadolinium")));
    }

    @Test
    void aNameOfSeveralActorsAsksWhich() throws IOException {
        String page = html("/search?q=rest+Grizzly+Steppe");
        assertAll(
                () -> assertTrue(page.contains("“Grizzly Steppe” is a name of 2 threat actors"), page),
                () -> assertTrue(page.contains("<a href=\"/search?q=rest+APT28\">APT28</a>"), page),
                () -> assertEquals(1, count("/search?q=rest+Grizzly+Steppe")),
                () -> assertFalse(html("/search?q=APT28").contains("Grizzly Steppe of the rest")),
                () -> assertTrue(html("/actor/grizzly-steppe").contains("which one do you mean?")));
    }

    @Test
    void namesAndFlagsAndActorsLeadToTheirPages() throws IOException {
        String page = html("/search?q=Leviathan&speaker=person.nz.rua-tanhill");
        assertAll(
                () -> assertTrue(page.contains("<a href=\"/speaker/person.nz.rua-tanhill\">Rua Tanhill</a>"), page),
                () -> assertTrue(page.contains("<a href=\"/country/NZ\"><img class=\"flag\""), page),
                () -> assertTrue(page.contains("<a href=\"/actor/apt40\">APT40</a>"), page),
                () -> assertTrue(page.contains("All about Rua Tanhill"), page));
    }

    private static long count(String address) throws IOException {
        Matcher found = COUNT.matcher(html(address));
        assertTrue(found.find(), address);
        return Long.parseLong(found.group(1));
    }

    private static String text(JsonNode node, String name) {
        return requireNonNull(node.get(name)).asString();
    }

    private static long number(JsonNode node, String name) {
        return requireNonNull(node.get(name)).asLong();
    }

    private static JsonNode json(String address) throws IOException {
        return JSON.readTree(answer(address + ".json").body());
    }

    private static String html(String address) throws IOException {
        Answer answer = answer(address);
        assertEquals(200, answer.status(), address);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Answer answer(String address) throws IOException {
        return requireNonNull(opened).get(address);
    }
}
