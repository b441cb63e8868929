package dixit.lexicon;

import java.util.Locale;

/**
 * A word for people by what they do.
 *
 * @param word its dictionary form, lower case
 * @param plural whether the form that was asked for means several
 */
public record Role(String word, Kind kind, Gender gender, boolean plural) {

    /** What sort of word it is. */
    public enum Kind {
        /** A post: minister, spokesperson. */
        OFFICE,
        /** A rank that may double as a form of address: admiral. */
        RANK,
        /** A dignity: king, ayatollah. */
        TITLE,
        /** A form of address that tells nothing of a post: Mr, Sir, Dr. */
        COURTESY,
        /** A noun for the nameless: aides, residents. */
        PEOPLE,
        /** A trade or walk of life, of people.tsv: farmer, passenger. */
        TRADE;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
