package dixit.lucene;

import dixit.search.Field;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Facet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.lucene.util.BitSet;

/**
 * What was counted lately in one snapshot, so that turning a page, another order or opening the same page again counts
 * nothing anew.
 *
 * <p>May be shared between threads.
 */
final class Counts {

    /** The most that are kept; one takes up to a hundred kilobytes. */
    private static final int MOST = 64;

    /** All of a request that the numbers depend on. */
    private record Key(
            Query query,
            Map<Field, Set<String>> chosen,
            Map<Field, Set<String>> excluded,
            double leastConfidence,
            List<Field> facets,
            boolean once) {

        static Key of(SearchRequest request, boolean once) {
            return new Key(
                    request.query(),
                    request.chosen(),
                    request.excluded(),
                    request.leastConfidence(),
                    request.facets(),
                    once);
        }
    }

    /**
     * The numbers of an answer, whatever its page and order.
     *
     * @param again the statements that are not listed, as an earlier answer says the same
     */
    record Counted(long total, long articles, long sources, List<Facet> facets, BitSet again) {}

    private final SequencedMap<Key, Counted> lately = new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized Optional<Counted> of(SearchRequest request, boolean once) {
        return Optional.ofNullable(lately.get(Key.of(request, once)));
    }

    synchronized void keep(SearchRequest request, boolean once, Counted counted) {
        lately.put(Key.of(request, once), counted);
        if (lately.size() > MOST) {
            lately.pollFirstEntry();
        }
    }
}
