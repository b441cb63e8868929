package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Article;
import dixit.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader would read of a page as it was scraped. The people are made up. */
class LayoutTest {

    private static final String HEAD = String.join(
            "\n\n",
            "Harbour board blames Norland for outage",
            "The harbour board of Eastport blamed Norland on Monday for an outage that stopped its cranes.",
            "");

    /** The body after headline and lead, each passage with its blank lines shown as a slash. */
    private static List<String> body(String... blocks) {
        return passages(HEAD + String.join("\n\n", blocks) + "\n", Place.BODY);
    }

    private static List<String> passages(String text, Place place) {
        Article article = Articles.fromText("fixture.txt", text);
        return article.passages().stream()
                .filter(passage -> passage.place() == place)
                .map(passage -> article.at(passage.span()).replaceAll("\\R+", "/"))
                .toList();
    }

    @Test
    void theFirstLineIsTheHeadlineAndTheFirstParagraphTheLead() {
        assertEquals(List.of("Harbour board blames Norland for outage"), passages(HEAD, Place.HEADLINE));
        assertEquals(
                List.of(
                        "The harbour board of Eastport blamed Norland on Monday for an outage that stopped its cranes."),
                passages(HEAD, Place.LEAD));
    }

    @Test
    void aTextOfOneParagraphHasNoHeadlineButATitle() {
        Article article = Articles.fromText("stdin", "The minister, Ada Quill, denied it on Tuesday.\n");

        assertEquals(Place.LEAD, article.passages().getFirst().place());
        assertEquals("The minister, Ada Quill, denied it on Tuesday.", article.title());
    }

    @Test
    void advertisementsLinksAndSharingButtonsAreNotRead() {
        assertEquals(
                List.of("Cranes stood still for a day.", "They moved again on Tuesday."),
                body(
                        "By: Gazette with agencies",
                        "Advertisement",
                        "Read more",
                        "Cranes stood still for a day.",
                        "Also read: Norland recalls its ambassador",
                        "They moved again on Tuesday.",
                        "Share :"));
    }

    @Test
    void aNewsletterBoxIsNotReadToItsEnd() {
        assertEquals(
                List.of("Cranes stood still.", "They moved again."),
                body(
                        "Cranes stood still.",
                        "Newsletter",
                        "Receive all of the harbour's news in your inbox",
                        "I subscribe",
                        "They moved again."));
    }

    @Test
    void theTagsAtTheEndAreNotReadButATextAfterThemIs() {
        assertEquals(
                List.of("Cranes stood still.", "A later note said that all was well."),
                body(
                        "Cranes stood still.",
                        "Continue reading on the same themes:",
                        "  • Eastport",
                        "  • NORLAND",
                        "A later note said that all was well."));
    }

    @Test
    void wordsOfFurnitureInASentenceAreRead() {
        List<String> sentences = List.of(
                "Read more books, Ada Quill told the pupils of Eastport.",
                "Share prices fell, the exchange said.",
                "Newsletter writers disagreed, she said.",
                "By Monday, the cranes were moving.");

        assertEquals(sentences, body(sentences.toArray(String[]::new)));
    }

    @Test
    void aCaptionIsOneAndItsCreditIsLeftOut() {
        assertEquals(
                List.of("Cranes in the port of Eastport on Monday."),
                passages(
                        HEAD
                                + "Cranes in the port of Eastport on Monday. REUTERS/Bo Lind/File Photo\n\nThey stood still.\n",
                        Place.CAPTION));
    }

    @Test
    void anAgencyThatASentenceNamesMakesNoCaption() {
        assertEquals(
                List.of("The minister said on Tuesday. Transport Ada Quill, says AFP."),
                body("The minister said on Tuesday. Transport Ada Quill, says AFP."));
    }

    @Test
    void subheadingsAreNotReadHoweverTheyAreMarked() {
        assertEquals(
                List.of("Cranes stood still.", "Norland's embassy denied it.", "Talks began.", "They go on."),
                body(
                        "Cranes stood still.",
                        "Norland protests",
                        "Norland's embassy denied it.",
                        "## Talks",
                        "Talks began.",
                        "What follows\n------------",
                        "They go on."));
    }

    @Test
    void itemsOfAListAreParagraphsWithoutTheirMarkers() {
        assertEquals(
                List.of("The board asked for two things:", "an apology from Norland,", "new cranes."),
                body("The board asked for two things:\n- an apology from Norland,\n- new cranes."));
    }

    @Test
    void linesBrokenAtARightEdgeAreOneParagraph() {
        assertEquals(
                1,
                body("The board said that its cranes had stood still for a whole day and that\nnobody had been hurt. It asked Norland to explain itself before the end\nof the week.")
                        .size());
    }

    @Test
    void whenALineIsAParagraphEachIsOne() {
        assertEquals(
                List.of(
                        "“We are sorry,” said Ada Quill.",
                        "Bo Lind, of the board, said nothing about it at all on Monday."),
                body(
                        "“We are sorry,” said Ada Quill.\nBo Lind, of the board, said nothing about it at all on Monday."));
    }

    @Test
    void aBlockQuotationIsReadWithoutItsMarkers() {
        assertEquals(List.of("We are sorry.", "We mean it."), body("> We are sorry.\n>\n> We mean it."));
    }

    @Test
    void rulesPicturesCommentsAndCodeAreNotRead() {
        assertEquals(
                List.of("Cranes stood still.", "They moved again."),
                body(
                        "Cranes stood still.",
                        "* * *",
                        "![cranes](cranes.png)",
                        "<!-- draft -->",
                        "```\nx = 1\n```",
                        "They moved again."));
    }
}
