package dixit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dixit.search.Asked;
import dixit.search.Engine;
import dixit.search.LimitsContract;
import dixit.search.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.util.SparseFixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneLimitsTest extends LimitsContract {

    @TempDir
    private Path folder;

    @Override
    protected Engine engine() {
        return new LuceneEngine(folder);
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
