package dixit.lucene;

import dixit.search.RepeatsContract;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class LuceneRepeatsTest extends RepeatsContract {

    private static final Stamp STAMP = new Stamp("corpus", "test", "2024-03-26T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected StatementStore update() throws IOException {
        return LuceneStatements.update(folder.resolve("index"), STAMP);
    }

    @Override
    protected StatementStore rebuild() throws IOException {
        return LuceneStatements.rebuild(folder.resolve("index"), STAMP);
    }

    @Override
    protected StatementSearch search() throws IOException {
        return LuceneStatements.search(folder.resolve("index"));
    }
}
