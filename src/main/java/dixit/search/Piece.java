package dixit.search;

import dixit.model.Span;
import java.util.Optional;

/**
 * A part of a typed text.
 *
 * @param text the letters that count: without quotation marks, asterisk or the field's name
 * @param field the field typed before it
 * @param negated whether what was asked for is that this does not match
 * @param literal whether just these letters are asked for: in quotation marks, or after an equals sign
 */
record Piece(Kind kind, Span span, String text, Optional<Field> field, boolean negated, boolean literal) {

    enum Kind {
        WORD,
        PHRASE,
        PREFIX,
        LIKE,
        OR,
        OPEN,
        CLOSE
    }

    boolean isText() {
        return kind == Kind.WORD || kind == Kind.PHRASE || kind == Kind.PREFIX || kind == Kind.LIKE;
    }

    /** Whether it is a word with nothing special about it. */
    boolean isPlainWord() {
        return kind == Kind.WORD && field.isEmpty() && !negated && !literal;
    }

    Piece with(Kind other, String letters) {
        return new Piece(other, span, letters, field, negated, literal);
    }
}
