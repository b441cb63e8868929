/**
 * Do two texts say the same, and where do they differ?
 *
 * <p>{@link dixit.variants.Shingles} makes texts comparable, {@link dixit.variants.Saying} tells whether two statements are
 * one that several articles carry, and {@link dixit.variants.WordDiff} shows what one of them left out. All of it depends
 * on the texts alone, never on what was read before.
 */
@NullMarked
package dixit.variants;

import org.jspecify.annotations.NullMarked;
