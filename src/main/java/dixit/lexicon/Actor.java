package dixit.lexicon;

import dixit.model.Country;
import java.util.List;
import java.util.Optional;

/**
 * A threat actor as public sources know it.
 *
 * @param country the one to which it is commonly attributed; empty for criminals who act for no state
 * @param source the public document that names it
 */
public record Actor(String name, Optional<Country> country, List<Alias> aliases, String source) {

    public Actor {
        aliases = List.copyOf(aliases);
    }
}
