package dixit.web;

import java.util.Optional;

/**
 * A name that leads to the statements that have it.
 *
 * @param flag address of a flag's picture
 */
public record Name(String label, Optional<String> href, Optional<String> flag) {

    static Name of(String label) {
        return new Name(label, Optional.empty(), Optional.empty());
    }
}
