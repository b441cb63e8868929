package dixit.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.corpus.Articles;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.Publication;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.text.Reader;
import dixit.text.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Given where source, cue and content stand, is it understood who speaks, in which role, for whom, what is done by it
 * and about whom? The floors lie a little under what was measured.
 */
class FixturesTest {

    private static final Reader READER = Readers.shipped();
    private static final Understanding UNDERSTANDING = new Understanding(Lexicon.shipped());

    @Test
    void whatMayBeTunedOnIsUnderstood() throws IOException {
        Marking marking = marked(Fixture.own());
        report("own", marking);
        floors(
                marking,
                Map.of("names", 0.98, "kind", 0.98, "role", 0.96, "country", 0.97, "stance", 0.98, "about", 0.85));
    }

    @Test
    void whatWasHeldOutIsUnderstood() throws IOException {
        Marking marking = marked(Fixture.heldOut());
        report("held-out", marking);
        floors(
                marking,
                Map.of("names", 0.90, "kind", 0.92, "role", 0.88, "country", 0.84, "stance", 0.98, "about", 0.70));
    }

    private static void floors(Marking marking, Map<String, Double> floors) {
        floors.forEach((attribute, floor) -> assertTrue(
                marking.count(attribute).accuracy() >= floor,
                () -> attribute + " below " + floor + "\n" + marking.report()));
    }

    /** Left for whoever wants to know what went wrong. */
    private static void report(String name, Marking marking) throws IOException {
        Path folder = Path.of("target", "fixtures");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".txt"), marking.report());
    }

    private static Marking marked(List<Fixture> fixtures) {
        Marking marking = new Marking();
        for (Fixture fixture : fixtures) {
            List<Fixture.Said> said = fixture.statements().stream()
                    .filter(it -> !it.marks().content().isEmpty())
                    .sorted(Comparator.comparingInt(
                            it -> it.marks().content().getFirst().start()))
                    .toList();
            List<Statement> found = understood(fixture, said);
            for (int i = 0; i < said.size(); i++) {
                if (said.get(i).judged()) {
                    marking.mark(fixture, said.get(i), found.get(i));
                }
            }
        }
        return marking;
    }

    private static List<Statement> understood(Fixture fixture, List<Fixture.Said> said) {
        List<Attribution> attributions = new ArrayList<>();
        for (Fixture.Said one : said) {
            Fixture.Marks marks = one.marks();
            attributions.add(new Attribution(
                    type(fixture.text(), marks.content()),
                    true,
                    marks.content(),
                    marks.cue().stream().findFirst(),
                    marks.source().stream().findFirst(),
                    false,
                    List.of(),
                    1));
        }
        Article article = article(fixture);
        assertEquals(fixture.text(), article.text());
        List<Statement> found = UNDERSTANDING.of(READER.read(article), attributions);
        assertEquals(said.size(), found.size());
        return found;
    }

    private static Article article(Fixture fixture) {
        Article plain = Articles.fromText(fixture.name(), fixture.text());
        var publication =
                new Publication(Optional.empty(), fixture.date(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Article(plain.id(), plain.title(), publication, plain.text(), plain.passages());
    }

    private static Wording.Type type(String text, List<Span> content) {
        boolean all = content.stream().allMatch(span -> isQuoted(span.of(text)));
        boolean some = content.stream().anyMatch(span -> span.of(text).matches("(?s).*[\"“«„‘].*"));
        return all ? Wording.Type.DIRECT : some ? Wording.Type.MIXED : Wording.Type.INDIRECT;
    }

    private static boolean isQuoted(String text) {
        return text.matches("(?s)[\"“«„‘].*");
    }
}
