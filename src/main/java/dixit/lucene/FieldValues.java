package dixit.lucene;

import dixit.search.Beginnings;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/** All values of one field over the answers of a request, and those among them that begin so. */
final class FieldValues {

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final Field field;

    FieldValues(Snapshot snapshot, SearchRequest request, Field field) {
        this.snapshot = snapshot;
        this.request = request;
        this.field = field;
    }

    Facet like(IndexSearcher searcher, String like, int first) throws IOException {
        Beginnings beginnings = Beginnings.typed(like);
        var values = new ArrayList<Value>();
        int[] counts = counts(searcher);
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                Labelled label = snapshot.columns.value(field, ordinal).shown();
                if (beginnings.find(label.label())) {
                    values.add(new Value(
                            label.key(),
                            label.label(),
                            counts[ordinal],
                            is(request.chosen(), label),
                            is(request.excluded(), label)));
                }
            }
        }
        values.sort(Value.BY_COUNT);
        int from = Math.min(first, values.size());
        int to = Math.min(from + SearchRequest.MOST_PER_PAGE, values.size());
        return new Facet(field, values.size(), values.subList(from, to));
    }

    /** The count of every value; what is chosen of the field itself does not matter. */
    private int[] counts(IndexSearcher searcher) throws IOException {
        SearchRequest others = request.choosingNothingOf(field);
        return new Counting(snapshot, others, snapshot.queries.of(others.query()), false).values(searcher, field);
    }

    private boolean is(Map<Field, Set<String>> values, Labelled label) {
        return values.getOrDefault(field, Set.of()).stream()
                .map(Folding::fold)
                .collect(Collectors.toSet())
                .contains(Folding.fold(label.key()));
    }
}
