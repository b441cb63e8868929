package dixit.learn;

/**
 * What a word is to a statement: source and content tell on which side of their cue they stand, cues of which kind they
 * are. A piece opens with a label that {@link #opens}; the following words of the piece have the one after it.
 */
public enum Label {
    OUTSIDE(Part.NONE, false),
    /** Between the parts of one statement. */
    GAP(Part.NONE, false),
    CUE(Part.CUE, true),
    IN_CUE(Part.CUE, false),
    /** The cue of someone whom the text does not name. */
    BARE_CUE(Part.BARE_CUE, true),
    IN_BARE_CUE(Part.BARE_CUE, false),
    /** The cue of a belief or an intention, which nobody uttered. */
    BELIEF(Part.BELIEF, true),
    IN_BELIEF(Part.BELIEF, false),
    SOURCE_BEFORE(Part.SOURCE_BEFORE, true),
    IN_SOURCE_BEFORE(Part.SOURCE_BEFORE, false),
    SOURCE_AFTER(Part.SOURCE_AFTER, true),
    IN_SOURCE_AFTER(Part.SOURCE_AFTER, false),
    CONTENT_BEFORE(Part.CONTENT_BEFORE, true),
    IN_CONTENT_BEFORE(Part.CONTENT_BEFORE, false),
    CONTENT_AFTER(Part.CONTENT_AFTER, true),
    IN_CONTENT_AFTER(Part.CONTENT_AFTER, false);

    private final Part part;
    private final boolean opens;

    Label(Part part, boolean opens) {
        this.part = part;
        this.opens = opens;
    }

    public Part part() {
        return part;
    }

    /** Whether a new piece begins with this word. */
    public boolean opens() {
        return opens;
    }

    /** Whether this word is a later one of a piece, or of what stands between pieces. */
    boolean goesOn() {
        return part == Part.NONE ? this == GAP : !opens;
    }

    /** Its place among the labels, by which models know it: the order must never change. */
    @SuppressWarnings("EnumOrdinal")
    int number() {
        return ordinal();
    }

    @SuppressWarnings("EnumOrdinal")
    static Label numbered(int number) {
        return values()[number];
    }

    /** Whether this label may follow {@code before}: no piece goes on that did not begin. */
    boolean follows(Label before) {
        return part == Part.NONE || opens || before.part == part;
    }

    /** A part of a statement. */
    public enum Part {
        NONE,
        CUE,
        BARE_CUE,
        BELIEF,
        SOURCE_BEFORE,
        SOURCE_AFTER,
        CONTENT_BEFORE,
        CONTENT_AFTER;

        public boolean isCue() {
            return this == CUE || this == BARE_CUE || this == BELIEF;
        }

        public boolean isSource() {
            return this == SOURCE_BEFORE || this == SOURCE_AFTER;
        }

        public boolean isContent() {
            return this == CONTENT_BEFORE || this == CONTENT_AFTER;
        }
    }
}
