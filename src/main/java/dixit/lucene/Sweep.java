package dixit.lucene;

import dixit.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SparseFixedBitSet;

/**
 * Looks once at each statement that a query finds, whatever it weighs: those that the choices admit are counted, those
 * that only the choice of one field keeps out are counted for that field alone.
 */
final class Sweep {

    private final Choices choices;
    private final Columns columns;
    private final Tallies admitted;
    private final List<Tallies> missed = new ArrayList<>(); // in the order of the choices
    private final Optional<RepeatGroups> repeats;
    private final BitSet repeating;
    private long total;
    private long articles;

    /**
     * @param counted the fields whose values are counted
     * @param repeats where those that repeat one another are to be gathered
     */
    Sweep(Choices choices, Columns columns, Set<Field> counted, Optional<RepeatGroups> repeats) throws IOException {
        this.choices = choices;
        this.repeats = repeats;
        this.repeating = new SparseFixedBitSet(Math.max(1, columns.documents()));
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

    /** Those of the admitted that repeat others, which may be admitted or not. */
    BitSet repeating() {
        return repeating;
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
        private final Optional<FixedBitSet> repeated;
        private final int base;
        private int end = -1;

        InSegment(LeafReaderContext segment) throws IOException {
            choice = choices.in(segment, columns);
            found = admitted.in(segment);
            nearly = missed.stream().map(each -> each.in(segment)).toList();
            ends = columns.held().articles(segment);
            repeated = repeats.map(groups -> groups.in(segment));
            base = segment.docBase;
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
            repeated.ifPresent(all -> note(all, documents, left));
            found.take(documents, left);
        }

        private void note(FixedBitSet all, int[] documents, int size) {
            for (int at = 0; at < size; at++) {
                if (all.get(documents[at])) {
                    repeating.set(base + documents[at]);
                }
            }
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
