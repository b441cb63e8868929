package dixit.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The one list of fields: for facets, for typed fields and for JSON alike. {@code docs/fields.md} explains each.
 */
public enum Field {
    SPEAKER("Speaker"),
    COUNTRY("Country"),
    ROLE("Role"),
    ORG("Organization"),
    STANCE("Stance"),
    ABOUT("About"),
    ACTOR("Threat actor"),
    INCIDENT("Incident"),
    SOURCE("Source"),
    DATE("Date"),
    TYPE("Type"),
    PLACE("Place in the article"),
    HEDGE("Hedge"),
    STRENGTH("Source strength"),
    VIA("Passed on by"),
    CONFIDENCE("Confidence");

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String label;

    Field(String label) {
        this.label = label;
    }

    /** The word for it in addresses, typed questions and JSON. */
    public String key() {
        return key;
    }

    /** The word for it on a page. */
    public String label() {
        return label;
    }

    /** The field of this key; {@code accused} is another name of {@code about}. */
    public static Optional<Field> of(String key) {
        String folded = key.toLowerCase(Locale.ROOT);
        return folded.equals("accused")
                ? Optional.of(ABOUT)
                : Arrays.stream(values())
                        .filter(field -> field.key().equals(folded))
                        .findFirst();
    }
}
