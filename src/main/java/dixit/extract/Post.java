package dixit.extract;

import dixit.model.Country;
import dixit.model.Span;
import java.util.Optional;

/**
 * What a phrase beside a name says of its bearer.
 *
 * @param role the post without the body or state it belongs to
 * @param rank whether it is only a rank or a form of address
 * @param nominal whether the state was only pointed to: "the country's minister"
 */
record Post(
        Span span,
        Optional<String> role,
        boolean rank,
        Optional<String> organization,
        Optional<Country> country,
        boolean nominal) {

    /** The same post, of this state. */
    Post of(Optional<Country> state) {
        return new Post(span, role, rank, organization, country.or(() -> state), nominal);
    }

    /** The same post, called so. */
    Post as(String other) {
        return new Post(span, Optional.of(other), rank, organization, country, nominal);
    }

    /** The same post in this body. */
    Post of(String body, Optional<Country> at) {
        return new Post(span, role, rank, Optional.of(body), country.or(() -> at), nominal);
    }
}
