package dixit.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import dixit.model.Explanation;
import dixit.model.Passage;
import dixit.model.Place;
import dixit.model.Publication;
import dixit.model.Span;
import dixit.text.Reader;
import dixit.text.Readers;
import dixit.text.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

final class TrainerTest {

    private static final Reader READER = Readers.shipped();
    private static final Trainer.Settings QUICK = new Trainer.Settings(1, 6, 2, 0.1, 0.3, 0.1, 1, 3);
    private static final List<String> SPEAKERS = List.of("Ada Rowe", "Ben Orr", "Carla Voss", "The ministry");
    private static final List<String> FACTS = List.of("the dam will hold", "prices fell", "no ship was lost");

    @Test
    void theSameLessonsGiveTheSameModelBitForBit() throws IOException {
        assertArrayEquals(trained(), trained());
    }

    @Test
    void theNumberOfThreadsDoesNotChangeOneBit() throws Exception {
        var settings = new Trainer.Settings(3, 3, 2, 0.1, 0.3, 0.1, 1, 3);
        byte[] alone = onThreads(1, settings);

        assertArrayEquals(alone, onThreads(2, settings));
        assertArrayEquals(alone, onThreads(5, settings));
    }

    @Test
    void aLabelIsExplainedByWhatSpokeForIt() throws IOException {
        Labeller labeller = Labeller.read(new ByteArrayInputStream(trained()));
        Reading reading = READER.read(article("Ben Orr said that prices fell."));

        List<Explanation.Reason> reasons = labeller.reasons(reading, 0, 2, 5);

        assertEquals(5, reasons.size());
        assertTrue(reasons.stream().anyMatch(reason -> reason.looksAt().contains("“said”")), reasons.toString());
        for (int i = 1; i < reasons.size(); i++) {
            assertTrue(reasons.get(i).weight() > 0, reasons.toString());
            assertTrue(reasons.get(i - 1).weight() >= reasons.get(i).weight(), reasons.toString());
        }
    }

    @Test
    void everyFeatureOfEveryTokenNamesItselfOnDemandAndNamingChangesNone() {
        for (Features features : Features.of(READER.read(article("“It holds,” Ben Orr, 40, said. “Go!”")), key -> 4)) {
            for (int i = 0; i < features.size(); i++) {
                int count = features.of(i);
                int[] found = Arrays.copyOf(features.found(), count);
                assertEquals(count, features.names(i).size());
                assertArrayEquals(found, Arrays.copyOf(features.found(), count));
                assertEquals(
                        1, features.names(i).stream().filter("always"::equals).count(), features.names(i)::toString);
            }
        }
    }

    @Test
    void whatWasTaughtIsFoundAgain() throws IOException {
        Labeller labeller = Labeller.read(new ByteArrayInputStream(trained()));
        List<Label> labels = labeller.label(READER.read(article("Ben Orr said that prices fell.")))
                .getFirst()
                .labels();
        assertEquals(
                List.of(
                        Label.SOURCE_BEFORE,
                        Label.IN_SOURCE_BEFORE,
                        Label.CUE,
                        Label.CONTENT_AFTER,
                        Label.IN_CONTENT_AFTER,
                        Label.IN_CONTENT_AFTER,
                        Label.OUTSIDE),
                labels);
    }

    @Test
    void certaintiesAreProbabilitiesAndALongParagraphDoesNotOverflow() throws IOException {
        Labeller labeller = Labeller.read(new ByteArrayInputStream(trained()));
        Labelling labelled = labeller.label(READER.read(article("Ben Orr said that prices fell. ".repeat(2000))))
                .getFirst();
        for (int i = 0; i < labelled.labels().size(); i++) {
            for (double one : List.of(labelled.certainty(i), labelled.opening(i), labelled.ending(i))) {
                assertTrue(one >= 0 && one <= 1, i + ": " + one);
            }
        }
        assertEquals(
                2000,
                labelled.labels().stream().filter(label -> label == Label.CUE).count());
    }

    @Test
    void aFileThatIsNoModelIsRefusedWithWhatToDo() {
        byte[] other = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
        var refused = assertThrows(IOException.class, () -> Labeller.read(new ByteArrayInputStream(other)));
        assertTrue(refused.toString().contains("dixit train"), refused.getMessage());
    }

    @Test
    void aModelCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = trained();
        for (int length = 0; length < whole.length - 8; length += 1 + whole.length / 40) {
            byte[] part = Arrays.copyOf(whole, length);
            var refused = assertThrows(IOException.class, () -> Labeller.read(new ByteArrayInputStream(part)));
            assertTrue(refused.toString().contains("cut off"), refused.getMessage());
        }
    }

    private static byte[] onThreads(int threads, Trainer.Settings settings) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> trained(settings)).get();
        }
    }

    private static byte[] trained() throws IOException {
        return trained(QUICK);
    }

    private static byte[] trained(Trainer.Settings settings) throws IOException {
        var file = new ByteArrayOutputStream();
        new Trainer(settings, line -> {}).train(lessons(), file);
        return file.toByteArray();
    }

    private static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (String speaker : SPEAKERS) {
            for (String fact : FACTS) {
                String text = speaker + " said that " + fact + ".";
                int cue = speaker.length() + 1;
                var taught = new Lesson.Taught(
                        List.of(new Span(cue + 5, text.length() - 1)),
                        List.of(new Span(cue, cue + 4)),
                        List.of(new Span(0, speaker.length())),
                        true);
                lessons.add(new Lesson(READER.read(article(text)), List.of(taught), 1));
            }
        }
        return lessons;
    }

    private static Article article(String text) {
        return new Article(
                "0123456789abcdef",
                "A title",
                Publication.UNKNOWN,
                text,
                List.of(new Passage(Place.BODY, new Span(0, text.length()))));
    }
}
