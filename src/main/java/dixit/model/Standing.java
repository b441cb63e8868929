package dixit.model;

import java.util.Optional;

/**
 * What a statement stands on.
 *
 * @param strength who answers for it; empty when nobody does, or nobody of whom more is known
 * @param certainty how sure those say to be who hedge; empty without a hedge
 */
public record Standing(Optional<Strength> strength, Optional<Certainty> certainty) {

    public static final Standing UNKNOWN = new Standing(Optional.empty(), Optional.empty());
}
