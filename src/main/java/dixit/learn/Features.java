package dixit.learn;

import dixit.model.Place;
import dixit.text.Paragraph;
import dixit.text.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The features of each token of a paragraph, as 32-bit hashes; see docs/model-card.md for what they are.
 *
 * <p>Not for two threads at once: {@link #of} fills one buffer.
 */
final class Features {

    /** More than any token has. */
    static final int MOST = 160;

    private static final List<Place> PLACES = List.of(Place.values());

    private final Signals here;
    private final Map<Long, Integer> beside;
    private final long ago;
    private final long place;
    private final int[] found = new int[MOST];
    private int count;
    private int template;

    private Features(Signals here, Map<Long, Integer> beside, long ago, long place) {
        this.here = here;
        this.beside = beside;
        this.ago = ago;
        this.place = place;
    }

    /** The features of all paragraphs of a reading, in order. */
    static List<Features> of(Reading reading, Rates rates) {
        List<Signals> signals = reading.paragraphs().stream()
                .map(paragraph -> new Signals(paragraph, rates))
                .toList();
        Map<Long, Integer> beside = new HashMap<>();
        signals.forEach(one -> countNames(one, beside));
        List<Features> features = new ArrayList<>();
        long ago = 0;
        for (int p = 0; p < signals.size(); p++) {
            Paragraph paragraph = reading.paragraphs().get(p);
            long place =
                    Math.min(p, 3) * 8L + PLACES.indexOf(paragraph.passage().place());
            features.add(new Features(signals.get(p), beside, ago, place));
            ago = summary(signals.get(p), paragraph);
        }
        return features;
    }

    /** Counts the names that stand right beside likely cues: those who speak once speak again. */
    private static void countNames(Signals one, Map<Long, Integer> beside) {
        for (int i = 0; i < one.size; i++) {
            if (one.cue[i] >= 6 && one.quoted[i] == 0) {
                for (int k = Math.max(0, i - 2); k < Math.min(one.size, i + 3); k++) {
                    if (one.tag[k] == Signals.PROPN) {
                        beside.merge(one.word[k], 1, Integer::sum);
                    }
                }
            }
        }
    }

    private static int summary(Signals one, Paragraph paragraph) {
        if (one.size == 0) {
            return 0;
        }
        int candidate = one.best.length == 0 ? -1 : one.best[one.best.length - 1];
        boolean open = paragraph.quotations().stream().anyMatch(quotation -> !quotation.closed());
        boolean quote = Shapes.isQuote(one.shape[one.size - 1]);
        return 1
                + (candidate < 0 ? 0 : one.cue[candidate])
                + (one.shape[one.size - 1] == Shapes.COLON ? 16 : 0)
                + (open ? 32 : 0)
                + (quote ? 64 : 0);
    }

    int size() {
        return here.size;
    }

    Signals signals() {
        return here;
    }

    /** How the border before each token looks, by which transitions are likelier or not. */
    int[] borders() {
        return IntStream.range(0, here.size).map(this::border).toArray();
    }

    private int border(int i) {
        if (i == 0 || here.sentenceStart[i] == i) {
            return 0;
        }
        if (Shapes.isQuote(here.shape[i - 1]) || Shapes.isQuote(here.shape[i])) {
            return 1;
        }
        return Shapes.isMark(here.shape[i - 1]) || Shapes.isMark(here.shape[i]) ? 2 : 3;
    }

    /** Fills {@link #found} with the features of token {@code i} and tells how many there are. */
    int of(int i) {
        count = 0;
        template = 0;
        words(i);
        tags(i);
        lexicon(i);
        verbs(i);
        candidates(i);
        quotation(i);
        position(i);
        return count;
    }

    int[] found() {
        return found;
    }

    private void add(long value) {
        found[count++] = (int) (Hash.mix(value * 0x9e3779b97f4a7c15L + ++template) >>> 32);
    }

    private void add(long one, long two) {
        add(one * 0x2545f4914f6cdd1dL + two);
    }

    private void skip() {
        template++;
    }

    private long word(int i) {
        return i < 0 ? 1 : i >= here.size ? 2 : here.word[i];
    }

    private int tag(int i) {
        return i < 0 ? 20 : i >= here.size ? 21 : Shapes.isMark(here.shape[i]) ? 22 + here.shape[i] : here.tag[i];
    }

    private int step(int i) {
        return i < 0 || i >= here.size ? 9 : here.cue[i];
    }

    private void words(int i) {
        add(0);
        add(word(i));
        add(word(i - 1));
        add(word(i + 1));
        add(word(i - 2));
        add(word(i + 2));
        add(word(i - 3));
        add(word(i + 3));
        add(word(i - 1), word(i));
        add(word(i), word(i + 1));
        add(word(i - 1), word(i + 1));
        add(word(i - 2), word(i - 1));
        add(word(i + 1), word(i + 2));
        add(here.stem[i]);
        add(here.suffix[i], here.tag[i]);
        add(here.shape[i], here.sentenceStart[i] == i ? 1 : 0);
        add(word(i), here.tag[i]);
        add(here.shape[i] * 64L + (i > 0 ? here.shape[i - 1] : 63), i + 1 < here.size ? here.shape[i + 1] : 63);
        add(word(i), tag(i - 1));
        add(word(i), tag(i + 1));
    }

    private void tags(int i) {
        long before = tag(i - 1) * 64L + tag(i);
        long after = tag(i) * 64L + tag(i + 1);
        add(tag(i));
        add(tag(i - 1));
        add(tag(i + 1));
        add(tag(i - 2));
        add(tag(i + 2));
        add(before);
        add(after);
        add(before, tag(i + 1));
        add(tag(i - 2) * 64L + tag(i - 1));
        add(tag(i + 1) * 64L + tag(i + 2));
        add(before, tag(i - 2));
        add(after, tag(i + 2));
        add(tag(i - 3) * 4096L + tag(i - 2), before);
        add(tag(i + 3) * 4096L + tag(i + 2), after);
    }

    private void lexicon(int i) {
        add(here.cue[i]);
        add(here.cue[i], tag(i));
        add(step(i - 1) * 16L + step(i), step(i + 1));
        add(here.cue[i] * 64L + tag(i - 1), tag(i + 1));
        add(here.source[i]);
        add(here.source[i], tag(i));
        add(here.source[i] * 8L + (i > 0 ? here.source[i - 1] : 0), i + 1 < here.size ? here.source[i + 1] : 0);
        int names = here.tag[i] == Signals.PROPN ? Math.min(4, beside.getOrDefault(here.word[i], 0)) : 7;
        add(names);
        add(names, step(i - 1) * 16L + step(i + 1));
    }

    private void verbs(int i) {
        verb(i, here.verbBefore[i]);
        verb(i, here.verbAfter[i]);
    }

    private void verb(int i, int at) {
        boolean same = at >= 0 && here.sentence[at] == here.sentence[i];
        long distance = same ? near(i - at) : 0;
        add(same ? here.stem[at] : 1);
        add(same ? here.stem[at] : 1, distance);
        add(same ? here.stem[at] : 1, tag(i));
        add(distance, tag(i));
        add(same ? here.cue[at] : 15, distance * 64 + tag(i));
    }

    private void candidates(int i) {
        candidate(i, here.cueBefore[i]);
        candidate(i, here.cueAfter[i]);
        candidate(i, here.plainBefore[i]);
        candidate(i, here.plainAfter[i]);
        best(i, here.bestBefore[i]);
        best(i, here.bestAfter[i]);
        add(relation(i, here.plainBefore[i]), relation(i, here.plainAfter[i]));
        add(relation(i, here.bestBefore[i]), relation(i, here.bestAfter[i]) * 64 + tag(i));
        add(here.bestBefore[i] < 0 ? 1 : word(here.bestBefore[i]), here.bestAfter[i] < 0 ? 1 : word(here.bestAfter[i]));
        add(relation(i, here.cueBefore[i]) * 3 + here.quoted[i], relation(i, here.cueAfter[i]));
    }

    private void candidate(int i, int at) {
        if (at < 0) {
            add(1);
            template += 5;
            return;
        }
        long relation = relation(i, at);
        add(relation);
        add(relation, tag(i));
        add(here.word[at]);
        add(here.word[at], near(i - at));
        add(here.word[at], relation);
        int distance = Math.abs(i - at);
        if (distance <= 5) {
            add(path(i, at), here.cue[at]);
        } else {
            skip();
        }
    }

    private void best(int i, int at) {
        if (at < 0) {
            add(1);
            template += 4;
            return;
        }
        long relation = relation(i, at);
        add(relation);
        add(here.word[at], tag(i));
        add(here.word[at], near(i - at));
        add(here.stem[at], between(i, at));
        add(between(i, at) * 64 + tag(i), here.cue[at] * 64L + tag(at + 1));
    }

    /** How a candidate stands to a token: how far, on which side, how good, in the same sentence and quotation. */
    private long relation(int i, int at) {
        if (at < 0) {
            return 3;
        }
        int sentences = Math.min(3, Math.abs(here.sentence[at] - here.sentence[i]));
        return near(i - at) * 256L
                + here.cue[at] * 32L
                + sentences * 8L
                + between(i, at) * 2L
                + (here.quoted[i] == here.quoted[at] ? 1 : 0);
    }

    /** Whether a comma stands between two tokens. */
    private int between(int i, int at) {
        int comma = i < at ? here.markAfter[i] : here.markBefore[i];
        boolean comes = comma >= 0 && (i < at ? comma < at : comma > at);
        int quote = here.quotation[i] == here.quotation[at] ? 0 : 1;
        return (comes ? 1 : 0) + 2 * quote;
    }

    private long path(int i, int at) {
        long path = (long) at - i;
        for (int k = Math.min(i, at); k <= Math.max(i, at); k++) {
            path = path * 67 + tag(k);
        }
        return path;
    }

    private void quotation(int i) {
        int q = here.quotation[i];
        add(here.quoted[i], tag(i));
        add(here.quoted[i] * 3L + quoted(i - 1), quoted(i + 1));
        if (q < 0) {
            int left = i > 0 ? here.quotation[i - 1] : -1;
            int right = i + 1 < here.size ? here.quotation[i + 1] : -1;
            add(left < 0 ? 1 : here.around[left], right < 0 ? 1 : here.around[right]);
            template += 3;
            return;
        }
        int edge = (i == 0 || here.quotation[i - 1] != q ? 1 : 0)
                + (i + 1 == here.size || here.quotation[i + 1] != q ? 2 : 0);
        add(here.around[q] & 0xff, edge);
        add(here.around[q], edge);
        add(here.around[q] & 0xf0fL, relation(i, here.plainBefore[i]));
        add((here.around[q] & 0xfffL) * 4 + edge, ago);
    }

    private int quoted(int i) {
        return i < 0 || i >= here.size ? 4 : here.quoted[i];
    }

    private void position(int i) {
        int start = here.sentenceStart[i];
        int end = here.sentenceEnd[i];
        int s = here.sentence[i];
        int earlier = s == 0 ? -1 : here.best[s - 1];
        long first = far(i - start);
        add(first * 16 + far(end - 1 - i), Math.min(s, 2) * 2L + (end == here.size ? 1 : 0));
        add(word(start));
        add(word(start), first);
        add(place, tag(i));
        add(earlier < 0 ? ago + 16 : here.cue[earlier], first * 4 + here.quoted[i]);
        add(earlier < 0 ? 1 : here.word[earlier], here.quoted[i]);
        add(ago, Math.min(s, 2) * 4L + here.quoted[i]);
        add(here.best[s] < 0 ? 0 : here.cue[here.best[s]], tag(i));
        int comma = here.markBefore[i] < start ? start - 1 : here.markBefore[i];
        add(word(comma + 1));
        add(tag(comma + 1) * 64L + tag(comma + 2), far(i - comma));
        int next = here.markAfter[i] < 0 || here.markAfter[i] >= end ? end : here.markAfter[i];
        add(word(next + 1));
        add(tag(next + 1) * 64L + tag(next + 2), far(next - i));
        add(step(next + 1) * 16L + step(next + 2), far(next - i) * 16 + far(i - comma));
        add(step(comma + 1) * 16L + step(comma + 2), far(next - i) * 16 + far(i - comma));
    }

    /** A distance with its sign, in few steps. */
    private static int near(int distance) {
        return distance > 0 ? far(distance) : 16 + far(-distance);
    }

    static int far(int distance) {
        if (distance < 5) {
            return distance;
        }
        if (distance < 7) {
            return 5;
        }
        if (distance < 10) {
            return 6;
        }
        if (distance < 15) {
            return 7;
        }
        if (distance < 25) {
            return 8;
        }
        return distance < 50 ? 9 : 10;
    }
}
