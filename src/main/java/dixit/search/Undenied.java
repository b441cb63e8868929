package dixit.search;

import dixit.model.Stance;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who was accused and denied nothing. A request that chooses {@link SearchRequest#UNDENIED} of {@link Field#ABOUT} finds
 * the accusations against the parties accused among its answers that have no denial among them. Countries deny by
 * themselves and by their people, bodies and people in their own name; threat actors are no parties that could.
 *
 * <p>Countries are told exactly; of bodies and people, the most frequent deniers count, as many as a facet lists.
 */
public final class Undenied {

    private static final Set<String> ACCUSATIONS = Set.of(Stance.ACCUSE.key(), Stance.ATTRIBUTE.key());

    private Undenied() {}

    /** How an engine searches, for requests that need no more resolving. */
    public interface Searching {
        SearchResult search(SearchRequest request) throws IOException;
    }

    /** The same request with such parties in place of the one value that stands for them. */
    public static SearchRequest resolved(SearchRequest request, Searching engine) throws IOException {
        Optional<Query> rest = withoutIt(request.query());
        boolean chosen = request.chosen().getOrDefault(Field.ABOUT, Set.of()).contains(SearchRequest.UNDENIED);
        if (rest.isEmpty() && !chosen) {
            return request;
        }
        Query query = rest.orElse(request.query());
        SearchResult accused = engine.search(counting(request, query, ACCUSATIONS, List.of(Field.ABOUT, Field.ACTOR)));
        SearchResult denials = engine.search(
                counting(request, query, Set.of(Stance.DENY.key()), List.of(Field.COUNTRY, Field.ORG, Field.SPEAKER)));
        Set<String> silent = new LinkedHashSet<>();
        values(accused, Field.ABOUT).forEach(value -> silent.add(Folding.fold(value.key())));
        values(accused, Field.ACTOR).forEach(value -> silent.remove(Folding.fold(value.key())));
        silent.remove(SearchRequest.NONE);
        silent.removeAll(deniers(denials));
        request.chosen().getOrDefault(Field.ABOUT, Set.of()).stream()
                .filter(other -> !other.equals(SearchRequest.UNDENIED))
                .forEach(silent::add);
        Map<Field, Set<String>> parties = choices(request, ACCUSATIONS);
        parties.put(Field.ABOUT, silent);
        return new SearchRequest(
                silent.isEmpty() ? new Query.Nothing() : query,
                parties,
                request.excluded(),
                request.leastConfidence(),
                request.sort(),
                request.page(),
                request.size(),
                request.facets());
    }

    /** The query without that part; nothing when it has no such part. */
    private static Optional<Query> withoutIt(Query query) {
        Query part = new Query.Is(Field.ABOUT, SearchRequest.UNDENIED);
        if (query.equals(part)) {
            return Optional.of(new Query.Everything());
        }
        if (query instanceof Query.All all && all.parts().contains(part)) {
            return Optional.of(new Query.All(
                    all.parts().stream().filter(other -> !other.equals(part)).toList()));
        }
        return Optional.empty();
    }

    private static Map<Field, Set<String>> choices(SearchRequest request, Set<String> stances) {
        Map<Field, Set<String>> chosen = new EnumMap<>(Field.class);
        chosen.putAll(request.chosen());
        chosen.remove(Field.ABOUT);
        chosen.put(Field.STANCE, stances);
        return chosen;
    }

    private static SearchRequest counting(SearchRequest request, Query query, Set<String> stances, List<Field> facets) {
        return new SearchRequest(
                query,
                choices(request, stances),
                request.excluded(),
                request.leastConfidence(),
                Sort.RELEVANCE,
                1,
                0,
                facets);
    }

    private static Set<String> deniers(SearchResult denials) {
        Set<String> deniers = new HashSet<>();
        for (Facet facet : denials.facets()) {
            for (Value value : facet.values()) {
                if (value.count() > 0) {
                    deniers.add(Folding.fold(facet.field() == Field.SPEAKER ? value.label() : value.key()));
                }
            }
        }
        return deniers;
    }

    private static List<Value> values(SearchResult result, Field field) {
        return result.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .filter(value -> value.count() > 0)
                .toList();
    }
}
