package dixit.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much each feature counts: a file of lines {@code feature⇥weight}, one for each constant of {@code F}, whose name it
 * is in lower case with blanks.
 */
final class Weights<F extends Enum<F>> {

    private final Map<F, Double> weights;

    private Weights(Map<F, Double> weights) {
        this.weights = weights;
    }

    /** Reads the file of that name beside this class; every feature must have its line. */
    static <F extends Enum<F>> Weights<F> read(String file, Class<F> features) {
        try (InputStream in = Weights.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the file " + file + " is missing from the program");
            }
            Map<F, Double> weights = new EnumMap<>(features);
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> weights.put(
                            Enum.valueOf(
                                    features, cells[0].toUpperCase(Locale.ROOT).replace(' ', '_')),
                            Double.valueOf(cells[1])));
            if (weights.size() != features.getEnumConstants().length) {
                throw new IllegalStateException(file + " leaves out features: it has " + weights.keySet());
            }
            return new Weights<>(weights);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    double of(F feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    double of(F feature, boolean holds) {
        return holds ? of(feature) : 0;
    }
}
