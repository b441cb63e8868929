package dixit.model;

/**
 * Something in a typed question that was left out or read otherwise than written.
 *
 * @param span the letters of the typed text that it concerns
 */
public record Note(Span span, String message) {}
