package dixit.lexicon;

/**
 * Another name of a threat actor.
 *
 * @param usedBy who calls it so: a company, a government, {@code various}
 */
public record Alias(String name, String usedBy) {}
