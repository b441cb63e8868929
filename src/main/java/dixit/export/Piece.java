package dixit.export;

import dixit.model.Span;

/**
 * A stretch of an article's text with its letters.
 *
 * @param start how many Unicode code points of the text stand before it
 * @param end as {@code start}, for the letter after its last
 */
public record Piece(int start, int end, String text) {

    static Piece of(Span span, Letters letters) {
        return new Piece(letters.points().at(span.start()), letters.points().at(span.end()), letters.at(span));
    }
}
