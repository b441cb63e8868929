package dixit.opensearch;

import dixit.search.Engine;
import dixit.search.SearchContract;
import org.junit.jupiter.api.extension.RegisterExtension;

final class OpenSearchContractTest extends SearchContract {

    @RegisterExtension
    static final OneNode NODE = new OneNode();

    private final Engine engine = new OpenSearchEngine(NODE.fresh(1));

    @Override
    protected int rounds(int usual) {
        return Math.max(1, usual / 8);
    }

    @Override
    protected Engine engine() {
        return engine;
    }
}
