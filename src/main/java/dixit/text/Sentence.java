package dixit.text;

import dixit.model.Span;

/**
 * A sentence of a paragraph.
 *
 * @param firstToken index of its first token among the paragraph's
 * @param endToken index after its last token
 */
public record Sentence(Span span, int firstToken, int endToken) {}
