package dixit.opensearch;

import dixit.model.Article;
import dixit.model.Sha256;
import dixit.model.Statement;
import dixit.search.Beginnings;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Holding;
import dixit.search.Prominence;
import dixit.search.SearchRequest;
import dixit.search.Searched;
import dixit.search.Slice;
import dixit.search.StoredForm;
import dixit.search.Values;
import dixit.search.Values.Labelled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our records as a cluster's documents: one for each statement, each article, each file of the corpus, and each way in
 * which a value is written. A document's id says what it is of, so that writing it again replaces it.
 */
final class Documents {

    static final String KIND = "kind";
    static final String STATEMENT = "statement";
    static final String ARTICLE = "article";
    static final String FILE = "file";
    static final String LABEL = "label";

    static final String ID = "id";
    static final String STORED = "stored";
    static final String DAY = "day";
    static final String START = "start";
    static final String PROMINENCE = "prominence";
    static final String CONFIDENCE = "confidence";
    static final String CONTENT = Searched.CONTENT;
    static final String TITLE = Searched.TITLE;
    static final String SOURCE = Searched.SOURCE;
    static final String CONTEXT = Searched.CONTEXT;
    /** The fields of which a statement has several values. */
    static final String SEVERAL = "several";

    static final String STATEMENTS = "statements";
    static final String SLOT = "slot";
    static final String FINGERPRINT = "fingerprint";
    static final String HELD = "held";
    static final String FIELD = "field";
    /** A field and a folded value of it, of a label's document. */
    static final String VALUE = "value";

    static final String KEY = "key";
    static final String BEGINS = "begins";

    /** Digests are summed by the cluster in parts of so many bits, so that the sums are exact. */
    static final int DIGEST_BITS = 16;

    static final int DIGESTS = Long.SIZE / DIGEST_BITS;

    private static final char BREAK = '\u001f';

    /** Longer ones are not names of anything, and the index refuses very long terms. */
    private static final int LONGEST_KEY = 1000;

    /** Fields whose words tell who speaks. */
    private static final List<Field> WHO = List.of(Field.SPEAKER, Field.ROLE, Field.ORG, Field.COUNTRY);

    private Documents() {}

    /** A document and its id. */
    record Document(String id, Map<String, Object> body) {}

    /** The field that holds a value as a whole, folded. */
    static String is(Field field) {
        return "is." + field.key();
    }

    /** The field that holds the words of a value. */
    static String has(Field field) {
        return "has." + field.key();
    }

    static String digest(int part) {
        return "digest" + part;
    }

    static String statementId(String statement) {
        return "s:" + statement;
    }

    static String articleId(String article) {
        return "a:" + article;
    }

    static String fileId(String file) {
        return "f:" + HexFormat.of().formatHex(Sha256.of(file));
    }

    static Document file(String file, Holding holding) {
        Map<String, Object> body = new HashMap<>();
        body.put(KIND, FILE);
        body.put(FILE, file);
        body.put(SLOT, Slice.slot(file));
        body.put(FINGERPRINT, holding.fingerprint());
        holding.article().ifPresent(article -> body.put(HELD, article));
        return new Document(fileId(file), body);
    }

    /** An article's own, which comes last, and its statements' documents. */
    static List<Document> of(String file, Article article, List<Statement> statements) {
        var documents = new ArrayList<Document>();
        var digest = new Sha256();
        for (Entry entry : Entry.all(article, statements)) {
            String stored = StoredForm.of(entry);
            digest.add(stored);
            documents.add(statement(entry, entry.statement().content(article.text()), stored));
        }
        String stored = StoredForm.of(article);
        digest.add(stored);
        Map<String, Object> body = new HashMap<>();
        body.put(KIND, ARTICLE);
        body.put(FILE, file);
        body.put(STATEMENTS, statements.stream().map(Statement::id).toList());
        body.put(STORED, stored);
        long whole = ByteBuffer.wrap(digest.bytes()).getLong();
        for (int part = 0; part < DIGESTS; part++) {
            body.put(digest(part), (whole >>> (part * DIGEST_BITS)) & ((1 << DIGEST_BITS) - 1));
        }
        documents.add(new Document(articleId(article.id()), body));
        return documents;
    }

    private static Document statement(Entry entry, String content, String stored) {
        Statement statement = entry.statement();
        Map<String, Object> body = new HashMap<>();
        body.put(KIND, STATEMENT);
        body.put(ID, statement.id());
        body.put(ARTICLE, statement.article());
        body.put(STORED, stored);
        body.put(CONFIDENCE, statement.confidence());
        body.put(START, statement.start());
        body.put(PROMINENCE, Prominence.of(statement));
        Values.day(entry).ifPresent(day -> body.put(DAY, day.toEpochDay()));
        body.put(CONTENT, content);
        body.put(TITLE, entry.title());
        body.put(SOURCE, who(entry));
        body.put(CONTEXT, entry.context());
        var several = new ArrayList<String>();
        for (Field field : Field.values()) {
            List<Labelled> values = values(field, entry);
            List<String> folded = values.stream()
                    .map(value -> Folding.fold(value.key()))
                    .distinct()
                    .toList();
            body.put(is(field), folded.isEmpty() ? List.of(SearchRequest.NONE) : folded);
            body.put(
                    has(field),
                    values.stream()
                            .flatMap(value -> Stream.of(value.label(), value.key()))
                            .distinct()
                            .toList());
            if (folded.size() > 1) {
                several.add(field.key());
            }
        }
        body.put(SEVERAL, several);
        return new Document(statementId(statement.id()), body);
    }

    private static String who(Entry entry) {
        return WHO.stream()
                .flatMap(field -> Values.of(field, entry).stream())
                .map(Labelled::label)
                .collect(Collectors.joining("\n"));
    }

    private static List<Labelled> values(Field field, Entry entry) {
        return Values.of(field, entry).stream()
                .filter(value -> !Folding.fold(value.key()).isEmpty()
                        && value.key().length() <= LONGEST_KEY
                        && value.label().length() <= LONGEST_KEY)
                .toList();
    }

    /** How the values of an article's statements are written. */
    static Stream<Document> labels(Article article, List<Statement> statements) {
        return Entry.all(article, statements).stream()
                .flatMap(entry -> Stream.of(Field.values())
                        .filter(field -> field != Field.DATE)
                        .flatMap(field -> values(field, entry).stream().map(value -> label(field, value))))
                .distinct();
    }

    private static Document label(Field field, Labelled value) {
        String folded = Folding.fold(value.key());
        String whole = field.key() + BREAK + folded + BREAK + value.label() + BREAK + value.key();
        String id = "l:" + HexFormat.of().formatHex(Sha256.of(whole));
        return new Document(
                id,
                Map.of(
                        KIND,
                        LABEL,
                        FIELD,
                        field.key(),
                        VALUE,
                        value(field, folded),
                        LABEL,
                        value.label(),
                        KEY,
                        value.key(),
                        BEGINS,
                        Beginnings.of(value.label()).toList()));
    }

    static String value(Field field, String folded) {
        return field.key() + BREAK + folded;
    }

    /** The folded value in what {@link #value} gave. */
    static String folded(String value) {
        return value.substring(value.indexOf(BREAK) + 1);
    }

    /** The field in what {@link #value} gave. */
    static Field field(String value) {
        return Field.of(value.substring(0, value.indexOf(BREAK))).orElseThrow();
    }
}
