package dixit.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Country;
import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Place;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Statement;
import dixit.model.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsTest {

    private static final String TEXT = "🚢 Norland and Ada Quill accuse Southland of theft.";
    private static final Gold.Annotated ARTICLE = new Gold.Annotated("harbour", TEXT, List.of());

    @TempDir
    private Path folder;

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Statement statement(boolean nested) {
        Country sweden = new Country("SE", "Sweden");
        return new Statement(
                "0123456789abcdef",
                "fedcba9876543210",
                Place.LEAD,
                new Wording(
                        Wording.Type.INDIRECT,
                        List.of(span("Southland of theft")),
                        Optional.of(new Wording.Cue(span("accuse"), "accuse")),
                        new Span(0, TEXT.length())),
                List.of(
                        new Mention(span("Norland"), new Speaker.State(new Country("NO", "Norway")), List.of()),
                        new Mention(
                                span("Ada Quill"),
                                new Speaker.Person(
                                        "Ada Quill",
                                        Optional.of("harbour master"),
                                        Optional.empty(),
                                        Optional.of(sweden)),
                                List.of())),
                new Meaning(
                        Stance.ACCUSE,
                        List.of(new Party(Party.Kind.COUNTRY, "FI", "Finland", span("Southland"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        nested),
                0.75);
    }

    private static Predictions.Found found(Statement statement) {
        return new Predictions.Found(List.of(statement), List.of());
    }

    @Test
    void aBeliefIsWrittenWithItsFlagAndNeverCountsAsSpeech() throws IOException {
        Annotation belief = new Annotation(
                Optional.of("indirect"),
                false,
                List.of(span("theft")),
                List.of(),
                List.of(span("Norland")),
                Annotation.Attributes.NONE);
        Predictions.Found found = new Predictions.Found(List.of(), List.of(belief));
        StringWriter out = new StringWriter();

        Predictions.write(out, List.of(ARTICLE), Map.of("harbour", found));

        assertEquals(
                "{\"id\":\"harbour\",\"statements\":[{\"type\":\"indirect\",\"speech\":false,"
                        + "\"content\":[[44,49]],\"cue\":[],\"speaker\":[[2,9]]}],\"nested\":[]}\n",
                out.toString());
        assertEquals(List.of(belief), found.annotations());
        Gold.Annotated said = new Gold.Annotated("harbour", TEXT, List.of(belief));
        assertEquals(
                List.of(),
                Score.of(List.of(said), Map.of("harbour", found.annotations()), Score.Subset.SPEECH).rows().stream()
                        .filter(row -> row.precision() > 0)
                        .toList());
    }

    @Test
    void theFormIsTheGoldsAndOffsetsCountCodePoints() throws IOException {
        StringWriter out = new StringWriter();

        Predictions.write(out, List.of(ARTICLE), Map.of("harbour", found(statement(false))));

        assertEquals("""
                {"id":"harbour","statements":[{"type":"indirect","speech":true,"content":[[31,49]],"cue":[[24,30]],\
                "speaker":[[2,23]],"who":[{"name":"Norway","kind":"country","country":"NO"},{"name":"Ada Quill",\
                "kind":"person","role":"harbour master","country":"SE"}],"stance":"accuse","about":["FI"],\
                "nested":false,"confidence":0.75}],"nested":[]}
                """, out.toString());
    }

    @Test
    void whatIsWrittenIsReadBackAsWhatIsScored() throws IOException {
        Predictions.Found found = found(statement(false));
        StringWriter out = new StringWriter();
        Predictions.write(out, List.of(ARTICLE), Map.of("harbour", found));
        Path file = Files.writeString(folder.resolve("found.jsonl"), out.toString());

        assertEquals(Map.of("harbour", found.annotations()), Predictions.read(file, List.of(ARTICLE)));
    }

    @Test
    void nestedStatementsStandApartAndAreNotScored() throws IOException {
        StringWriter out = new StringWriter();

        Predictions.write(out, List.of(ARTICLE), Map.of("harbour", found(statement(true))));

        assertTrue(out.toString().startsWith("{\"id\":\"harbour\",\"statements\":[],\"nested\":[{"));
        assertEquals(List.of(), found(statement(true)).annotations());
    }

    @Test
    void anArticleInWhichNothingWasFoundHasItsLine() throws IOException {
        StringWriter out = new StringWriter();

        Predictions.write(out, List.of(ARTICLE), Map.of());

        assertEquals("{\"id\":\"harbour\",\"statements\":[],\"nested\":[]}\n", out.toString());
    }

    @Test
    void aLineThatIsNoArticleIsNamedWithItsNumber() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.jsonl"), "{\"id\":\"a\",\"text\":\"b\",\"statements\":[]}\n\n{\"id\":3}\n");
        Path beyond = Files.writeString(
                folder.resolve("beyond.jsonl"),
                "{\"id\":\"a\",\"text\":\"b\",\"statements\":[{\"content\":[[0,9]]}]}\n");

        assertTrue(String.valueOf(
                        assertThrows(IOException.class, () -> Gold.read(bad)).getMessage())
                .contains("bad.jsonl:3"));
        assertTrue(String.valueOf(
                        assertThrows(IOException.class, () -> Gold.read(beyond)).getMessage())
                .contains("beyond.jsonl:1"));
    }
}
