package dixit.opensearch;

import dixit.search.LimitsContract;
import dixit.search.Slice;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;

final class OpenSearchLimitsTest extends LimitsContract {

    @RegisterExtension
    static final OneNode NODE = new OneNode();

    private static final Stamp STAMP = new Stamp("corpus", "test", "2024-03-26T12:00:00Z");

    private final Access access = NODE.fresh(1);

    @Override
    protected StatementStore update() throws IOException {
        return OpenSearchStatements.update(access, STAMP, Slice.WHOLE);
    }

    @Override
    protected StatementStore rebuild() throws IOException {
        return OpenSearchStatements.rebuild(access, STAMP);
    }

    @Override
    protected StatementSearch search() throws IOException {
        return OpenSearchStatements.search(access);
    }
}
