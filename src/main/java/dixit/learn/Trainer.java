package dixit.learn;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Makes models for {@link Labeller}.
 *
 * <p>The same lessons in the same order with the same settings give the same model, bit for bit.
 */
public final class Trainer {

    private static final int FOLDS = 5;

    private final Settings settings;
    private final Set<Group> without;
    private final Consumer<String> told;

    /** @param told hears, in a line each, how far the training is */
    public Trainer(Settings settings, Consumer<String> told) {
        this(settings, Set.of(), told);
    }

    /** @param without features that are not learned from, to see what they are worth */
    public Trainer(Settings settings, Set<Group> without, Consumer<String> told) {
        this.settings = settings;
        this.without = Set.copyOf(without);
        this.told = told;
    }

    /** Learns from {@code lessons} and writes the model to {@code file}, which stays open. */
    public void train(List<Lesson> lessons, OutputStream file) throws IOException {
        ModelFile.write(model(lessons), file);
    }

    Model model(List<Lesson> lessons) {
        List<List<int[]>> answers = lessons.stream().map(Answers::of).toList();
        var counts = new Counts();
        for (int i = 0; i < lessons.size(); i++) {
            counts.add(lessons.get(i), answers.get(i));
        }
        var tasks = new Tasks(settings.least(), without);
        for (int i = 0; i < lessons.size(); i++) {
            Rates rates = counts.without(lessons.get(i), answers.get(i));
            List<Features> features = Features.of(lessons.get(i).reading(), rates);
            for (int p = 0; p < features.size(); p++) {
                if (features.get(p).size() > 0) {
                    tasks.add(
                            features.get(p),
                            answers.get(i).get(p),
                            lessons.get(i).weight(),
                            i);
                }
            }
        }
        tasks.finish();
        told.accept(tasks.list().size() + " paragraphs, " + tasks.rows() + " features");
        List<Weights> runs = IntStream.range(0, settings.runs())
                .parallel()
                .mapToObj(run -> run(run, tasks))
                .toList();
        return Weights.mean(runs).model(tasks, counts, counts.keys());
    }

    /** Each run leaves out another fifth of the lessons, so that they differ and their mean is steadier than they are. */
    private Weights run(int run, Tasks tasks) {
        List<Tasks.Task> some = tasks.list().stream()
                .filter(task -> settings.runs() == 1 || task.lesson % FOLDS != run % FOLDS)
                .toList();
        String name = "run " + (run + 1) + " of " + settings.runs() + ", ";
        return new Descent(tasks, settings, settings.seed() + run).learn(some, line -> told.accept(name + line));
    }

    /**
     * How to learn.
     *
     * @param runs how often to learn anew, each time in another order; the model is the average of all
     * @param averaged over how many of the last epochs of a run weights are averaged
     * @param dropout the share of features that each step leaves out
     * @param decay the strength of L2 regularisation, for each feature spread over its occurrences
     * @param least how often a feature must occur to be learned
     */
    public record Settings(
            int runs, int epochs, int averaged, double stepSize, double dropout, double decay, int least, long seed) {

        /** Those that made the shipped model. */
        public static final Settings USUAL = new Settings(5, 8, 4, 0.05, 0.6, 0.5, 3, 7);
    }
}
