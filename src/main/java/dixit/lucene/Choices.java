package dixit.lucene;

import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;
import org.jspecify.annotations.Nullable;

/** What was chosen of fields: a statement must have, in each of them, one of the values chosen there. */
final class Choices {

    /** One field and the folded values of it that will do. */
    private record Choice(Field field, Set<String> values) {}

    private static final char AFTER_HYPHEN = '-' + 1;

    /** Nothing was chosen. */
    static final Choices NONE = new Choices(List.of());

    private final List<Choice> choices;

    private Choices(List<Choice> choices) {
        this.choices = List.copyOf(choices);
    }

    /** @param fields those to look at; what is chosen of others is not looked at */
    static Choices of(SearchRequest request, Set<Field> fields) {
        var choices = new ArrayList<Choice>();
        request.chosen().forEach((field, values) -> {
            if (fields.contains(field) && !values.isEmpty()) {
                choices.add(
                        new Choice(field, values.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet())));
            }
        });
        return new Choices(choices);
    }

    List<Field> fields() {
        return choices.stream().map(Choice::field).toList();
    }

    InSegment in(LeafReaderContext segment, Columns columns) throws IOException {
        var tests = new ArrayList<Test>();
        for (Choice choice : choices) {
            tests.add(new Test(choice, segment, columns));
        }
        return new InSegment(tests);
    }

    /** Looks at the documents of one segment, in order. */
    static final class InSegment {

        private static final int NONE = -1;
        private static final int MANY = -2;

        private final List<Test> tests;
        private final int[] missed;

        private InSegment(List<Test> tests) {
            this.tests = tests;
            this.missed = new int[tests.isEmpty() ? 0 : Gathering.MOST];
        }

        /**
         * Moves those of the first {@code size} documents that are admitted to the front, and tells how many they are. One
         * that the choice of a single field keeps out is added to what that field nearly has.
         */
        int admit(int[] documents, int size, List<Tallies.InSegment> nearly) throws IOException {
            if (tests.isEmpty()) {
                return size;
            }
            Arrays.fill(missed, 0, size, NONE);
            for (int test = 0; test < tests.size(); test++) {
                boolean[] admitted = tests.get(test).admitted(documents, size);
                for (int at = 0; at < size; at++) {
                    missed[at] = admitted[at] ? missed[at] : missed[at] == NONE ? test : MANY;
                }
            }
            int left = 0;
            for (int at = 0; at < size; at++) {
                if (missed[at] == NONE) {
                    documents[left++] = documents[at];
                } else if (missed[at] != MANY) {
                    nearly.get(missed[at]).collect(documents[at]);
                }
            }
            return left;
        }
    }

    /** One choice in one segment. */
    private static final class Test {

        private final LeafReaderContext segment;
        private final Columns columns;
        private final Field field;
        private final SortedSetDocValues column;
        private final LongBitSet chosen;
        private final boolean[] admitted = new boolean[Gathering.MOST];
        private final int[] numbers = new int[Gathering.MOST];
        private @Nullable Ordinals ordinals;

        Test(Choice choice, LeafReaderContext segment, Columns columns) throws IOException {
            this.segment = segment;
            this.columns = columns;
            this.field = choice.field();
            this.column = Columns.in(segment.reader(), field);
            this.chosen = new LongBitSet(Math.max(1, column.getValueCount()));
            for (String value : choice.values()) {
                if (!value.isEmpty()) { // of a value without letters nothing is left; no document has it
                    choose(value);
                }
            }
        }

        /** A year or month admits its days, which stand together. */
        private void choose(String value) throws IOException {
            long found = column.lookupTerm(LuceneDocuments.written(field, value));
            if (found >= 0) {
                chosen.set(found);
            } else if (field == Field.DATE) {
                long first = place(LuceneDocuments.written(field, value + "-"));
                long end = place(LuceneDocuments.written(field, value + AFTER_HYPHEN));
                if (first < end) {
                    chosen.set(first, end);
                }
            }
        }

        /** Where this value stands, or would. */
        private long place(BytesRef written) throws IOException {
            long found = column.lookupTerm(written);
            return found < 0 ? -found - 1 : found;
        }

        /** Of each of these documents whether it has one of the values. */
        boolean[] admitted(int[] documents, int size) throws IOException {
            Ordinals known = ordinals == null ? columns.in(segment, field, size) : ordinals;
            ordinals = known;
            known.read(documents, size, numbers);
            for (int at = 0; at < size; at++) {
                int number = numbers[at];
                admitted[at] = number < known.values() ? chosen.get(number) : isChosen(known.set(number));
            }
            return admitted;
        }

        private boolean isChosen(int[] set) {
            for (int ordinal : set) {
                if (chosen.get(ordinal)) {
                    return true;
                }
            }
            return false;
        }
    }
}
