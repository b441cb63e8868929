package dixit.lucene;

import dixit.model.Article;
import dixit.model.Sha256;
import dixit.model.Statement;
import dixit.search.Beginnings;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Origin;
import dixit.search.Prominence;
import dixit.search.SearchRequest;
import dixit.search.Searched;
import dixit.search.StoredForm;
import dixit.search.Values;
import dixit.search.Values.Labelled;
import dixit.variants.Saying;
import dixit.variants.Story;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * Our records as Lucene's documents: one for each statement, in a block that ends with its article's own, and one for
 * each file of the corpus.
 */
final class LuceneDocuments {

    static final String KIND = "kind";
    static final String STATEMENT = "statement";
    static final String ARTICLE = "article";
    /** The article once more, in a column. */
    static final String OF_ARTICLE = "of-article";

    static final String FILE = "file";
    static final String FINGERPRINT = "fingerprint";
    static final String HELD = "held";
    static final String ID = "id";
    static final String STORED = "stored";
    static final String DIGEST = "digest";
    static final String DAY = "day";
    static final String PROMINENCE = "prominence";
    static final String START = "start";
    static final String CONFIDENCE = "confidence";

    /** Of an article's own document; its statements have its id under {@link #ARTICLE}. */
    static final String OWN_ID = "own-id";

    static final String CONTENT = Searched.CONTENT;
    static final String TITLE = Searched.TITLE;
    static final String SOURCE = Searched.SOURCE;
    static final String CONTEXT = Searched.CONTEXT;

    /** Between the parts of a label's term: key as compared, label, key as written. */
    static final char BREAK = '\u001f';

    /** Longer ones are not names of anything, and the index refuses very long terms. */
    private static final int LONGEST_KEY = 1000;

    /** Fields whose values are looked up by their beginnings. */
    private static final List<Field> BEGINNING =
            List.of(Field.SPEAKER, Field.COUNTRY, Field.ORG, Field.ABOUT, Field.ACTOR, Field.INCIDENT);

    private static final FieldType WITH_OFFSETS = withOffsets();
    private static final FieldType WEIGHING_NOTHING = weighingNothing();

    /** Fields whose words tell who speaks. */
    private static final List<Field> WHO = List.of(Field.SPEAKER, Field.ROLE, Field.ORG, Field.COUNTRY);

    /** The field that holds a value as a whole, folded. */
    static String is(Field field) {
        return "is." + field.key();
    }

    /** The field that holds the words of a value. */
    static String has(Field field) {
        return "has." + field.key();
    }

    static String label(Field field) {
        return "label." + field.key();
    }

    /** The field that holds every beginning between words of a value's label, folded, and the value. */
    static String begins(Field field) {
        return "begins." + field.key();
    }

    /** The field whose doc values are counted for the facet. Of a date it holds the day alone. */
    static String column(Field field) {
        return "facet." + field.key();
    }

    /** A folded value as a column has it: in the form of Lucene's own facets. */
    static BytesRef written(Field field, String folded) {
        return new BytesRef(FacetsConfig.pathToString(field.key(), new String[] {folded}));
    }

    /** The folded value that a column has as {@code written}. */
    static String folded(Field field, BytesRef written) {
        return FacetsConfig.stringToPath(written.utf8ToString())[1];
    }

    static Document file(Origin origin, Optional<String> article) {
        var document = new Document();
        document.add(new StringField(KIND, FILE, Store.NO));
        document.add(new StringField(FILE, origin.file(), Store.YES));
        document.add(new StoredField(FINGERPRINT, origin.fingerprint()));
        article.ifPresent(id -> document.add(new StoredField(HELD, id)));
        fill(document, article.orElse(""));
        return document;
    }

    /** The block of an article: its statements in their order, then itself. */
    static List<Document> block(Article article, List<Statement> statements) {
        var block = new ArrayList<Document>();
        var forms = new ArrayList<String>();
        for (Entry entry : Entry.all(article, statements)) {
            String stored = StoredForm.of(entry);
            forms.add(stored);
            block.add(statement(entry, entry.statement().content(article.text()), stored));
        }
        String stored = StoredForm.of(article);
        var own = new Document();
        own.add(new StringField(KIND, ARTICLE, Store.NO));
        own.add(new StringField(ARTICLE, article.id(), Store.NO));
        own.add(new StringField(OWN_ID, article.id(), Store.NO));
        own.add(new SortedDocValuesField(OWN_ID, new BytesRef(article.id())));
        own.add(new StoredField(STORED, stored));
        Prints.ofArticle(own, Story.fingerprints(article));
        own.add(new NumericDocValuesField(DIGEST, digest(forms, stored)));
        fill(own, article.id());
        block.add(own);
        return block;
    }

