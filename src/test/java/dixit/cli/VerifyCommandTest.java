package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    private Path home;

    private Sample sample = new Sample(Path.of(""));

    @BeforeEach
    void index() throws IOException {
        sample = Sample.in(home);
        assertEquals(0, Ran.in(home, "index").code());
    }

    private Ran verified(int code) {
        Ran ran = Ran.in(home, "verify");
        assertEquals(code, ran.code(), ran.out() + ran.err());
        return ran;
    }

    private Path generation() throws IOException {
        return sample.index()
                .resolve(Files.readString(sample.index().resolve("current")).strip());
    }

    @Test
    void anIndexThatIsRight() {
        Ran ran = verified(0);

        assertEquals("", ran.out());
        assertEquals("2 articles checked, 0 faults, 0 differences.\n", ran.err());
    }

    @Test
    void nothingIsChangedByIt() throws IOException {
        List<String> before = files();

        verified(0);

        assertEquals(before, files());
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(sample.index())) {
            return files.sorted()
                    .map(file -> file + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .toList();
        }
    }

    @Test
    void anArticleThatChangedOneThatIsNewAndOneThatIsGone() throws IOException {
        sample.write("denial.md", Sample.DENIAL.replace("every one", "each"));
        sample.write("new.md", "Pier opens\n\nThe pier was safe, Tobias Quell said on Monday in Port Velin.\n");
        Files.delete(sample.corpus().resolve("markets/warning.md"));

        Ran ran = verified(1);

        assertEquals(
                List.of(
                        "denial.md has changed since it was read.",
                        "new.md is not in the index.",
                        "markets/warning.md is in the index and not in the corpus any more."),
                ran.outLines());
        assertTrue(ran.err().contains("dixit index"), ran.err());
        Ran.in(home, "index");
        verified(0);
    }

    @Test
    void otherWordsAndCorrectionsThanNow() throws IOException {
        Path words = home.resolve("lexicon");
        Files.createDirectories(words);
        Files.writeString(words.resolve("fillers.tsv"), "hereabouts\n");

        assertTrue(verified(1).out().contains("was read with other words or another model."));

        Files.delete(words.resolve("fillers.tsv"));
        Files.delete(words);
        String denial = denial().statements.getLast().id;
        Files.writeString(home.resolve("corrections.tsv"), denial + "\tstance\twarn\t\t2024-04-01\n");
        assertTrue(verified(1).out().contains("denial.md was read before readers put something right in it."));
    }

    @Test
    void noIndexNoCorpusAndOneWrongBit() throws IOException {
        assertTrue(
                Ran.in(home, "verify", home.resolve("nowhere").toString()).err().contains("There is no corpus at"));
        try (var files = Files.list(generation())) {
            Path terms = files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(terms);
            bytes[bytes.length / 2] ^= 4;
            Files.write(terms, bytes);
        }

        assertTrue(verified(2).err().contains("is damaged. Build it anew with `dixit rebuild`."));
        assertEquals(
                2,
                Ran.in(home, "verify", "--index", home.resolve("none").toString())
                        .code());
        Ran.in(home, "rebuild");
        verified(0);
    }

    @Test
    void wordsThatDoNotStandInTheirArticle() throws IOException {
        tamper(true, stored -> stored.replace("every one of these", "not a single one"));

        Ran ran = verified(2);

        assertTrue(ran.out().contains("has other words than those that stand at its place in article "), ran.out());
        assertTrue(ran.out().contains(" is not as it was written."), ran.out());
        assertTrue(ran.err().contains("Build it anew with `dixit rebuild`."), ran.err());
        Ran.in(home, "rebuild");
        verified(0);
    }

    @Test
    void anArticleThatSaysSomethingElseThanItsFile() throws IOException {
        tamper(false, stored -> stored.replace("spoke to reporters", "sang to reporters"));

        Ran ran = verified(2);

        assertTrue(ran.out().contains("denial.md says something else than its article "), ran.out());
    }

    @Test
    void anIdThatDoesNotDeriveFromItsStatement() throws IOException {
        tamper(true, stored -> stored.replaceFirst("\\[\\[\"\\w{16}\"", "[[\"0123456789abcdef\""));

        Ran ran = verified(2);

        assertTrue(ran.out().contains(" has another id inside."), ran.out());
        assertTrue(ran.out().contains("statement 0123456789abcdef is not what derives from its article in denial.md."));
    }

    @Test
    void anArticleThatIsThereTwiceAndAStatementOfNone() throws IOException {
        Kept denial = denial();
        write(writer -> {
            writer.addDocument(denial.article.document(denial.article.id));
            writer.addDocument(new One("id", "fedcba9876543210", "[]", 0).document(denial.article.id));
        });

        Ran ran = verified(2);

        assertTrue(ran.out().contains("article " + denial.article.id + " is there twice."), ran.out());
        assertTrue(ran.out().contains("statement fedcba9876543210 is in no article."), ran.out());
    }

    @Test
    void anArticleWithoutAFileAndAFileWithoutItsArticle() throws IOException {
        String denial = denial().article.id;
        write(writer -> writer.deleteDocuments(new Term("article", denial)));

        assertTrue(verified(2).out().contains("denial.md holds the article " + denial + ", which the index lacks."));

        Ran.in(home, "rebuild");
        write(writer -> writer.deleteDocuments(new Term("file", "denial.md")));
        assertTrue(verified(2).out().contains("article " + denial + " is held by no file."));
    }

    /** What the index keeps of an article or a statement. */
    private record One(String key, String id, String stored, long digest) {

        Document document(String article) {
            var document = new Document();
            document.add(new StoredField("stored", stored));
            document.add(new StringField("kind", key.equals("id") ? "statement" : "article", Field.Store.NO));
            document.add(new StringField("article", article, Field.Store.NO));
            document.add(new StringField(key, id, Field.Store.NO));
            document.add(new SortedDocValuesField(key, new BytesRef(id)));
            if (key.equals("own-id")) {
                document.add(new NumericDocValuesField("digest", digest));
            }
            return document;
        }

        One with(UnaryOperator<String> edit) {
            String edited = edit.apply(stored);
            assertNotEquals(stored, edited);
            return new One(key, id, edited, digest);
        }
    }

    private record Kept(List<One> statements, One article) {}

    private Kept denial() throws IOException {
        List<One> statements = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(generation()))) {
            for (LeafReaderContext leaf : reader.leaves()) {
                SortedDocValues ids = DocValues.getSorted(leaf.reader(), "id");
                SortedDocValues own = DocValues.getSorted(leaf.reader(), "own-id");
                NumericDocValues digests = DocValues.getNumeric(leaf.reader(), "digest");
                for (int at = 0; at < leaf.reader().maxDoc(); at++) {
                    String stored = String.valueOf(
                            leaf.reader().storedFields().document(at).get("stored"));
                    if (ids.advanceExact(at)) {
                        statements.add(
                                new One("id", ids.lookupOrd(ids.ordValue()).utf8ToString(), stored, 0));
                    } else if (own.advanceExact(at) && digests.advanceExact(at)) {
                        String id = own.lookupOrd(own.ordValue()).utf8ToString();
                        if (stored.contains("Ruritania")) {
                            return new Kept(
                                    List.copyOf(statements), new One("own-id", id, stored, digests.longValue()));
                        }
                        statements.clear();
                    }
                }
            }
        }
        throw new AssertionError("the sample has no denial");
    }

    /** Changes what is kept of the article on the denial, or of the last of its statements. */
    private void tamper(boolean statement, UnaryOperator<String> edit) throws IOException {
        Kept denial = denial();
        List<Document> block = new ArrayList<>();
        for (One each : denial.statements) {
            boolean last = each.equals(denial.statements.getLast());
            block.add((statement && last ? each.with(edit) : each).document(denial.article.id));
        }
        block.add((statement ? denial.article : denial.article.with(edit)).document(denial.article.id));
        write(writer -> writer.updateDocuments(new Term("article", denial.article.id), block));
    }

    /** What is done to an index behind its back. */
    private interface Doing {
        void to(IndexWriter writer) throws IOException;
    }

    /** Segments are not merged, which might put the article of another after a statement that has none. */
    private static IndexWriterConfig asItIs() {
        return new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    }

    private void write(Doing doing) throws IOException {
        try (Directory directory = FSDirectory.open(generation());
                IndexWriter writer = new IndexWriter(directory, asItIs())) {
            Map<String, String> kept;
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                kept = reader.getIndexCommit().getUserData();
            }
            doing.to(writer);
            writer.setLiveCommitData(kept.entrySet());
        }
    }
}
