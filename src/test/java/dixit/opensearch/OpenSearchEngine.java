package dixit.opensearch;

import dixit.search.Engine;
import dixit.search.Slice;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;

/** Keeps its index in a cluster. */
record OpenSearchEngine(Access access) implements Engine {

    @Override
    public StatementStore update() throws IOException {
        return OpenSearchStatements.update(access, STAMP, Slice.WHOLE);
    }

    @Override
    public StatementStore rebuild() throws IOException {
        return OpenSearchStatements.rebuild(access, STAMP);
    }

    @Override
    public StatementSearch search() throws IOException {
        return OpenSearchStatements.search(access);
    }
}
