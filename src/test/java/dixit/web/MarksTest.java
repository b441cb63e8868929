package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class MarksTest {

    @Test
    void nestedMarksNest() {
        var pieces = new Marks("Kim said no", new Span(100, 111))
                .add(new Span(100, 111), mark("a"))
                .add(new Span(104, 108), mark("b"))
                .pieces();
        assertEquals("a(Kim b(said) no)", shown(pieces));
    }

    @Test
    void aMarkThatCrossesAnotherIsCutAndGoesOn() {
        var pieces = new Marks("abcdef", new Span(0, 6))
                .add(new Span(0, 4), mark("x"))
                .add(new Span(2, 6), mark("y"))
                .pieces();
        assertEquals("x(aby(cd-))-y(ef)", shown(pieces));
    }

    @Test
    void ofMarksOverTheSameLettersTheFirstAddedIsOutside() {
        var pieces = new Marks("ab", new Span(0, 2))
                .add(new Span(0, 2), mark("x"))
                .add(new Span(0, 2), mark("y"))
                .pieces();
        assertEquals("x(y(ab))", shown(pieces));
    }

    @Test
    void whatLiesOutsideTheStretchIsNotMarked() {
        var pieces = new Marks("cd", new Span(2, 4))
                .add(new Span(0, 2), mark("before"))
                .add(new Span(0, 3), mark("x"))
                .add(new Span(4, 9), mark("behind"))
                .pieces();
        assertEquals("x(c)d", shown(pieces));
    }

    @Test
    void aMarkWithoutLettersStaysInItsPlace() {
        var pieces = new Marks("abc", new Span(0, 3))
                .add(new Span(1, 1), mark("here"))
                .pieces();
        assertEquals("ahere()bc", shown(pieces));
    }

    @Test
    void aTextOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Marks("abc", new Span(0, 2)));
    }

    @RepeatedTest(300)
    void anyMarksKeepTheLettersAndEachLetterLiesUnderItsMarks(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int from = random.nextInt(50);
        String text = "ab \u201ccd\ud83d\ude00<&>\n\n".repeat(1 + random.nextInt(3));
        var stretch = new Span(from, from + text.length());
        var marks = new Marks(text, stretch);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < random.nextInt(9); i++) {
            int start = random.nextInt(text.length() + from + 5);
            spans.add(new Span(start, start + random.nextInt(text.length())));
            marks.add(spans.getLast(), mark(Integer.toString(i)));
        }
        List<Piece> pieces = marks.pieces();
        assertEquals(text, Piece.letters(pieces), () -> "seed " + repetition.getCurrentRepetition());
        Map<String, boolean[]> covered = new HashMap<>();
        Map<String, List<Piece.Marked>> parts = new HashMap<>();
        walk(pieces, 0, text.length(), covered, parts);
        for (int i = 0; i < spans.size(); i++) {
            String name = Integer.toString(i);
            var found = covered.getOrDefault(name, new boolean[text.length()]);
            for (int at = 0; at < text.length(); at++) {
                int place = from + at;
                boolean expected =
                        spans.get(i).start() <= place && place < spans.get(i).end();
                int where = at;
                assertEquals(
                        expected,
                        found[at],
                        () -> "seed " + repetition.getCurrentRepetition() + ", mark " + name + " at " + where);
            }
        }
        parts.values().forEach(of -> {
            assertEquals(1, of.stream().filter(Piece.Marked::first).count());
            assertEquals(1, of.stream().filter(Piece.Marked::last).count());
            assertTrue(of.getFirst().first() && of.getLast().last());
        });
    }

    private static int walk(
            List<Piece> pieces,
            int at,
            int length,
            Map<String, boolean[]> covered,
            Map<String, List<Piece.Marked>> parts) {
        int place = at;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Letters letters -> place += letters.text().length();
                case Piece.Marked marked -> {
                    int start = place;
                    parts.computeIfAbsent(marked.mark().look(), name -> new ArrayList<>())
                            .add(marked);
                    place = walk(marked.pieces(), place, length, covered, parts);
                    boolean[] under = covered.computeIfAbsent(marked.mark().look(), name -> new boolean[length]);
                    java.util.Arrays.fill(under, start, place, true);
                }
            }
        }
        return place;
    }

    private static Piece.Mark mark(String name) {
        return Piece.Mark.plain(name);
    }

    private static String shown(List<Piece> pieces) {
        StringBuilder shown = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Letters letters -> shown.append(letters.text());
                case Piece.Marked marked ->
                    shown.append(marked.first() ? "" : "-")
                            .append(marked.mark().look())
                            .append('(')
                            .append(shown(marked.pieces()))
                            .append(marked.last() ? "" : "-")
                            .append(')');
            }
        }
        return shown.toString();
    }
}
