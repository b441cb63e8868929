package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Article;
import dixit.model.Place;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What belongs together is one passage again, and nothing else is. The people are made up. */
class TornTest {

    private static List<String> body(String... blocks) {
        Article article = Articles.fromText(
                "fixture.txt", "Cranes stop\n\nThe cranes stopped.\n\n" + String.join("\n\n", blocks));
        return article.passages().stream()
                .filter(passage -> passage.place() == Place.BODY)
                .map(passage -> article.at(passage.span()).replaceAll("\\R+", "/"))
                .toList();
    }

    @Test
    void aQuotationBetweenMarksInOtherBlocksIsOneParagraph() {
        assertEquals(
                List.of(
                        "The board named it a “/reckless operation/” over two years aimed at/Eastport’s “/busiest quay/”. It ended."),
                body(
                        "The board named it a “",
                        "reckless operation",
                        "” over two years aimed at",
                        "Eastport’s “",
                        "busiest quay",
                        "”. It ended."));
    }

    @Test
    void straightMarksAreToldApartByTheirNumber() {
        assertEquals(
                List.of(
                        "The board linked a \"/state-backed \" group known as \"/Grey Heron/\"/to the outage, Ada Quill said."),
                body(
                        "The board linked a \"",
                        "state-backed \" group known as \"",
                        "Grey Heron",
                        "\"",
                        "to the outage, Ada Quill said."));
    }

    @Test
    void aLoneMarkOpensAParagraphAndACommaClosesIt() {
        assertEquals(
                List.of("Norland answered.", "“ /We did nothing. We own no heron/ ,” he said. He left."),
                body("Norland answered.", "“ ", "We did nothing. We own no heron", " ,” he said. He left."));
    }

    @Test
    void aQuotationOpenedTwiceAndClosedOnceEndsWhereItIsClosed() {
        assertEquals(
                List.of("“ /Cranes are a problem for all. “It’s a matter for experts/,” he also said.", "Talks go on."),
                body(
                        "“ ",
                        "Cranes are a problem for all. “It’s a matter for experts",
                        ",” he also said.",
                        "Talks go on."));
    }

    @Test
    void aTornQuotationOfTwoParagraphsIsJoinedToItsEnd() {
        assertEquals(
                List.of("“/We did nothing./We own no heron/,” said Bo Lind.", "Talks go on."),
                body("“", "We did nothing.", "We own no heron", ",” said Bo Lind.", "Talks go on."));
    }

    @Test
    void anAttributionInABlockOfItsOwnGoesWithItsQuotation() {
        assertEquals(
                List.of("“We are sorry,”/said Ada Quill.", "Talks go on."),
                body("“We are sorry,”", "said Ada Quill.", "Talks go on."));
    }

    @Test
    void aQuotationOfSeveralParagraphsStaysSeveral() {
        List<String> paragraphs = List.of(
                "“We did nothing,” said Bo Lind. “We own no heron.",
                "“We never did.",
                "“And we never will.”",
                "Talks go on.");

        assertEquals(paragraphs, body(paragraphs.toArray(String[]::new)));
    }

    @Test
    void aMarkThatIsNeverClosedSwallowsNothing() {
        List<String> paragraphs =
                List.of("Bo Lind said: “We did nothing.", "Talks go on.", "The cranes move.", "It rained.");

        assertEquals(paragraphs, body(paragraphs.toArray(String[]::new)));
    }

    @Test
    void anOpeningMarkTypedForAClosingOneTearsNothing() {
        List<String> paragraphs = List.of("The board called it “mostly false.“", "Talks go on.");

        assertEquals(paragraphs, body(paragraphs.toArray(String[]::new)));
    }

    @Test
    void anInchMarkTearsNothing() {
        List<String> paragraphs = List.of("The chain was 12\" wide, \"or so\" she said.", "Talks go on.");

        assertEquals(paragraphs, body(paragraphs.toArray(String[]::new)));
    }

    @Test
    void furnitureIsNeverInsideAParagraph() {
        assertEquals(
                List.of("The board named it a “", "reckless operation", "” on Monday."),
                body("The board named it a “", "Advertisement", "reckless operation", "Read more", "” on Monday."));
    }

    /** Scraps in any order: passages lie in the text in order, are trimmed, and a second reading agrees. */
    @RepeatedTest(300)
    void anyTextGivesPassagesInOrderAndASecondReadingAgrees(RepetitionInfo repetition) {
        List<String> scraps = List.of(
                "“",
                "”",
                "\"",
                "\n\n",
                "\n",
                "\r\n",
                " ",
                ",",
                ".",
                "Ada Quill",
                "said",
                "the",
                "---",
                "# ",
                "- ",
                "> ",
                "title: x",
                "Advertisement",
                "Newsletter",
                "🙂",
                "é",
                "\u00A0",
                "```",
                "Photo:",
                "REUTERS/",
                "1. ");
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(60, 0, scraps.size())
                .mapToObj(scrap -> scraps.get(scrap) + (random.nextBoolean() ? "\n\n" : ""))
                .collect(Collectors.joining());

        Article article = Articles.fromText("scraps", text);

        assertEquals(article, Articles.fromText("scraps", text), () -> "seed " + repetition.getCurrentRepetition());
        article.passages()
                .forEach(passage -> assertEquals(
                        article.at(passage.span()),
                        article.at(Letters.trimmed(
                                text, passage.span().start(), passage.span().end())),
                        () -> "seed " + repetition.getCurrentRepetition()));
    }
}
