package dixit.lucene;

import dixit.search.AskingContract;
import dixit.search.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class LuceneAskingTest extends AskingContract {

    @TempDir
    private Path folder;

    @Override
    protected Engine engine() {
        return new LuceneEngine(folder);
    }
}
