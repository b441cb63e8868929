/**
 * What may one ask, and what is the answer?
 *
 * <p>{@link dixit.search.Questions} reads what someone typed; a {@link dixit.search.SearchRequest} asks;
 * {@link dixit.search.StatementSearch} answers with a {@link dixit.search.SearchResult}. Everything is spoken in
 * this room's own records: no engine is named here. The query parser's syntax tree is used to read typed text and
 * does not leave the room.
 */
@NullMarked
package dixit.search;

import org.jspecify.annotations.NullMarked;
