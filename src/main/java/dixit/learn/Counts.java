package dixit.learn;

import dixit.text.Hash;
import dixit.text.Paragraph;
import dixit.text.Reading;
import dixit.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts in training text from which {@link Rates} come. */
final class Counts implements Rates {

    private final Keys keys = new Keys(1 << 16);
    private int[] seen = new int[1 << 16];
    private int[] hits = new int[1 << 16];

    void add(Lesson lesson, List<int[]> answers) {
        counts(lesson.reading(), answers).forEach((key, one) -> {
            int number = keys.add(key);
            if (number >= seen.length) {
                seen = Arrays.copyOf(seen, seen.length * 2);
                hits = Arrays.copyOf(hits, hits.length * 2);
            }
            seen[number] += one[0];
            hits[number] += one[1];
        });
    }

    @Override
    public int step(long key) {
        int number = keys.find(key);
        return number < 0 ? 0 : Rates.step(hits[number], seen[number]);
    }

    /** The rates as they would be without this lesson, so that none is taught by its own answers. */
    Rates without(Lesson lesson, List<int[]> answers) {
        Map<Long, int[]> own = counts(lesson.reading(), answers);
        return key -> {
            int number = keys.find(key);
            if (number < 0) {
                return 0;
            }
            int[] one = own.getOrDefault(key, new int[2]);
            return Rates.step(hits[number] - one[1], seen[number] - one[0]);
        };
    }

    long[] keys() {
        return keys.inOrder();
    }

    private static Map<Long, int[]> counts(Reading reading, List<int[]> answers) {
        Map<Long, int[]> counts = new HashMap<>();
        for (int p = 0; p < answers.size(); p++) {
            Paragraph paragraph = reading.paragraphs().get(p);
            for (int i = 0; i < answers.get(p).length; i++) {
                Token token = paragraph.tokens().get(i);
                if (Shapes.isMark(Shapes.of(token.text()))) {
                    continue;
                }
                Label.Part part = Label.numbered(answers.get(p)[i]).part();
                String lower = Rates.lower(token);
                long word = Hash.of(lower);
                count(counts, Rates.cueKey(word, Signals.tag(token)), part.isCue());
                count(counts, Rates.stemKey(Hash.of(Rates.stem(lower))), part.isCue());
                count(counts, Rates.sourceKey(word), part.isSource());
            }
        }
        return counts;
    }

    private static void count(Map<Long, int[]> counts, long key, boolean hit) {
        int[] one = counts.computeIfAbsent(key, fresh -> new int[2]);
        one[0]++;
        one[1] += hit ? 1 : 0;
    }
}
