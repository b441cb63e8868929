package dixit.search;

import java.util.Map;

/**
 * One page of answers on which statements that repeat one another are shown once.
 *
 * @param result as {@link StatementSearch#search} gives it, with all its numbers; of statements that are the same it
 *     shows only the earliest that answers
 * @param shown how many are shown, over all pages
 * @param carried in how many articles of the index a statement of this page stands, by its id, where there are several
 */
public record Gathered(SearchResult result, long shown, Map<String, Integer> carried) {

    public Gathered {
        carried = Map.copyOf(carried);
    }
}
