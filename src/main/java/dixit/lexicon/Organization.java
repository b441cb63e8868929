package dixit.lexicon;

import dixit.model.Country;
import java.util.List;
import java.util.Optional;

/**
 * A body that speaks.
 *
 * @param names other names and abbreviations
 * @param country where the name alone makes it plain
 */
public record Organization(String name, List<String> names, Optional<Country> country) {

    public Organization {
        names = List.copyOf(names);
    }
}
