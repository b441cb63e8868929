package dixit.lexicon;

import dixit.model.Country;
import java.util.Optional;

/**
 * What a word for a party before a post means: "the GOP nominee".
 *
 * @param name the same for all words for one party
 * @param country where only one state has a party so called
 */
public record Party(String name, Optional<Country> country) {}
