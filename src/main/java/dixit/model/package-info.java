/**
 * What are we talking about?
 *
 * <p>The nouns of the program: an {@link dixit.model.Article}, its {@link dixit.model.Span}s, and the
 * {@link dixit.model.Statement}s found in it, and what their identities derive from. Nothing here reads, searches or prints.
 */
@NullMarked
package dixit.model;

import org.jspecify.annotations.NullMarked;
