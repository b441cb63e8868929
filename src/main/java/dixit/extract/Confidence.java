package dixit.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The probability that an attribution is right: a logistic regression on its {@link Evidence} (Platt 1999), fitted to
 * articles that the labeller was not trained on; docs/scores.md tells how often it keeps its word.
 */
final class Confidence {

    private static final String FILE = "/dixit/models/confidence.tsv";

    private final List<Double> weights;

    /** @param weights one for each kind of evidence */
    Confidence(List<Double> weights) {
        this.weights = List.copyOf(weights);
    }

    static Confidence shipped() {
        InputStream shipped = Objects.requireNonNull(Confidence.class.getResourceAsStream(FILE), FILE);
        try (var in = new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
            Map<String, Double> byName = in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> Double.parseDouble(cells[1])));
            return new Confidence(Evidence.KINDS.stream()
                    .map(kind -> Objects.requireNonNull(byName.get(kind.name()), kind.name()))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + FILE, broken);
        }
    }

    double of(List<Double> evidence) {
        double sum = 0;
        for (int k = 0; k < evidence.size(); k++) {
            sum += weights.get(k) * evidence.get(k);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
