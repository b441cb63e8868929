package dixit.lucene;

import dixit.search.Engine;
import dixit.search.SearchContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class LuceneContractTest extends SearchContract {

    @TempDir
    private Path folder;

    @Override
    protected Engine engine() {
        return new LuceneEngine(folder);
    }
}
