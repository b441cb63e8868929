package dixit.search;

import java.util.Map;

/**
 * One page of answers on which statements that repeat one another are shown once.
 *
 * @param result as {@link StatementSearch#search} gives it, with all its numbers; of statements that are the same it
 *     shows only the earliest that answers
 * @param shown how many are shown, over all pages
 * @param carried in how many articles of the index a statement of this page stands, by its id, where there are several
 * @param partial whether time ran out: then all numbers are of what was looked at until then, each at most what it would be,
 *     and the best of it is shown
 */
public record Gathered(SearchResult result, long shown, Map<String, Integer> carried, boolean partial) {

    public Gathered {
        carried = Map.copyOf(carried);
    }
}
