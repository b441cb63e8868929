package dixit.lexicon;

import java.util.Locale;

/** Words that limit a claim. */
public record Hedge(String words, Certainty certainty) {

    /** How much certainty they leave. */
    public enum Certainty {
        HIGH,
        MEDIUM,
        LOW;

        static Certainty of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
