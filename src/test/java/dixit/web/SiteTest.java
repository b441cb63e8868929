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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages over made-up articles in the real engine. */
final class SiteTest {

    private static final String HARBOUR = "a000000000000001";
    private static final Pattern COUNT = Pattern.compile("<h1 class=\"count\">([\\d,]+) statement");
    private static final Pattern VALUE =
            Pattern.compile("<li class=\"\"><a class=\"v\" href=\"([^\"]+)\"[^>]*>.*?<span class=\"c\">([\\d,]+)<");
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");

    @TempDir
    private static Path folder;

    private static @Nullable NewsSite opened;

    @BeforeAll
    static void open() throws IOException {
        opened = NewsSite.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        requireNonNull(opened).close();
    }

    @Test
    void aQuestionIsReadAndAnsweredWithCardsInTheWordsOfTheArticle() throws IOException {
        String page = html("/search?q=who+denied");
        assertAll(
                () -> assertTrue(page.contains("2 statements <small>in 1 article from 1 source</small>"), page),
                () -> assertTrue(page.contains("stance = deny"), page),
                () -> assertTrue(page.contains("Search the words “who denied” instead"), page),
                () -> assertTrue(page.contains("For its part, Beijing <mark>denies</mark> this."), page),
                () -> assertTrue(page.contains("<q>“groundless and made of foam</q>”"), page),
                () -> assertTrue(page.contains("state, written “Beijing denies this”"), page));
    }

    @Test
    void theNumberOnAValueIsTheNumberYouGet() throws IOException {
        String page = html("/search?q=harbour");
        var values = VALUE.matcher(page);
        int followed = 0;
        while (values.find()) {
            String href = values.group(1).replace("&amp;", "&");
            var count = COUNT.matcher(html(href));
            assertTrue(count.find(), href);
            assertEquals(values.group(2), count.group(1), href);
            followed++;
        }
        assertTrue(followed > 10, "only " + followed + " values on the page");
    }

    @Test
    void aValueOfTheQuestionCountsAsChosenAndOthersOfItsFieldJoinIt() throws IOException {
        String page = html("/search?q=who+denied&stance=accuse");
        assertAll(
                () -> assertTrue(page.contains(">5 statements <"), page),
                () -> assertTrue(page.contains("any of 2 chosen"), page),
                () -> assertTrue(page.contains("<span class=\"k\">or</span> accuse"), page));
    }

    @Test
    void takingAPartOutOfAQuestionKeepsTheOthers() throws IOException {
        String page = html("/search?q=who+accused+China");
        var removals = Pattern.compile("class=\"x\" href=\"([^\"]+)\"").matcher(page);
        assertTrue(removals.find());
        assertEquals("/search?q=stance%3Aattribute+about%3ACN", removals.group(1));
        assertTrue(removals.find());
        assertEquals("/search?q=stance%3Aaccuse+about%3ACN", removals.group(1));
        assertTrue(removals.find());
        assertEquals("/search?q=stance%3Aaccuse+OR+stance%3Aattribute", removals.group(1));
    }

    @Test
    void whatAQuestionAsksForIsListedWithItsNumbers() throws IOException {
        String page = html("/search?q=who+denied");
        assertTrue(page.contains("<p class=\"told\"><b>Who</b>"), page);
        assertFalse(html("/search?q=what+did+China+deny").contains("class=\"told\""));
    }

    @Test
    void theValuesOfAFieldHaveAPageWithABoxToLookAmongThem() throws IOException {
        String all = html("/facet/speaker?q=harbour");
        assertTrue(all.contains("name=\"like\"") && all.contains("name=\"q\" value=\"harbour\""), all);
        String some = html("/facet/speaker?like=tan");
        assertTrue(
                some.contains("1 value with “tan”.") && some.contains("href=\"/search?speaker=person.nz.rua-tanhill\""),
                some);
        assertEquals(404, get("/facet/date").status());
        assertEquals(404, get("/facet/nonsense").status());
        assertEquals(400, get("/facet/speaker?page=9").status());
    }

    @Test
    void suggestionsComeInGroupsAndInTheFormOfOpenSearch() throws IOException {
        String told = html("/suggest.json?q=wellington");
        assertTrue(told.contains("New Zealand") && told.contains("“wellington”"), told);
        assertTrue(html("/suggest.json?q=tanhi").contains("\"Rua Tanhill\""));
        assertTrue(html("/suggest.json?q=who+den").contains("\"who denied\""));
        assertTrue(html("/suggest.opensearch.json?q=tanhi")
                .replaceAll("\\s", "")
                .startsWith("[\"tanhi\",[\"RuaTanhill\""));
        assertEquals("/search?q=tanhi", get("/suggest?q=tanhi").location());
    }

