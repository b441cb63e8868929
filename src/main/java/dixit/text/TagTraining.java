package dixit.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Learns to tag as a slower tagger does: an averaged perceptron (Collins 2002), greedy from left to right, which sees its
 * own earlier decisions while it learns.
 */
final class TagTraining {

    private static final int EPOCHS = 6;
    private static final int LEAST = 8;
    private static final double AGREED = 0.995;
    private static final long SEED = 11;

    private final float[] weights = new float[TagModel.BUCKETS * TagModel.WIDTH];
    private final double[] sums = new double[weights.length];
    private final Map<Long, int[]> seen = new HashMap<>();
    private double step = 1;

    /** A sentence and its right tags, by their places among {@link TagModel#TAGS}. */
    static final class Taught {

        private final List<String> words;
        private final int[] tags;

        Taught(List<String> words, int[] tags) {
            this.words = words;
            this.tags = tags;
        }
    }

    private TagTraining() {}

    static TagModel of(List<Taught> sentences) {
        var training = new TagTraining();
        training.count(sentences);
        var random = new Random(SEED);
        List<Taught> order = new ArrayList<>(sentences);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(training::learn);
        }
        return training.model();
    }

    /** The sentences of a paragraph with the tags that they have. */
    static Stream<Taught> sentences(Paragraph paragraph) {
        return paragraph.sentences().stream().map(sentence -> {
            List<Token> tokens = paragraph.tokens().subList(sentence.firstToken(), sentence.endToken());
            return new Taught(
                    tokens.stream().map(Token::text).toList(),
                    tokens.stream()
                            .mapToInt(token -> Math.max(0, TagModel.TAGS.indexOf(token.tag())))
                            .toArray());
        });
    }

    private void count(List<Taught> sentences) {
        for (Taught one : sentences) {
            var signs = new TagSigns(one.words);
            for (int i = 0; i < signs.size(); i++) {
                seen.computeIfAbsent(signs.word(i), fresh -> new int[TagModel.WIDTH])[one.tags[i]]++;
            }
        }
    }

    private void learn(Taught one) {
        var signs = new TagSigns(one.words);
        int before = TagModel.NONE;
        int beforeThat = TagModel.NONE;
        for (int i = 0; i < signs.size(); i++) {
            int[] found = signs.of(i, before, beforeThat);
            int guess = likeliest(found);
            if (guess != one.tags[i]) {
                for (int sign : found) {
                    int from = TagModel.bucket(sign) * TagModel.WIDTH;
                    change(from + one.tags[i], 1);
                    change(from + guess, -1);
                }
            }
            step++;
            beforeThat = before;
            before = guess;
        }
    }

    private void change(int at, int by) {
        weights[at] += by;
        sums[at] += by * step;
    }

    private int likeliest(int[] signs) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int tag = 0; tag < TagModel.WIDTH; tag++) {
            float sum = 0;
            for (int sign : signs) {
                sum += weights[TagModel.bucket(sign) * TagModel.WIDTH + tag];
            }
            if (sum > most) {
                most = sum;
                best = tag;
            }
        }
        return best;
    }

    /** The average of the weights after each word, in bytes. */
    private TagModel model() {
        double most = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = weights[i] - sums[i] / step;
            most = Math.max(most, Math.abs(sums[i]));
        }
        double unit = most / 127;
        byte[] bytes = new byte[sums.length];
        for (int i = 0; i < sums.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(sums[i] / unit), -127, 127);
        }
        long[] known = seen.entrySet().stream()
                .filter(entry -> only(entry.getValue()) >= 0)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        byte[] tags = new byte[known.length];
        for (int i = 0; i < known.length; i++) {
            tags[i] = (byte) only(seen.getOrDefault(known[i], new int[0]));
        }
        return new TagModel(bytes, known, tags);
    }

    /** The one tag that a word practically always has, or -1. */
    private static int only(int[] counts) {
        int total = Arrays.stream(counts).sum();
        for (int tag = 0; tag < counts.length; tag++) {
            if (total >= LEAST && counts[tag] >= total * AGREED) {
                return tag;
            }
        }
        return -1;
    }
}
