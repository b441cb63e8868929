package dixit.lexicon;

import java.util.Locale;

/**
 * The head noun of a body: ministry, government, newspaper.
 *
 * @param plural whether the form that was asked for means several
 */
public record Body(String noun, Kind kind, boolean plural) {

    /** For whom it speaks. */
    public enum Kind {
        /** For itself. */
        BODY,
        /** For its country: government, administration. */
        STATE,
        /** For itself, and it reports: newspaper, agency. */
        PRESS,
        /** A document, which speaks for its issuer. */
        PAPER;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
