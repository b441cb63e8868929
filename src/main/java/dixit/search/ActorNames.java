package dixit.search;

import dixit.model.Country;
import java.util.List;
import java.util.Optional;

/**
 * What a threat actor is called, and by whom.
 *
 * @param name the first name; statements are kept under it, whichever name their article uses
 * @param country the one to which the actor is commonly attributed; empty for criminals who act for no state
 * @param source the public document that names it
 */
public record ActorNames(String name, Optional<Country> country, List<Other> others, String source) {

    public ActorNames {
        others = List.copyOf(others);
    }

    /**
     * Another name.
     *
     * @param usedBy who calls the actor so: a company, a government, {@code various}
     * @param sharedWith the first names of other actors who are called so too
     */
    public record Other(String name, String usedBy, List<String> sharedWith) {
        public Other {
            sharedWith = List.copyOf(sharedWith);
        }
    }
}
