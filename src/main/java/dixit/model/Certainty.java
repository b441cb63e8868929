package dixit.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much certainty a hedge leaves. */
public enum Certainty {
    HIGH,
    MEDIUM,
    LOW;

    /** The word for it in the lexicon, in addresses, JSON and the index. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Certainty> of(String key) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.key().equals(key))
                .findFirst();
    }
}
