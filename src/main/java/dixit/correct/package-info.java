/**
 * What did readers put right?
 *
 * <p>{@link dixit.correct.CorrectionsFile} is a file of lines beside the corpus, to which a reader's correction is added and
 * which nobody rewrites. {@link dixit.correct.Corrections} are those lines, read: they are laid over the statements of an
 * article whenever it is indexed.
 */
@NullMarked
package dixit.correct;

import org.jspecify.annotations.NullMarked;
