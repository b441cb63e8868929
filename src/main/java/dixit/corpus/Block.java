package dixit.corpus;

import dixit.model.Span;

/**
 * A stretch of text that its author or a machine set apart: between blank lines, or a line of its own.
 *
 * @param span without markers and without blanks at its ends
 * @param text the letters of the span
 */
record Block(Span span, String text, Mark mark) {

    /** What its markers say of it. */
    enum Mark {
        PLAIN,
        /** An item of a list. */
        ITEM,
        /** Marked as a heading. */
        HEADING,
        /** Marked as no text at all: a rule, a picture, a comment, program code. */
        OTHER
    }

    boolean endsSentence() {
        return Letters.endsSentence(text);
    }

    int words() {
        return Letters.words(text);
    }
}
