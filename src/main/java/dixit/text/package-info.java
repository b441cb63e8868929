/**
 * Where do sentences, words and quotations begin and end?
 *
 * <p>{@link dixit.text.Readers} reads an article into a {@link dixit.text.Reading}: its paragraphs as tokens with tags,
 * sentences and quotations. All offsets are the article's own.
 */
@NullMarked
package dixit.text;

import org.jspecify.annotations.NullMarked;
