package dixit.lucene;

import dixit.search.Engine;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Path;

/** Keeps its index in this folder. */
record LuceneEngine(Path folder) implements Engine {

    @Override
    public StatementStore update() throws IOException {
        return LuceneStatements.update(folder.resolve("index"), STAMP);
    }

    @Override
    public StatementStore rebuild() throws IOException {
        return LuceneStatements.rebuild(folder.resolve("index"), STAMP);
    }

    @Override
    public StatementSearch search() throws IOException {
        return LuceneStatements.search(folder.resolve("index"));
    }
}