    @Test
    void anEmptyAnswerOffersAnotherSpellingAndTheNearestDay() throws IOException {
        String spelt = html("/search?q=harbuor");
        assertTrue(spelt.contains("<dt>Spelling</dt><dd><a href=\"/search?q=harbour\">harbour</a>"), spelt);
        String gibberish = "qx0+qx1+qx2+qx3+qx4+qx5+qx6+";
        assertTrue(html("/search?q=" + gibberish + "harbuor").contains("qx5 qx6 harbour"));
        assertFalse(html("/search?q=" + gibberish + "qx7+harbuor").contains("<dt>Spelling</dt>"));
        String dated = html("/search?q=what+did+Rua+Tanhill+say+in+2020");
        assertTrue(dated.contains("<dt>Nearest after</dt>") && dated.contains("26 March 2024"), dated);
    }

    @Test
    void aCardTellsWhyItIsThereAndLeadsToOthersLikeIt() throws IOException {
        String page = html("/search?q=who+denied+foam");
        assertTrue(page.contains("Stance is deny, for “"), page);
        assertTrue(page.contains("“foam” stands in what is said."), page);
        assertTrue(page.contains("/search?q=like%3A00000000000001"), page);
    }

    @Test
    void changingAPartLeadsToTheAddressOfTheChangedSearch() throws IOException {
        Answer answer = get("/search?q=who+denied&sort=newest&pick=not.stance%3Ddeny");
        assertEquals(303, answer.status());
        assertEquals("/search?q=who+denied&not.stance=deny&sort=newest", answer.location());
    }

    @Test
    void anEmptyAnswerSaysWhatEachPartCosts() throws IOException {
        String page = html("/search?q=who+denied&country=NZ&source=evening+buoy");
        assertAll(
                () -> assertTrue(page.contains("No statement fits all of that"), page),
                () -> assertTrue(page.contains("Leave one out"), page),
                () -> assertTrue(page.contains("the country <b>New Zealand</b>"), page),
                () -> assertTrue(page.contains("statements without the stance deny"), page),
                () -> assertTrue(page.contains("Nearest statement"), page));
        var costs = Pattern.compile("class=\"gain\" href=\"([^\"]+)\">(\\d+)<").matcher(page);
        assertTrue(costs.find(), page);
        var count = COUNT.matcher(html(costs.group(1).replace("&amp;", "&")));
        assertTrue(count.find());
        assertEquals(costs.group(2), count.group(1));
    }

    @Test
    void theStatementPageLeadsFromThePronounToTheSpeaker() throws IOException {
        String page = html("/statement/0000000000000102?q=harbour");
        assertAll(
                () -> assertTrue(page.contains("How “she” became Rua Tanhill"), page),
                () -> assertTrue(page.contains("the last woman named"), page),
                () -> assertTrue(page.contains("Minister of Harbours, Harbour Board, New Zealand"), page),
                () -> assertTrue(page.contains("3 of 5 in its article"), page),
                () -> assertTrue(page.contains("Back to the statements for “harbour”"), page),
                () -> assertTrue(page.contains("<span class=\"l\">cue</span>said"), page),
                () -> assertTrue(page.contains("1 line of page furniture left out"), page));
    }

    /** The model calls a piece a quotation that begins before the marks of the article do. */
    @Test
    void noQuotationMarksStandAroundWordsThatTheArticleDoesNotQuote(@TempDir Path fresh) throws IOException {
        String sentence = "Rua Tanhill referred to “the foam of the harbour” on Monday.";
        News news = News.article("a000000000000001", "Foam", sentence).by("The Daily Pier", "2024-03-26", "");
        news.says(
                Stance.SAY,
                Wording.Type.DIRECT,
                sentence,
                "to “the foam of the harbour”",
                "referred",
                List.of(news.mention("Rua Tanhill", News.person("Rua Tanhill", "", "", News.NZ))));
        try (NewsSite pages = NewsSite.open(fresh, List.of(news))) {
            String page = new String(pages.get("/search").body(), StandardCharsets.UTF_8);
            assertTrue(page.contains("Partly quoted: </span>… to <q>“the foam of the harbour”</q>"), page);
        }
    }

