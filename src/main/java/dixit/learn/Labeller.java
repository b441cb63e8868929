package dixit.learn;

import dixit.model.Explanation;
import dixit.text.Paragraph;
import dixit.text.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Labels the words of an article as parts of statements. May be shared between threads; the same reading always gets
 * the same labels.
 */
public final class Labeller {

    private static final String FILE = "/dixit/models/statements.model";
    private static final List<Label> LABELS = List.of(Label.values());

    /**
     * How much likelier a cue is than training says, in log odds. A model that is unsure keeps silent; this makes it
     * speak, and leaves it to the confidence in the whole statement to tell what is worth hearing.
     */
    private static final float LEANING = 1.4f;

    /** As many tokens as are labelled at once. */
    private static final int LONGEST = 2000;

    private final Model model;

    Labeller(Model model) {
        this.model = model;
    }

    /** The labeller with the model that comes with the program. */
    public static Labeller shipped() {
        try (InputStream file = Objects.requireNonNull(Labeller.class.getResourceAsStream(FILE), FILE)) {
            return read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + FILE, broken);
        }
    }

    /** The labeller with the model in {@code file}, which stays open. */
    public static Labeller read(InputStream file) throws IOException {
        return new Labeller(ModelFile.read(file));
    }

    /** One labelling for each paragraph, in order. */
    public List<Labelling> label(Reading reading) {
        List<Features> features = Features.of(reading, model);
        List<Labelling> labelled = new ArrayList<>();
        var lattice = new Lattice(model.transitions);
        for (int p = 0; p < features.size(); p++) {
            labelled.add(label(reading.paragraphs().get(p), features.get(p), lattice));
        }
        return labelled;
    }

    /**
     * Why a token has its label: the features that spoke most for it, strongest first. Reads the whole article again, so
     * it is for showing one statement, not for many.
     *
     * @param paragraph index of the token's paragraph
     * @param token its index among the paragraph's tokens
     * @param most how many reasons at most
     */
    public List<Explanation.Reason> reasons(Reading reading, int paragraph, int token, int most) {
        Features features = Features.of(reading, model).get(paragraph);
        int label = label(reading.paragraphs().get(paragraph), features, new Lattice(model.transitions))
                .labels()
                .get(token)
                .number();
        int against = label == Label.OUTSIDE.number() ? Label.GAP.number() : Label.OUTSIDE.number();
        List<String> names = features.names(token);
        int[] found = features.found();
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int f = 0; f < names.size(); f++) {
            double weight = model.weight(found[f], label) - model.weight(found[f], against);
            byName.merge(names.get(f), weight, Double::sum);
        }
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Explanation.Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Explanation.Reason::weight).reversed())
                .limit(most)
                .toList();
    }

    private Labelling label(Paragraph paragraph, Features features, Lattice lattice) {
        int size = features.size();
        List<Label> labels = new ArrayList<>(size);
        float[] probabilities = new float[3 * size];
        for (int from = 0; from < size; ) {
            int to = window(features.signals(), from);
            var slots = new Lattice.Slots(features.borders(from, to));
            for (int i = from; i < to; i++) {
                model.score(features, i, slots.scores, (i - from) * LABELS.size());
                int at = (i - from) * LABELS.size();
                slots.scores[at + Label.CUE.number()] += LEANING;
                slots.scores[at + Label.BARE_CUE.number()] += LEANING;
                slots.scores[at + Label.BELIEF.number()] += LEANING;
            }
            float[] marginals = new float[slots.scores.length];
            lattice.marginals(slots, marginals, new double[0]);
            int[] best = lattice.best(slots);
            for (int i = from; i < to; i++) {
                Label label = LABELS.get(best[i - from]);
                int first = (i - from) * LABELS.size() + label.number() - (label.goesOn() ? 1 : 0);
                labels.add(label);
                probabilities[3 * i] = marginals[first] + marginals[first + 1];
                probabilities[3 * i + 1] = marginals[first];
                probabilities[3 * i + 2] = i + 1 < to ? 1 - marginals[first + 1 + LABELS.size()] : 1;
            }
            from = to;
        }
        return new Labelling(paragraph, labels, probabilities);
    }

    /** Where to stop labelling at once: at the end, or at a sentence of a paragraph that is longer than any in print. */
    private static int window(Signals signals, int from) {
        int most = from + LONGEST;
        if (most >= signals.size) {
            return signals.size;
        }
        int start = signals.sentenceStart[most];
        return start > from ? start : most;
    }
}