    /** Of an article and its statements as they are stored. */
    static long digest(List<String> statements, String article) {
        var digest = new Sha256();
        statements.forEach(digest::add);
        return ByteBuffer.wrap(digest.add(article).bytes()).getLong();
    }

    /**
     * Gives a document that is no statement something in each column, and no words in each field whose words weigh by their
     * number: columns without gaps are read much quicker.
     */
    private static void fill(Document document, String article) {
        document.add(new SortedDocValuesField(OF_ARTICLE, new BytesRef(article)));
        document.add(new NumericDocValuesField(START, 0));
        document.add(new DoubleDocValuesField(PROMINENCE, 0));
        for (String field : Searched.WEIGHTS.keySet()) {
            document.add(words(field, ""));
        }
        for (Field field : Field.values()) {
            document.add(new SortedSetDocValuesField(column(field), written(field, SearchRequest.NONE)));
        }
    }

    private static Document statement(Entry entry, String content, String stored) {
        Statement statement = entry.statement();
        var document = new Document();
        document.add(new StringField(KIND, STATEMENT, Store.NO));
        document.add(new StringField(ID, statement.id(), Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(statement.id())));
        document.add(new StringField(ARTICLE, statement.article(), Store.NO));
        document.add(new SortedDocValuesField(OF_ARTICLE, new BytesRef(statement.article())));
        document.add(new StoredField(STORED, stored));
        document.add(new DoublePoint(CONFIDENCE, statement.confidence()));
        document.add(new NumericDocValuesField(START, statement.start()));
        document.add(new DoubleDocValuesField(PROMINENCE, Prominence.of(statement)));
        Values.day(entry).ifPresent(day -> {
            document.add(new LongPoint(DAY, day.toEpochDay()));
            document.add(new NumericDocValuesField(DAY, day.toEpochDay()));
        });
        document.add(words(CONTENT, content));
        Prints.ofStatement(document, content);
        Said.add(document, Saying.of(statement, Values.day(entry)));
        document.add(words(TITLE, entry.title()));
        document.add(words(SOURCE, who(entry)));
        document.add(words(CONTEXT, entry.context()));
        for (Field field : Field.values()) {
            addValues(document, field, Values.of(field, entry));
        }
        return document;
    }

    /** A field whose words weigh; where they stand is known of the context alone, in which they are shown. */
    private static IndexableField words(String field, String text) {
        return field.equals(CONTEXT)
                ? new org.apache.lucene.document.Field(field, text, WITH_OFFSETS)
                : new TextField(field, text, Store.NO);
    }

    private static String who(Entry entry) {
        return WHO.stream()
                .flatMap(field -> Values.of(field, entry).stream())
                .map(Labelled::label)
                .collect(Collectors.joining("\n"));
    }

    private static void addValues(Document document, Field field, List<Labelled> values) {
        List<Labelled> usable = new ArrayList<>();
        for (Labelled value : values) {
            String folded = Folding.fold(value.key());
            if (folded.isEmpty()
                    || value.key().length() > LONGEST_KEY
                    || value.label().length() > LONGEST_KEY) {
                continue;
            }
            usable.add(value);
            document.add(new StringField(is(field), folded, Store.NO));
            document.add(new StringField(label(field), folded + BREAK + value.label() + BREAK + value.key(), Store.NO));
            if (BEGINNING.contains(field)) {
                Beginnings.of(value.label())
                        .forEach(beginning -> document.add(new StringField(
                                begins(field), beginning + BREAK + value.label() + BREAK + value.key(), Store.NO)));
            }
            document.add(new org.apache.lucene.document.Field(has(field), value.label(), WEIGHING_NOTHING));
            if (!value.key().equals(value.label())) {
                document.add(new org.apache.lucene.document.Field(has(field), value.key(), WEIGHING_NOTHING));
            }
        }
        if (usable.isEmpty()) {
            document.add(new StringField(is(field), SearchRequest.NONE, Store.NO));
        }
        counted(field, usable)
                .forEach(folded -> document.add(new SortedSetDocValuesField(column(field), written(field, folded))));
    }

    private static Stream<String> counted(Field field, List<Labelled> values) {
        if (values.isEmpty()) {
            return Stream.of(SearchRequest.NONE);
        }
        List<Labelled> counted = field == Field.DATE ? List.of(values.getLast()) : values;
        return counted.stream().map(value -> Folding.fold(value.key()));
    }

    private static FieldType withOffsets() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FieldType weighingNothing() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
