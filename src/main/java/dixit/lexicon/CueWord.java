package dixit.lexicon;

import dixit.model.Stance;
import java.util.List;
import java.util.Locale;

/**
 * A word that attributes, in one of its constructions.
 *
 * @param lemma dictionary form; may be of several words: {@code call for}
 * @param forms all forms, lower case, the dictionary form first
 */
public record CueWord(String lemma, List<String> forms, Frame frame, Stance stance) {

    public CueWord {
        forms = List.copyOf(forms);
    }

    /** How a cue takes what is said, and where the one it is said against stands. */
    public enum Frame {
        /** A clause or quotation: <i>said that…</i>. */
        CLAUSE,
        /** A noun phrase: <i>denied the report</i>, <i>condemned Russia</i>. */
        OBJECT,
        /** <i>accuse X of</i>. */
        OF,
        /** <i>blame X for</i>. */
        FOR,
        /** <i>charge X with</i>. */
        WITH,
        /** <i>dismiss X as</i>. */
        AS,
        /** <i>blame Y on X</i>. */
        ON,
        /** <i>implicate X in</i>. */
        IN,
        /** <i>level charges against X</i>. */
        AGAINST,
        /** <i>link Y to X</i>. */
        TARGET,
        /** An infinitive: <i>urge X to</i>, <i>vow to</i>. */
        TO,
        /** The cue is a noun: <i>the claim that</i>. */
        NOUN,
        /** Whole in itself: <i>declined to comment</i>, <i>according to</i>. */
        FIXED;

        static Frame of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
