/**
 * How well did we do?
 *
 * <p>{@link dixit.evaluate.Gold} holds annotated articles, {@link dixit.evaluate.Score} compares found statements to them.
 */
@NullMarked
package dixit.evaluate;

import org.jspecify.annotations.NullMarked;
