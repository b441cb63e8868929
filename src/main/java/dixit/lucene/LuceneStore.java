package dixit.lucene;

import dixit.model.Article;
import dixit.model.Statement;
import dixit.search.Holding;
import dixit.search.Holdings;
import dixit.search.Origin;
import dixit.search.Stamp;
import dixit.search.StatementStore;
import dixit.search.StoredForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

/** Writes to one generation, and puts it in use when it commits. */
final class LuceneStore implements StatementStore {

    private static final double BUFFER_MEGABYTES = 64;

    private final Generations generations;
    private final WriteLock lock;
    private final Path generation;
    private final Stamp stamp;
    private final IndexWriter writer;
    private final Holdings files = new Holdings();

    LuceneStore(Generations generations, WriteLock lock, Path generation, Stamp stamp) throws IOException {
        this.generations = generations;
        this.lock = lock;
        this.generation = generation;
        this.stamp = stamp;
        var config = new IndexWriterConfig(WordAnalyzer.forIndex())
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
        this.writer = new IndexWriter(generations.open(generation), config);
        try {
            readFiles();
        } catch (IOException | RuntimeException failed) {
            writer.rollback();
            throw failed;
        }
    }

    private void readFiles() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            var query = new TermQuery(new Term(LuceneDocuments.KIND, LuceneDocuments.FILE));
            int most = Math.max(1, reader.maxDoc());
            for (ScoreDoc found : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
                Document file = searcher.storedFields().document(found.doc);
                files.put(
                        file.get(LuceneDocuments.FILE),
                        new Holding(
                                file.get(LuceneDocuments.FINGERPRINT),
                                Optional.ofNullable(file.get(LuceneDocuments.HELD))));
            }
        }
    }

    @Override
    public void replace(Origin origin, Article article, List<Statement> statements) throws IOException {
        List<Document> block = LuceneDocuments.block(article, statements);
        hold(origin, Optional.of(article.id()));
        writer.updateDocuments(new Term(LuceneDocuments.ARTICLE, article.id()), block);
    }

    @Override
    public void hold(Origin origin, Optional<String> article) throws IOException {
        synchronized (files) {
            removeUnlessHeld(files.put(origin.file(), new Holding(origin.fingerprint(), article)));
            writer.updateDocument(new Term(LuceneDocuments.FILE, origin.file()), LuceneDocuments.file(origin, article));
        }
    }

    @Override
    public NavigableMap<String, Holding> holdings() {
        return files.all();
    }

    @Override
    public List<String> holders(String article) {
        synchronized (files) {
            return files.holders(article);
        }
    }

    @Override
    public Set<String> filesWith(Set<String> statements) throws IOException {
        if (statements.isEmpty()) {
            return Set.of();
        }
        Set<String> articles = new HashSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            for (String id : statements) {
                for (ScoreDoc found : searcher.search(new TermQuery(new Term(LuceneDocuments.ID, id)), 1).scoreDocs) {
                    String stored = searcher.storedFields().document(found.doc).get(LuceneDocuments.STORED);
                    articles.add(StoredForm.entry(stored).statement().article());
                }
            }
        }
        Set<String> holders = new HashSet<>();
        articles.forEach(article -> holders.addAll(holders(article)));
        return holders;
    }

    @Override
    public void remove(String article) throws IOException {
        synchronized (files) {
            for (String file : files.holders(article)) {
                files.remove(file);
                writer.deleteDocuments(new Term(LuceneDocuments.FILE, file));
            }
            writer.deleteDocuments(new Term(LuceneDocuments.ARTICLE, article));
        }
    }

    @Override
    public void forget(String file) throws IOException {
        synchronized (files) {
            removeUnlessHeld(files.remove(file));
            writer.deleteDocuments(new Term(LuceneDocuments.FILE, file));
        }
    }

    private void removeUnlessHeld(Optional<Holding> before) throws IOException {
        Optional<String> article = before.flatMap(Holding::article);
        if (article.isPresent() && files.holders(article.get()).isEmpty()) {
            writer.deleteDocuments(new Term(LuceneDocuments.ARTICLE, article.get()));
        }
    }

    @Override
    public void commit() throws IOException {
        RepeatFinder.mark(writer);
        writer.setLiveCommitData(Commits.write(stamp, digest()).entrySet());
        writer.commit();
        if (!generations.isUsed(generation)) {
            generations.publish(generation);
            generations.sweep(generation);
        }
    }

    /** The sum of the articles' digests, which does not depend on the order in which they were stored. */
    private long digest() throws IOException {
        long sum = 0;
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                NumericDocValues digests = DocValues.getNumeric(leaf.reader(), LuceneDocuments.DIGEST);
                Bits live = leaf.reader().getLiveDocs();
                while (digests.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(digests.docID())) {
                        sum += digests.longValue();
                    }
                }
            }
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            writer.rollback();
            if (!generations.isUsed(generation)) {
                Generations.remove(generation);
            }
        }
    }
}
