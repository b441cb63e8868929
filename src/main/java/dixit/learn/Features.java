package dixit.learn;

import dixit.model.Place;
import dixit.text.Hash;
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
final class Features extends View {

    /** More than any token has. */
    static final int MOST = 160;

    private static final List<Group> GROUPS = List.of(Group.values());
    private static final List<Place> PLACES = List.of(Place.values());

    private final Map<Long, Integer> beside;
    private final long place;
    private final int[] found = new int[MOST];
    private int count;
    private int template;
    private final int[] ends = new int[GROUPS.size()];
    private int ended;
    /** Only while {@link #names} is at work. */
    private final List<String> names = new ArrayList<>();

    private Features(Signals here, Map<Long, Integer> beside, long ago, long place) {
        super(here, ago);
        this.beside = beside;
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
        return borders(0, here.size);
    }

    int[] borders(int from, int to) {
        return IntStream.range(from, to).map(this::border).toArray();
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
        ended = 0;
        words(i);
        end();
        tags(i);
        end();
        rates(i);
        end();
        verbs(i);
        end();
        candidates(i);
        end();
        quotation(i);
        end();
        position(i);
        end();
        return count;
    }

    /** One group of features after the other, in the order of {@link Group}. */
    private void end() {
        ends[ended++] = count;
    }

    /** To which group a feature belongs that was found last, by its place in {@link #found}. */
    Group group(int place) {
        int group = 0;
        while (ends[group] <= place) {
            group++;
        }
        return GROUPS.get(group);
    }

    int[] found() {
        return found;
    }

    /** For each feature of token {@code i}, in the order of {@link #of}, what it looks at. For explanations: slow. */
    List<String> names(int i) {
        names.clear();
        naming = true;
        of(i);
        naming = false;
        return List.copyOf(names);
    }

    private void add(long value) {
        if (naming) {
            names.add(seen());
        }
        found[count++] = (int) (Hash.mix(value * 0x9e3779b97f4a7c15L + ++template) >>> 32);
    }

    private void add(long one, long two) {
        add(one * 0x2545f4914f6cdd1dL + two);
    }

    private void skip() {
        template++;
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
        add(stem(i));
        look("ending", i);
        add(here.suffix[i], tag(i));
        add(shape(i), here.sentenceStart[i] == i ? 1 : 0);
        add(word(i), tag(i));
        add(shape(i) * 64L + shape(i - 1), shape(i + 1));
        add(word(i), tag(i - 1));
        add(word(i), tag(i + 1));
    }

    private void tags(int i) {
        add(tag(i));
        add(tag(i - 1));
        add(tag(i + 1));
        add(tag(i - 2));
        add(tag(i + 2));
        add(tags(i - 1, i));
        add(tags(i, i + 1));
        add(tags(i - 1, i), tag(i + 1));
        add(tags(i - 2, i - 1));
        add(tags(i + 1, i + 2));
        add(tags(i - 1, i), tag(i - 2));
        add(tags(i, i + 1), tag(i + 2));
        add(tag(i - 3) * 4096L + tag(i - 2), tags(i - 1, i));
        add(tag(i + 3) * 4096L + tag(i + 2), tags(i, i + 1));
    }

    private long tags(int one, int other) {
        return tag(one) * 64L + tag(other);
    }

    private void rates(int i) {
        add(step(i));
        add(step(i), tag(i));
        add(step(i - 1) * 16L + step(i), step(i + 1));
        add(step(i) * 64L + tag(i - 1), tag(i + 1));
        add(source(i));
        add(source(i), tag(i));
        add(source(i) * 8L + source(i - 1), source(i + 1));
        add(speaks(i));
        add(speaks(i), step(i - 1) * 16L + step(i + 1));
    }

    /** How often the name stands beside cues in this article. */
    private int speaks(int i) {
        look("name beside cues", i);
        return here.tag[i] == Signals.PROPN ? Math.min(4, beside.getOrDefault(here.word[i], 0)) : 7;
    }

    private void verbs(int i) {
        verb(i, here.verbBefore[i]);
        verb(i, here.verbAfter[i]);
    }

    private void verb(int i, int at) {
        boolean same = at >= 0 && here.sentence[at] == here.sentence[i];
        if (!same) {
            look("no verb");
            add(1, tag(i));
            template += 4;
            return;
        }
        add(stem(at));
        add(stem(at), distance(i, at));
        add(stem(at), tag(i));
        add(distance(i, at), tag(i));
        add(step(at), distance(i, at) * 64L + tag(i));
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
        look("best cues around");
        add(here.bestBefore[i] < 0 ? 1 : word(here.bestBefore[i]), here.bestAfter[i] < 0 ? 1 : word(here.bestAfter[i]));
        add(relation(i, here.cueBefore[i]) * 3 + here.quoted[i], relation(i, here.cueAfter[i]));
    }

    private void candidate(int i, int at) {
        if (at < 0) {
            look("no candidate cue");
            add(1);
            template += 5;
            return;
        }
        add(relation(i, at));
        add(relation(i, at), tag(i));
        add(word(at));
        add(word(at), distance(i, at));
        add(word(at), relation(i, at));
        if (Math.abs(i - at) <= 5) {
            add(path(i, at), step(at));
        } else {
            skip();
        }
    }

    private void best(int i, int at) {
        if (at < 0) {
            look("no best cue");
            add(1);
            template += 4;
            return;
        }
        add(relation(i, at));
        add(word(at), tag(i));
        add(word(at), distance(i, at));
        add(stem(at), between(i, at));
        add(between(i, at) * 64 + tag(i), step(at) * 64L + tag(at + 1));
    }

    private void quotation(int i) {
        int q = here.quotation[i];
        add(quoted(i), tag(i));
        add(quoted(i) * 3L + quoted(i - 1), quoted(i + 1));
        look("quotations around", i);
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
        look("quotations around", i);
        add(here.around[q], edge);
        look("quotations around", i);
        add(here.around[q] & 0xf0fL, relation(i, here.plainBefore[i]));
        look("quotations around", i);
        add((here.around[q] & 0xfffL) * 4 + edge, ago());
    }

    private void position(int i) {
        int start = here.sentenceStart[i];
        int end = here.sentenceEnd[i];
        int s = here.sentence[i];
        int earlier = s == 0 ? -1 : here.best[s - 1];
        add(place(i) * 16 + far(end - 1 - i), Math.min(s, 2) * 2L + (end == here.size ? 1 : 0));
        add(word(start));
        add(word(start), place(i));
        look("paragraph");
        add(place, tag(i));
        add(earlier < 0 ? ago() + 16 : step(earlier), place(i) * 4 + here.quoted[i]);
        add(earlier < 0 ? 1 : word(earlier), quoted(i));
        add(ago(), Math.min(s, 2) * 4L + quoted(i));
        add(here.best[s] < 0 ? 0 : step(here.best[s]), tag(i));
        int comma = here.markBefore[i] < start ? start - 1 : here.markBefore[i];
        add(word(comma + 1));
        add(tag(comma + 1) * 64L + tag(comma + 2), far(i - comma));
        int next = here.markAfter[i] < 0 || here.markAfter[i] >= end ? end : here.markAfter[i];
        add(word(next + 1));
        add(tag(next + 1) * 64L + tag(next + 2), far(next - i));
        add(step(next + 1) * 16L + step(next + 2), far(next - i) * 16 + far(i - comma));
        add(step(comma + 1) * 16L + step(comma + 2), far(next - i) * 16 + far(i - comma));
    }
}
