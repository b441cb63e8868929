/**
 * Which accusation does this answer?
 *
 * <p>{@link dixit.replies.Replies} looks at stored statements and ties what an accused party or its officials say to the
 * accusations that they answer: those of the same article first, then those of the same incident within a month. A reply
 * that cannot be tied stays apart; it is never forced. {@link dixit.replies.Disputes} puts accusations and answers of one
 * party together by incident; {@link dixit.replies.Evidence} fetches the statements for it.
 *
 * <p>Ties are a pure function of the statements that are handed in. Nothing is kept, so that they are always in step with
 * the index, and nothing here knows how statements are stored or shown.
 */
@NullMarked
package dixit.replies;

import org.jspecify.annotations.NullMarked;
