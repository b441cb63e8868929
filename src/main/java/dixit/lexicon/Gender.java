package dixit.lexicon;

/** What a word tells about the gender of the one it names. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Whether one and the same person may be both. */
    public boolean agrees(Gender other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }

    static Gender of(String letter) {
        return switch (letter) {
            case "f" -> FEMALE;
            case "m" -> MALE;
            case "-" -> UNKNOWN;
            default -> throw new IllegalArgumentException("not a gender (f, m or -): " + letter);
        };
    }
}
