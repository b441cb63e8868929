package dixit.opensearch;

import dixit.search.AskingContract;
import dixit.search.Engine;
import org.junit.jupiter.api.extension.RegisterExtension;

final class OpenSearchAskingTest extends AskingContract {

    @RegisterExtension
    static final OneNode NODE = new OneNode();

    private final Engine engine = new OpenSearchEngine(NODE.fresh(1));

    @Override
    protected Engine engine() {
        return engine;
    }
}
