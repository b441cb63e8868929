package dixit.text;

import dixit.model.Span;

/**
 * Words between quotation marks, of whatever style.
 *
 * @param span from the opening mark to after the closing one; to the end of the paragraph where none closes it
 * @param inside the quoted letters, without marks and the blanks beside them
 * @param closed whether a closing mark was found
 * @param depth in how many other quotations it stands
 */
public record Quotation(Span span, Span inside, boolean closed, int depth) {}
