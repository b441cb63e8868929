package dixit.variants;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.variants.WordDiff.Fate;
import dixit.variants.WordDiff.Part;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VariantsTest {

    private static final String WHOLE =
            "the lighthouse was dark for three nights because somebody had sold its lamp to a collector of mirrors,"
                    + " though we cannot say who";

    private static final Saying MONDAY =
            new Saying("a", Optional.of(LocalDate.of(2024, 3, 4)), false, Set.of("NZ"), Set.of("quill"));

    private static boolean same(String one, String other) {
        return Saying.sameWords(
                Shingles.of(one, Saying.SHINGLE).all(),
                Shingles.of(other, Saying.SHINGLE).all());
    }

    @Test
    void aTrimmedQuotationAndAChangedWordAreTheSameWords() {
        assertTrue(same(WHOLE, WHOLE.toUpperCase(java.util.Locale.ROOT).replace(",", " —")));
        assertTrue(same(
                WHOLE, "the lighthouse was dark for three nights because somebody had sold its lamp to a collector"));
        assertTrue(same(WHOLE, WHOLE.replace("somebody", "someone")));
        assertFalse(same(WHOLE, "the harbour was dark for two nights because nobody had bought a lamp in the town"));
        assertFalse(same("we were not involved in it", "we were not involved in it"));
        assertFalse(same("", ""));
    }

    @Test
    void textsThatShareARunOfWordsShareAFingerprint() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String run = words(random, Saying.WINDOW + Saying.SHINGLE - 1);
            int[] one = fingerprints(words(random, random.nextInt(30)) + " " + run + " " + words(random, 5));
            int[] other = fingerprints(words(random, 3) + " " + run + " " + words(random, random.nextInt(30)));
            assertTrue(Shingles.containment(one, other) > 0, "seed " + seed);
        }
    }

    private static int[] fingerprints(String text) {
        return Shingles.of(text, Saying.SHINGLE).winnowed(Saying.WINDOW);
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> "w" + random.nextInt(1000))
                .collect(Collectors.joining(" "));
    }

    @Test
    void hashesAreTheSameOnEveryMachine() {
        assertArrayEquals(
                Shingles.of("Three small boats", 3).all(),
                Shingles.of("“three SMALL boats!”", 3).all());
        assertEquals(
                "[1599658063]",
                Arrays.toString(Shingles.of("three small boats", 3).all()));
        assertEquals(0, Shingles.of("two words", 3).all().length);
        assertEquals(0, Shingles.of("two words", 3).winnowed(4).length);
        assertEquals(1, Shingles.of("just three words", 3).winnowed(4).length);
    }

    @Test
    void anotherSpeakerAnotherMonthOrADenialIsAnotherStatement() {
        Saying later =
                new Saying("b", Optional.of(LocalDate.of(2024, 3, 9)), false, Set.of("NZ", "GB"), Set.of("quill"));
        Saying unnamed = new Saying("c", Optional.empty(), false, Set.of(), Set.of());
        assertTrue(MONDAY.agrees(later) && later.agrees(MONDAY));
        assertTrue(MONDAY.agrees(unnamed));
        assertFalse(MONDAY.agrees(MONDAY), "the same article");
        assertFalse(MONDAY.agrees(new Saying("b", later.day(), true, Set.of("NZ"), Set.of("quill"))));
        assertFalse(MONDAY.agrees(new Saying("b", later.day(), false, Set.of("NZ"), Set.of("tarn"))));
        assertFalse(MONDAY.agrees(new Saying("b", later.day(), false, Set.of("AU"), Set.of())));
        assertFalse(MONDAY.agrees(
                new Saying("b", Optional.of(LocalDate.of(2024, 5, 4)), false, Set.of("NZ"), Set.of("quill"))));
    }

    @Test
    void aDiffTellsWhatWasLeftOutAndWhatCame() {
        assertEquals(
                List.of(
                        new Part(Fate.KEPT, "The lamp was"),
                        new Part(Fate.LEFT_OUT, "almost certainly"),
                        new Part(Fate.KEPT, "stolen"),
                        new Part(Fate.ADDED, "on Monday.")),
                WordDiff.of("the lamp was almost certainly stolen.", "The lamp was stolen on Monday."));
        assertEquals(List.of(new Part(Fate.KEPT, "all of it")), WordDiff.of("All of it.", "all of it"));
        assertEquals(List.of(), WordDiff.of("", " "));
    }
}
