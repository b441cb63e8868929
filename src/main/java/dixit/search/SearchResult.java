package dixit.search;

import dixit.model.Span;
import java.util.Comparator;
import java.util.List;

/**
 * One page of answers.
 *
 * @param total how many statements answer, exactly
 * @param articles in how many articles they stand
 * @param sources by how many publishers
 */
public record SearchResult(long total, long articles, long sources, List<Hit> hits, List<Facet> facets) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /**
     * A statement that answers.
     *
     * @param matches the letters that matched the words asked for, as spans of the article within the statement's
     *     context
     */
    public record Hit(Entry entry, float score, List<Span> matches) {
        public Hit {
            matches = List.copyOf(matches);
        }
    }

    /**
     * The values of one field over the answers. The counts ignore what was chosen of this field and honour all
     * else, so that the number on a value is the number you get.
     *
     * @param distinct how many values there are in all, of which {@code values} may be the most frequent
     * @param values chosen ones first, then by falling count, then by label
     */
    public record Facet(Field field, int distinct, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /** One value of a facet: its key for addresses, its label for people, its exact count. */
    public record Value(String key, String label, long count, boolean chosen, boolean excluded) {

        /** By falling count, then by label, then by key. */
        public static final Comparator<Value> BY_COUNT = Comparator.comparingLong(Value::count)
                .reversed()
                .thenComparing(Value::label)
                .thenComparing(Value::key);
    }
}
