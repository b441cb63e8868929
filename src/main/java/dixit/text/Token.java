package dixit.text;

import dixit.model.Span;

/**
 * A word or a mark, with its part of speech.
 *
 * @param text its letters, as written
 * @param tag the part of speech in the words of Universal Dependencies: {@code VERB}, {@code PROPN}, {@code PUNCT}
 */
public record Token(Span span, String text, String tag) {}
