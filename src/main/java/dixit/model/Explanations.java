package dixit.model;

import java.util.Optional;

/** Tells why statements were found. May be shared between threads. */
public interface Explanations {

    /** Why {@code statement} was found in {@code article}; empty when that cannot be told, or not in a reader's time. */
    Optional<Explanation> of(Article article, Statement statement);
}
