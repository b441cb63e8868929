package dixit.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One page of answers, please.
 *
 * @param chosen values by field: any of a field's values, across all fields
 * @param excluded values by field that no answer may have
 * @param leastConfidence statements below it are left out, 0 to 1
 * @param page counted from 1
 * @param size answers on a page, 0 to {@link #MOST_PER_PAGE}
 * @param facets the fields to count
 */
public record SearchRequest(
        Query query,
        Map<Field, Set<String>> chosen,
        Map<Field, Set<String>> excluded,
        double leastConfidence,
        Sort sort,
        int page,
        int size,
        List<Field> facets) {

    public static final int MOST_PER_PAGE = 100;

    /** The value that stands for having none. */
    public static final String NONE = "(none)";

    /** The value of {@link Field#ABOUT} that stands for all who are accused among the answers and deny nothing there. */
    public static final String UNDENIED = "(undenied)";

    public SearchRequest {
        chosen = Map.copyOf(chosen);
        excluded = Map.copyOf(excluded);
        facets = List.copyOf(facets);
        if (page < 1 || size < 0 || size > MOST_PER_PAGE) {
            throw new IllegalArgumentException("no such page: " + page + " of " + size);
        }
    }

    /** The same, whatever is chosen of this field. */
    public SearchRequest choosingNothingOf(Field field) {
        Map<Field, Set<String>> others = new HashMap<>(chosen);
        others.remove(field);
        return new SearchRequest(query, others, excluded, leastConfidence, sort, page, size, facets);
    }

    /**
     * The order of answers. Ties break by date, newer first; then by article, in the order of its text; then by the
     * statement's id.
     */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }
}
