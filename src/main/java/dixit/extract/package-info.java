/**
 * Who said what?
 *
 * <p>{@link dixit.extract.Extractor} reads an article and gives its statements. Pairing, coreference, roles, stance and
 * dates are hidden here. Nothing here knows that an index exists.
 */
@NullMarked
package dixit.extract;

import org.jspecify.annotations.NullMarked;
