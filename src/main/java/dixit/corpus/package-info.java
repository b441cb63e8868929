/**
 * Here is a place: which articles are in it?
 *
 * <p>{@link dixit.corpus.Corpus} walks a folder and gives its articles, and a problem for whatever could not be read.
 * Formats, encodings, front matter and the telling of paragraphs from furniture are hidden here.
 */
@NullMarked
package dixit.corpus;

import org.jspecify.annotations.NullMarked;
