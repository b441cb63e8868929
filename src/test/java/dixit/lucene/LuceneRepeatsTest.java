package dixit.lucene;

import dixit.search.Engine;
import dixit.search.RepeatsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class LuceneRepeatsTest extends RepeatsContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected Engine engine() {
        return new LuceneEngine(folder);
    }
}
