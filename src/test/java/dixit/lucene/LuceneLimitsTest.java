package dixit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dixit.search.Asked;
import dixit.search.LimitsContract;
import dixit.search.SearchRequest;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.util.SparseFixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneLimitsTest extends LimitsContract {

    private static final Stamp STAMP = new Stamp("corpus", "test", "2024-03-26T12:00:00Z");

    @TempDir
    private Path folder;

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

    @Test
    void theCountsOfTheLatestSearchesAreKept() {
        var counts = new Counts();
        for (int search = 0; search <= 64; search++) {
            counts.keep(request(search), false, new Counts.Counted(search, 0, 0, List.of(), new SparseFixedBitSet(1)));
        }
        assertFalse(counts.of(request(0), false).isPresent());
        assertEquals(1, counts.of(request(1), false).orElseThrow().total());
        assertEquals(64, counts.of(request(64), false).orElseThrow().total());
    }

    private static SearchRequest request(int number) {
        return Asked.all().sure(number / 100.0).request();
    }
}
