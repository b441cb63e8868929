package dixit.lucene;

import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;

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

    InSegment in(LeafReaderContext segment) throws IOException {
        var tests = new ArrayList<Test>();
        for (Choice choice : choices) {
            tests.add(new Test(choice, Columns.in(segment.reader(), choice.field())));
        }
        return new InSegment(tests);
    }

    /** Looks at the documents of one segment, in order. */
    static final class InSegment {

        static final int NONE = -1;
        static final int MANY = -2;

        private final List<Test> tests;

        private InSegment(List<Test> tests) {
            this.tests = tests;
        }

        /** Which of the {@link #fields} alone keeps this document out; {@link #NONE}; or {@link #MANY} of them. */
        int missed(int document) throws IOException {
            int missed = NONE;
            for (int at = 0; at < tests.size(); at++) {
                if (!tests.get(at).admits(document)) {
                    if (missed != NONE) {
                        return MANY;
                    }
                    missed = at;
                }
            }
            return missed;
        }
    }

    /** One choice in one segment. */
    private static final class Test {

        private final SortedSetDocValues column;
        private final LongBitSet admitted;

        Test(Choice choice, SortedSetDocValues column) throws IOException {
            this.column = column;
            this.admitted = new LongBitSet(Math.max(1, column.getValueCount()));
            for (String value : choice.values()) {
                if (!value.isEmpty()) { // of a value without letters nothing is left; no document has it
                    admit(choice.field(), value);
                }
            }
        }

        /** A year or month admits its days, which stand together. */
        private void admit(Field field, String value) throws IOException {
            long found = column.lookupTerm(LuceneDocuments.written(field, value));
            if (found >= 0) {
                admitted.set(found);
            } else if (field == Field.DATE) {
                long first = place(LuceneDocuments.written(field, value + "-"));
                long end = place(LuceneDocuments.written(field, value + AFTER_HYPHEN));
                if (first < end) {
                    admitted.set(first, end);
                }
            }
        }

        /** Where this value stands, or would. */
        private long place(BytesRef written) throws IOException {
            long found = column.lookupTerm(written);
            return found < 0 ? -found - 1 : found;
        }

        boolean admits(int document) throws IOException {
            if (column.advanceExact(document)) {
                for (int left = column.docValueCount(); left > 0; left--) {
                    if (admitted.get(column.nextOrd())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
