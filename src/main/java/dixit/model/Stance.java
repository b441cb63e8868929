package dixit.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone does by speaking, as told by the cue in its frame. */
public enum Stance {
    SAY,
    DENY,
    ACCUSE,
    ATTRIBUTE,
    CONFIRM,
    CONDEMN,
    WARN,
    DEMAND,
    PROMISE,
    SUPPORT,
    DOUBT,
    NO_COMMENT,
    ASK;

    /** The word for it in the lexicon, in addresses, JSON and the index: {@code no-comment}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stance> of(String key) {
        return Arrays.stream(values())
                .filter(stance -> stance.key().equals(key))
                .findFirst();
    }
}
