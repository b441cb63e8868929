package dixit.lucene;

import dixit.variants.Saying;
import dixit.variants.Shingles;
import dixit.variants.Story;
import java.nio.ByteBuffer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * What a document keeps to be recognized where it stands again: terms by which candidates are found, all that they are
 * compared by, and the mark of its group, which a commit sets.
 *
 * @param terms the field of the terms
 * @param id the field whose term is this document's alone
 */
record Prints(String terms, String id) {

    static final Prints STATEMENTS = new Prints("print", LuceneDocuments.ID);
    static final Prints ARTICLES = new Prints("story", LuceneDocuments.OWN_ID);

    static final String COMPARED = "shingles";

    /** The mark of the group; 0 of what stands in one place only. */
    static final String GROUP = "group";

    static void ofStatement(Document document, String content) {
        Shingles shingles = Shingles.of(content, Saying.SHINGLE);
        STATEMENTS.add(document, shingles.winnowed(Saying.WINDOW), shingles.all());
    }

    static void ofArticle(Document document, int[] fingerprints) {
        ARTICLES.add(document, fingerprints, fingerprints);
    }

    private void add(Document document, int[] prints, int[] compared) {
        for (int print : prints) {
            document.add(new StringField(terms, bytes(print), Store.NO));
        }
        document.add(new BinaryDocValuesField(COMPARED, bytes(compared)));
        document.add(new NumericDocValuesField(GROUP, 0));
    }

    /** Whether two documents with these words are candidates no longer, but the same. */
    boolean same(int[] one, int[] other) {
        return equals(STATEMENTS) ? Saying.sameWords(one, other) : Story.same(one, other);
    }

    private static BytesRef bytes(int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        buffer.asIntBuffer().put(numbers);
        return new BytesRef(buffer.array());
    }

    static int[] numbers(BytesRef bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asIntBuffer().get(numbers);
        return numbers;
    }
}
