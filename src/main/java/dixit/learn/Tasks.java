package dixit.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** All tasks, and the numbers of the features in them. */
final class Tasks {

    private final int least;
    private final Set<Group> without;
    private final Keys keys = new Keys(1 << 22);
    private int[] frequency = new int[1 << 22];
    private final List<Task> tasks = new ArrayList<>();
    private int[] hashes = new int[0];
    private int[] kept = new int[0];

    Tasks(int least, Set<Group> without) {
        this.least = least;
        this.without = Set.copyOf(without);
    }

    void add(Features features, int[] labels, double weight, int lesson) {
        int[][] numbers = new int[features.size()][];
        for (int i = 0; i < numbers.length; i++) {
            int size = features.of(i);
            numbers[i] = IntStream.range(0, size)
                    .filter(f -> without.isEmpty() || !without.contains(features.group(f)))
                    .map(f -> number(features.found()[f]))
                    .toArray();
        }
        tasks.add(new Task(numbers, labels, features.borders(), (float) weight, lesson));
    }

    private int number(int feature) {
        int number = keys.add(feature);
        if (number >= frequency.length) {
            frequency = Arrays.copyOf(frequency, frequency.length * 2);
        }
        frequency[number]++;
        return number;
    }

    /** Leaves out rare features and numbers the others anew. */
    void finish() {
        long[] all = keys.inOrder();
        int[] row = new int[all.length];
        int rows = 0;
        for (int number = 0; number < all.length; number++) {
            row[number] = frequency[number] >= least ? rows++ : -1;
        }
        hashes = new int[rows];
        kept = new int[rows];
        for (int number = 0; number < all.length; number++) {
            if (row[number] >= 0) {
                hashes[row[number]] = (int) all[number];
                kept[row[number]] = frequency[number];
            }
        }
        for (Task task : tasks) {
            for (int i = 0; i < task.features.length; i++) {
                task.features[i] = Arrays.stream(task.features[i])
                        .map(number -> row[number])
                        .filter(number -> number >= 0)
                        .toArray();
            }
        }
    }

    int rows() {
        return hashes.length;
    }

    int hash(int row) {
        return hashes[row];
    }

    int frequency(int row) {
        return kept[row];
    }

    List<Task> list() {
        return tasks;
    }

    /** A paragraph to learn from: for each token the rows of its features, and its label. */
    static final class Task {

        final int[][] features;
        final int[] labels;
        final int[] borders;
        final float weight;
        final int lesson;

        private Task(int[][] features, int[] labels, int[] borders, float weight, int lesson) {
            this.features = features;
            this.labels = labels;
            this.borders = borders;
            this.weight = weight;
            this.lesson = lesson;
        }
    }
}
