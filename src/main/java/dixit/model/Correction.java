package dixit.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader put right in a statement, which itself says what is right.
 *
 * @param was what the program had understood, in the words or the key of the aspect; empty for nothing
 * @param note why, in the reader's words
 * @param day when it was put right
 */
public record Correction(Aspect aspect, String was, Optional<String> note, Optional<LocalDate> day) {

    /** What can be wrong. */
    public enum Aspect {
        SPEAKER,
        ROLE,
        COUNTRY,
        STANCE,
        /** That it is a statement at all. */
        STATEMENT;

        /** The word for it in files, addresses and JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Aspect> of(String key) {
            return Arrays.stream(values())
                    .filter(aspect -> aspect.key().equals(key))
                    .findFirst();
        }
    }
}
