package dixit.model;

import java.util.Locale;

/** Where in an article a passage stands. */
public enum Place {
    HEADLINE,
    LEAD,
    BODY,
    CAPTION;

    /** The word for it in addresses, JSON and the index. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
