package dixit.learn;

/** Features that look at the same kind of thing, in the order in which {@link Features} makes them. */
public enum Group {
    /** The words around, their stems, endings and shapes. */
    WORDS,
    /** Their parts of speech. */
    TAGS,
    /** How often the training text has them in cues, and in sources. */
    RATES,
    /** The verbs before and after. */
    VERBS,
    /** The words nearby that are likeliest to be cues. */
    CANDIDATES,
    /** Quotation marks and what stands around them. */
    QUOTATION,
    /** The place in sentence and paragraph. */
    POSITION
}
