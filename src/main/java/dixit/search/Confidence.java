package dixit.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure the program is that an article really attributes a statement so, in three steps. */
public enum Confidence {
    HIGH(0.8),
    MEDIUM(Confidence.SHOWN),
    /** Likelier wrong than right by far. */
    LOW(0);

    /** What is less certain is hidden until asked for: of what is shown so, precision and recall are in balance. */
    public static final double SHOWN = 0.36;

    private final double least;

    Confidence(double least) {
        this.least = least;
    }

    static Confidence of(double probability) {
        return Arrays.stream(values())
                .filter(step -> probability >= step.least)
                .findFirst()
                .orElse(LOW);
    }

    static Optional<Confidence> of(String key) {
        return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
