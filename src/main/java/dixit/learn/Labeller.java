package dixit.learn;

import dixit.text.Paragraph;
import dixit.text.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Labels the words of an article as parts of statements. May be shared between threads; the same reading always gets
 * the same labels.
 */
public final class Labeller {

    private static final String FILE = "/dixit/models/statements.model";
    private static final List<Label> LABELS = List.of(Label.values());

    /**
     * How much likelier a cue is than training says, in log odds. A model that is unsure keeps silent, and loses more
     * statements than it invents; this evens the two out.
     */
    private static final float LEANING = 0.4f;

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

    private Labelling label(Paragraph paragraph, Features features, Lattice lattice) {
        int size = features.size();
        if (size == 0) {
            return new Labelling(paragraph, List.of(), List.of());
        }
        var slots = new Lattice.Slots(features.borders());
        for (int i = 0; i < size; i++) {
            model.score(features, i, slots.scores);
            slots.scores[i * LABELS.size() + Label.CUE.number()] += LEANING;
        }
        float[] marginals = new float[slots.scores.length];
        lattice.marginals(slots, marginals, new double[0]);
        int[] best = lattice.best(slots);
        List<Double> certainty = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (Label label : LABELS) {
                if (label.part() == LABELS.get(best[i]).part()) {
                    sum += marginals[i * LABELS.size() + label.number()];
                }
            }
            certainty.add(Math.clamp(sum, 0, 1));
        }
        return new Labelling(
                paragraph, Arrays.stream(best).mapToObj(LABELS::get).toList(), certainty);
    }
}