    @Test
    void theArticlePageMarksEveryStatementAndKeepsTheLetters() throws IOException {
        String page = html("/article/" + HARBOUR);
        for (int number = 1; number <= 5; number++) {
            assertTrue(page.contains("content " + number + "</span>"), "content " + number);
            assertTrue(page.contains("cue " + number + "</span>"), "cue " + number);
            assertTrue(page.contains("source " + number + "</span>"), "source " + number);
        }
        String letters = page.replaceAll("(?s)<span class=\"(l|vh)\">.*?</span>", "")
                .replaceAll("(?s)<a class=\"fn\".*?</a>", "")
                .replaceAll("<[^>]+>", "");
        for (var passage : Newsstand.harbour().article().passages()) {
            assertTrue(letters.contains(Newsstand.harbour().article().at(passage.span())), letters);
        }
    }

    @Test
    void everyLinkOfEveryPageLeadsToAPage() throws IOException {
        for (String start : List.of(
                "/",
                "/help",
                "/search?q=who+denied&stance=accuse&not.place=caption&from=2020-01-01&min=0.5",
                "/search?q=who+denied&country=NZ&source=evening+buoy",
                "/search?q=harbour&page=2&sort=oldest&all=speaker",
                "/statement/0000000000000100?q=harbour",
                "/article/" + HARBOUR)) {
            var links = LINK.matcher(html(start));
            while (links.find()) {
                String href = links.group(1).replace("&amp;", "&");
                boolean leads = requireNonNull(opened).file(href).isPresent()
                        || get(href).status() < 400;
                assertTrue(leads, start + " leads to " + href);
            }
        }
    }

    @Test
    void whatCannotBeIsToldInPlainWords() throws IOException {
        String filters = IntStream.rangeClosed(0, Address.MOST_VALUES)
                .mapToObj(value -> "country=C" + value)
                .collect(Collectors.joining("&"));
        Map<String, String> told = Map.of(
                "/search?q=" + "x".repeat(1001),
                "The question is 1001 characters long. Please keep it under 1000.",
                "/search?" + filters,
                "More than 100 filters are chosen. Please remove some.",
                "/search?page=1001",
                "Pages end at 1000. Narrow the question to come nearer",
                "/search?page=0",
                "There is no page “0”. Pages are counted from 1.",
                "/search?page=99",
                "There is no page 99. The last page of these answers is 2.",
                "/search?from=yesterday",
                "“yesterday” is not a day. Please write it like 2024-03-26.",
                "/search?min=2",
                "The least confidence is a number from 0 to 1, not “2”.",
                "/search?sort=best",
                "There is no order “best”. It is relevance, newest or oldest.");
        for (var entry : told.entrySet()) {
            Answer answer = get(entry.getKey());
            assertEquals(400, answer.status(), entry.getKey());
            assertTrue(text(answer).contains(entry.getValue()), () -> text(answer));
        }
        for (String missing : List.of(
                "/nowhere",
                "/statement/none",
                "/article/none",
                "/static/0/dixit.css",
                "/flags/qq.svg",
                "/flags/../pages")) {
            assertEquals(404, get(missing).status(), missing);
        }
        assertTrue(text(get("/statement/none.json")).contains("\"status\" : 404"));
    }

    @Test
    void everyPageIsSmall() throws IOException {
        for (String page : List.of("/", "/search?q=harbour", "/help", "/article/" + HARBOUR)) {
            int size = get(page).body().length;
            assertTrue(size <= 100_000, page + " has " + size + " bytes");
        }
    }

    @Test
    void theTwinOfThePageOfAnswersHoldsTheSameCounts() throws IOException {
        String json = text(get("/search.json?q=who+denied"));
        assertAll(
                () -> assertTrue(json.contains("\"statements\" : 2"), json),
                () -> assertTrue(json.contains("\"value\" : \"deny\""), json),
                () -> assertTrue(json.contains("\"html\" : \"/search?q=who+denied\""), json),
                () -> assertFalse(json.contains("null"), json));
    }

    private String html(String address) throws IOException {
        Answer answer = get(address);
        assertEquals(200, answer.status(), () -> address + ": " + text(answer));
        return text(answer);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Answer get(String address) throws IOException {
        return requireNonNull(opened).get(address);
    }
}
