package dixit.lexicon;

import dixit.model.Certainty;

/**
 * Words that limit a claim.
 *
 * @param certainty how much certainty they leave
 */
public record Hedge(String words, Certainty certainty) {}
