package dixit.search;

import dixit.search.SearchRequest.Sort;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request in the making. */
public final class Asked {

    private final Query query;
    private final Map<Field, Set<String>> chosen = new EnumMap<>(Field.class);
    private final Map<Field, Set<String>> excluded = new EnumMap<>(Field.class);
    private double leastConfidence;
    private Sort sort = Sort.RELEVANCE;
    private int page = 1;
    private int size = SearchRequest.MOST_PER_PAGE;

    private Asked(Query query) {
        this.query = query;
    }

    public static Asked all() {
        return new Asked(new Query.Everything());
    }

    public static Asked words(String text) {
        return new Asked(new Query.Words(text));
    }

    public static Asked of(Query query) {
        return new Asked(query);
    }

    public Asked with(Field field, String... values) {
        chosen.put(field, Set.of(values));
        return this;
    }

    public Asked without(Field field, String... values) {
        excluded.put(field, Set.of(values));
        return this;
    }

    public Asked sure(double least) {
        leastConfidence = least;
        return this;
    }

    public Asked sorted(Sort order) {
        sort = order;
        return this;
    }

    public Asked page(int number, int hits) {
        page = number;
        size = hits;
        return this;
    }

    public SearchRequest request() {
        return new SearchRequest(query, chosen, excluded, leastConfidence, sort, page, size, List.of(Field.values()));
    }
}
