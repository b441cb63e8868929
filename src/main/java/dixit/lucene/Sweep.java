package dixit.lucene;

import dixit.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * Looks once at each statement that a query finds, whatever it weighs: those that the choices admit are counted, those
 * that only the choice of one field keeps out are counted for that field alone.
 */
final class Sweep {

    private final Choices choices;
    private final Columns columns;
    private final Tallies admitted;
    private final List<Tallies> missed = new ArrayList<>(); // in the order of the choices
    private long total;
    private long articles;

    /** @param counted the fields whose values are counted */
    Sweep(Choices choices, Columns columns, Set<Field> counted) throws IOException {
        this.choices = choices;
        this.columns = columns;
        this.admitted = new Tallies(columns, counted);
        for (Field field : choices.fields()) {
            missed.add(new Tallies(columns, Set.of(field)));
        }
    }

    /** Looks at all that the query finds. */
    void over(IndexSearcher searcher, Query query) throws IOException {
        Gathering.over(searcher, query, InSegment::new);
    }

    long total() {
        return total;
    }

    long articles() {
        return articles;
    }

    /** How many of the admitted have each value. */
    int[] admitted(Field field) {
        return admitted.of(field);
    }

    /** How many there would be of each value if nothing of this field were chosen. */
    int[] available(Field field) {
        int choice = choices.fields().indexOf(field);
        if (choice < 0) {
            return admitted.of(field);
        }
        int[] counts = admitted.of(field).clone();
        int[] more = missed.get(choice).of(field);
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            counts[ordinal] += more[ordinal];
        }
        return counts;
    }

    private final class InSegment extends Gathering {

        private final Choices.InSegment choice;
        private final Tallies.InSegment found;
        private final List<Tallies.InSegment> nearly;
        private final FixedBitSet ends;
        private int end = -1;

        InSegment(LeafReaderContext segment) throws IOException {
            choice = choices.in(segment, columns);
            found = admitted.in(segment);
            nearly = missed.stream().map(each -> each.in(segment)).toList();
            ends = columns.held().articles(segment);
        }

        @Override
        void look(int[] documents, int size) throws IOException {
            int left = choice.admit(documents, size, nearly);
            total += left;
            for (int at = 0; at < left; at++) {
                if (documents[at] > end) {
                    articles++;
                    end = ends.nextSetBit(documents[at]);
                }
            }
            found.take(documents, left);
        }

        @Override
        public void finish() throws IOException {
            super.finish();
            found.finish();
            for (Tallies.InSegment each : nearly) {
                each.finish();
            }
        }
    }
}
