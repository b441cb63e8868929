package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import dixit.model.Problem;
import dixit.model.Publication;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static final String BODY = "\nThe cranes stopped.\n\nThey moved again.\n";

    @Test
    void allKeysAreReadInAnyCaseWithAndWithoutQuotationMarks() {
        Publication publication = FrontMatter.of("""
                        ---
                        Title: "Cranes stop: a day without"
                        SOURCE: 'Eastport Gazette'
                        date: 2024-03-26T10:15:00Z
                        url: https://gazette.example/cranes
                        author: Ada Quill
                        primary-title: Report on the outage
                        primary-issuer: Harbour board
                        primary-date: 2024-03-25
                        primary-url: https://board.example/report
                        tags: [cranes, ports]
                        ---
                        """, "a.md").publication();

        assertEquals(
                new Publication(
                        Optional.of("Eastport Gazette"),
                        Optional.of(LocalDate.of(2024, 3, 26)),
                        Optional.of(URI.create("https://gazette.example/cranes")),
                        Optional.of("Ada Quill"),
                        Optional.of(new Publication.Document(
                                "Report on the outage",
                                Optional.of("Harbour board"),
                                Optional.of(LocalDate.of(2024, 3, 25)),
                                Optional.of(URI.create("https://board.example/report"))))),
                publication);
    }

    @Test
    void aBadValueIsLeftOutAndToldWithItsLine() {
        FrontMatter front =
                FrontMatter.of("---\ntitle: Cranes\ndate: 26 March\nurl: cranes page\n---\n" + BODY, "a.md");

        assertEquals(Optional.empty(), front.publication().date());
        assertEquals(Optional.empty(), front.publication().url());
        assertEquals(
                List.of("a.md:3", "a.md:4"),
                front.problems().stream().map(Problem::where).toList());
        assertTrue(front.problems().getFirst().message().contains("“26 March”"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "javascript://a.example/%0Aalert(1)",
                "data:text/html,x",
                "file://a.example/x",
                "https:///x",
                "/cranes"
            })
    void anAddressThatIsNotOfTheWebIsLeftOut(String address) {
        FrontMatter front = FrontMatter.of("---\nurl: " + address + "\n---\n" + BODY, "a.md");

        assertEquals(Optional.empty(), front.publication().url());
        assertEquals(1, front.problems().size());
        assertEquals(Optional.empty(), Manuscript.url(address));
    }

    @Test
    void aBodyThatRepeatsTheTitleHasTheHeadlineThere() {
        Article article = Articles.fromText("a.md", "---\ntitle: Cranes stop\n---\n\nCranes Stop.\n" + BODY);

        assertEquals("Cranes Stop.", article.at(article.passages().getFirst().span()));
        assertEquals(3, article.passages().size());
    }

    @Test
    void aMarkedHeadingIsTheHeadlineAndTheTitleStaysAsGiven() {
        Article article = Articles.fromText("a.md", "---\ntitle: Cranes stop\n---\n\n# All cranes stop\n" + BODY);

        assertEquals("All cranes stop", article.at(article.passages().getFirst().span()));
        assertEquals("Cranes stop", article.title());
    }

    @Test
    void frontMatterThatIsNeverClosedIsToldAndReadAsText() {
        FrontMatter front = FrontMatter.of("---\ntitle: Cranes\n" + BODY, "a.md");

        assertEquals(0, front.end());
        assertEquals(1, front.problems().size());
    }

    @Test
    void aRuleAtTheTopOpensNoFrontMatter() {
        Article article = Articles.fromText("a.txt", "---\n\nCranes stop\n" + BODY);

        assertEquals("Cranes stop", article.title());
    }

    @Test
    void linesMayEndAsOnAnyMachine() {
        Article article = Articles.fromText("a.txt", "---\r\ntitle: Cranes\r\n---\r\n" + BODY.replace("\n", "\r\n"));

        assertEquals("Cranes", article.title());
        assertEquals(3, article.passages().size());
    }

    @Test
    void theIdIsTheAddressesAndElseTheTextsAndNeverTheNames() {
        String head = "---\nurl: HTTPS://Gazette.example:443/cranes/#top\n---\n";
        Article one = Articles.fromText("a.txt", head + BODY);
        Article moved = Articles.fromText("b.txt", "---\nurl: https://gazette.example/cranes\n---\nUpdated.\n");
        Article bare = Articles.fromText("c.txt", BODY);
        Article spaced = Articles.fromText("d.txt", "---\ntitle: Cranes\n---\n" + BODY.replace(" ", "  "));

        assertEquals(one.id(), moved.id());
        assertEquals(bare.id(), spaced.id());
        assertTrue(bare.id().matches("[0-9a-f]{16}") && !bare.id().equals(one.id()));
    }
}
