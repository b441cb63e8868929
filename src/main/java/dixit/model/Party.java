package dixit.model;

import java.util.Locale;

/**
 * One about whom something is said: accused, criticised, denied, warned.
 *
 * @param key what identifies it: the code of a country, the name of anyone else
 * @param name as shown
 * @param span where the content names it
 */
public record Party(Kind kind, String key, String name, Span span) {

    /** What kind of party it is. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        COUNTRY,
        ACTOR;

        /** The word for it in addresses, JSON and the index. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
