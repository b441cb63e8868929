package dixit.lucene;

import dixit.variants.Saying;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** A {@link Saying} as a column, so that a statement need not be read whole to be compared with another. */
final class Said {

    private static final String COLUMN = "said";
    private static final String BREAK = "\u001f";
    private static final String OR = "\u001e";
    private static final String DENIED = "-";

    private Said() {}

    static void add(Document document, Saying saying) {
        String written = String.join(
                BREAK,
                saying.article(),
                saying.day().map(LocalDate::toString).orElse(""),
                saying.denies() ? DENIED : "",
                several(saying.countries()),
                several(saying.people()));
        document.add(new BinaryDocValuesField(COLUMN, new BytesRef(written)));
    }

    /** That of a statement's document. */
    static Saying of(LeafReader leaf, int document) throws IOException {
        var column = DocValues.getBinary(leaf, COLUMN);
        if (!column.advanceExact(document)) {
            throw new IllegalArgumentException("not a statement: document " + document);
        }
        String[] parts = column.binaryValue().utf8ToString().split(BREAK, -1);
        return new Saying(
                parts[0],
                parts[1].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[1])),
                parts[2].equals(DENIED),
                several(parts[3]),
                several(parts[4]));
    }

    private static String several(Set<String> values) {
        return values.stream()
                .map(value -> value.replace(BREAK, " ").replace(OR, " "))
                .sorted()
                .collect(Collectors.joining(OR));
    }

    private static Set<String> several(String written) {
        return written.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(written.split(OR, -1)));
    }
}
