package dixit.opensearch;

import dixit.search.Engine;
import dixit.search.LimitsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

final class OpenSearchLimitsTest extends LimitsContract {

    @RegisterExtension
    static final OneNode NODE = new OneNode();

    private final Engine engine = new OpenSearchEngine(NODE.fresh(1));

    @Override
    protected Engine engine() {
        return engine;
    }
}
