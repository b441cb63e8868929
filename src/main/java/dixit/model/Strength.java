package dixit.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How strong a source is: who answers for a statement. */
public enum Strength {
    /** Someone with a name, a state, or a public body. */
    ON_RECORD,
    /** Someone in office whose name is not told. */
    UNNAMED_OFFICIAL,
    COMPANY,
    /** An indictment, a ruling, a court. */
    LEGAL_DOCUMENT,
    MEDIA,
    /** A threat actor about itself. */
    SELF_CLAIM;

    /** The word for it in the lexicon, in addresses, JSON and the index: {@code on-record}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Strength> of(String key) {
        return Arrays.stream(values())
                .filter(strength -> strength.key().equals(key))
                .findFirst();
    }
}
