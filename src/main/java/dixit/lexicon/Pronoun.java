package dixit.lexicon;

import java.util.Locale;

/** A word that stands for someone named elsewhere. */
public record Pronoun(String word, Count count, Gender gender, boolean thing, Kind kind) {

    /** How many it stands for. */
    public enum Count {
        ONE,
        MANY,
        ANY;

        static Count of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Which way it points. */
    public enum Kind {
        FIRST,
        SECOND,
        THIRD,
        RELATIVE,
        POINTING;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
