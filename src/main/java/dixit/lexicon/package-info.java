/**
 * What do we know about this word?
 *
 * <p>{@link dixit.lexicon.Lexicon} answers from {@code lexicon/*.tsv}. File reading and checking are hidden here; words
 * are data and stand in no Java file.
 */
@NullMarked
package dixit.lexicon;

import org.jspecify.annotations.NullMarked;
