package dixit.search;

import java.util.Set;

/**
 * Some values of one field, and some of another.
 *
 * @param down the values of {@code rows}
 * @param across the values of {@code columns}
 */
public record Grid(Field rows, Set<String> down, Field columns, Set<String> across) {

    public Grid {
        down = Set.copyOf(down);
        across = Set.copyOf(across);
    }
}
