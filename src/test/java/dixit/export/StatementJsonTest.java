package dixit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Article;
import dixit.model.Country;
import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Passage;
import dixit.model.Place;
import dixit.model.Publication;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.search.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class StatementJsonTest {

    /** Two letters outside the basic plane stand before the statement, one inside it. */
    private static final String TEXT =
            "\uD83C\uDDF3 Mara Venn, the minister, denied that Ruritania had \uD83D\uDE00 attacked.";

    private static final Publication PUBLICATION = new Publication(
            Optional.of("The Example"),
            Optional.of(LocalDate.of(2024, 3, 26)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void offsetsCountCodePointsAndPointAtTheirLetters() {
        JsonNode json = json(StatementJson.of(statement(), article()));

        assertEquals("that Ruritania had \uD83D\uDE00 attacked", lettersOf(json.at("/content/0")));
        assertEquals(json.at("/content/0/text").asString(), lettersOf(json.at("/content/0")));
        assertEquals("denied", lettersOf(json.at("/cue")));
        assertEquals("Mara Venn", lettersOf(json.at("/speakers/0/span")));
        assertEquals("Ruritania", lettersOf(json.at("/about/0/span")));
        assertEquals(json.at("/context/text").asString(), lettersOf(json.at("/context")));
    }

    @Test
    void aStoredEntryAndItsArticleGiveTheSameJson() {
        Span context = statement().wording().context();
        Entry entry = new Entry(
                statement(), "Denied", PUBLICATION, context.of(TEXT), TEXT.codePointCount(0, context.start()), 1);

        assertEquals(
                Json.onOneLine().of(StatementJson.of(statement(), article())),
                Json.onOneLine().of(StatementJson.of(entry)));
    }

    @Test
    void groupsAreFlatAndWhatIsNotKnownIsLeftOut() {
        String json = Json.onOneLine().of(StatementJson.of(statement(), article()));

        assertEquals("""
                {"id":"0123456789abcdef","article":{"id":"fedcba9876543210","title":"Denied",\
                "publisher":"The Example","date":"2024-03-26"},"type":"indirect","place":"body",\
                "content":[{"start":34,"end":63,"text":"that Ruritania had \uD83D\uDE00 attacked"}],\
                "cue":{"start":27,"end":33,"text":"denied","lemma":"deny"},\
                "context":{"start":2,"end":64,"text":"Mara Venn, the minister, denied that Ruritania had \
                \uD83D\uDE00 attacked."},\
                "speakers":[{"name":"Mara Venn","kind":"person","role":"minister","country":{"code":"XR",\
                "name":"Ruritania"},"written":"Mara Venn","span":{"start":2,"end":11}}],\
                "stance":"deny","about":[{"kind":"country","key":"XR","name":"Ruritania","written":"Ruritania",\
                "span":{"start":39,"end":48}}],"date":"2024-03-26","nested":false,"confidence":0.667,"corrections":[]}""", json);
    }

    @RepeatedTest(50)
    void everyOffsetIsTheNumberOfCodePointsBeforeIt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(random.nextInt(80))
                .map(number -> number % 3 == 0 ? 0x1F600 + (number & 0x3F) : 'a' + (number & 0xF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        CodePoints points = new CodePoints(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            assertEquals(text.codePointCount(0, offset), points.at(offset), text + " at " + offset);
        }
    }

    private static Article article() {
        return new Article(
                "fedcba9876543210",
                "Denied",
                PUBLICATION,
                TEXT,
                List.of(new Passage(Place.BODY, new Span(3, TEXT.length()))));
    }

    private static Statement statement() {
        Country ruritania = new Country("XR", "Ruritania");
        Wording wording = new Wording(
                Wording.Type.INDIRECT,
                List.of(span("that Ruritania had \uD83D\uDE00 attacked")),
                Optional.of(new Wording.Cue(span("denied"), "deny")),
                new Span(3, TEXT.length()));
        Speaker speaker =
                new Speaker.Person("Mara Venn", Optional.of("minister"), Optional.empty(), Optional.of(ruritania));
        Meaning meaning = new Meaning(
                Stance.DENY,
                List.of(new Party(Party.Kind.COUNTRY, "XR", "Ruritania", span("Ruritania"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        return new Statement(
                "0123456789abcdef",
                "fedcba9876543210",
                Place.BODY,
                wording,
                List.of(new Mention(span("Mara Venn"), speaker, List.of())),
                meaning,
                2.0 / 3);
    }

    private static Span span(String letters) {
        int start = TEXT.indexOf(letters);
        return new Span(start, start + letters.length());
    }

    private static JsonNode json(StatementJson statement) {
        return JsonMapper.shared().readTree(Json.onOneLine().of(statement));
    }

    private static String lettersOf(JsonNode piece) {
        int start = TEXT.offsetByCodePoints(0, piece.get("start").asInt());
        int end = TEXT.offsetByCodePoints(0, piece.get("end").asInt());
        return TEXT.substring(start, end);
    }
}
