package dixit.lucene;

import dixit.model.Article;
import dixit.model.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** A writer of Lucene's with nothing around it, for the very documents that {@code dixit index} makes. Several threads may write. */
public final class BareWriting implements AutoCloseable {

    private final IndexWriter writer;

    /** The documents of an article, ready to be written. */
    public static final class Block {

        private final List<Document> documents;

        public Block(Article article, List<Statement> statements) {
            documents = LuceneDocuments.block(article, statements);
        }
    }

    public BareWriting(Path folder) throws IOException {
        writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(WordAnalyzer.forIndex()));
    }

    public void write(Block block) throws IOException {
        writer.addDocuments(block.documents);
    }

    public void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
