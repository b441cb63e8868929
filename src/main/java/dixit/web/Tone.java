package dixit.web;

import dixit.model.Stance;

/**
 * How a stance is shown: in a word, and in one of four looks, each with its own shape and colour.
 *
 * @param look its class in the sheet
 */
public record Tone(String look, String verb) {

    /** What is said of one speaker: {@code denies}. */
    static Tone singular(Stance stance) {
        return new Tone(look(stance), singularVerb(stance));
    }

    /** What is said of several: {@code deny}. */
    static Tone plural(Stance stance) {
        return new Tone(look(stance), stance == Stance.NO_COMMENT ? "do not comment" : stance.key());
    }

    /** The four looks: against someone, denying, standing behind something, neither. */
    static String look(Stance stance) {
        return switch (stance) {
            case ACCUSE, ATTRIBUTE, CONDEMN, WARN, DEMAND -> "against";
            case DENY, DOUBT -> "deny";
            case CONFIRM, SUPPORT, PROMISE -> "back";
            case SAY, ASK, NO_COMMENT -> "say";
        };
    }

    private static String singularVerb(Stance stance) {
        return switch (stance) {
            case DENY -> "denies";
            case NO_COMMENT -> "does not comment";
            case SAY, ACCUSE, ATTRIBUTE, CONFIRM, CONDEMN, WARN, DEMAND, PROMISE, SUPPORT, DOUBT, ASK ->
                stance.key() + "s";
        };
    }
}
