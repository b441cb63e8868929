/**
 * What does the evidence say?
 *
 * <p>{@link dixit.learn.Labeller} labels the tokens of a paragraph as parts of source, cue and content, by a linear-chain
 * conditional random field; {@link dixit.learn.Trainer} makes its model from annotated articles.
 */
@NullMarked
package dixit.learn;

import org.jspecify.annotations.NullMarked;
