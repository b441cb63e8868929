package dixit.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure the program is that an article really attributes a statement so, in three steps. */
public enum Confidence {
    HIGH(0.8),
    MEDIUM(Confidence.LIKELIER_RIGHT),
    /** Likelier wrong than right. */
    LOW(0);

    /** What is less certain is hidden until asked for. */
    public static final double LIKELIER_RIGHT = 0.5;

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
