package dixit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SliceTest {

    private static List<Slice> all(int of) {
        return IntStream.rangeClosed(1, of)
                .mapToObj(number -> new Slice(number, of))
                .toList();
    }

    @Test
    void everyFileIsInOneSliceAndNoneIsMuchLarger() {
        for (int of : new int[] {1, 2, 7, 64}) {
            int[] sizes = new int[of];
            for (int file = 0; file < 6400; file++) {
                String name = "2024/" + file + ".warc.gz";
                var in = all(of).stream().filter(slice -> slice.has(name)).toList();
                assertEquals(1, in.size(), name + " of " + of);
                sizes[in.getFirst().number() - 1]++;
            }
            int largest = IntStream.of(sizes).max().orElseThrow();
            assertTrue(largest <= 9600 / of, of + " slices, the largest of " + largest);
        }
    }

    @Test
    void theArticlesOfAFileGoWithIt() {
        for (Slice slice : all(64)) {
            assertEquals(slice.has("a.zip"), slice.has("a.zip!/b.warc.gz!/17"));
        }
    }

    @Test
    void slicesAreWrittenAsTheyAreSaid() {
        assertEquals(new Slice(3, 64), Slice.of("3/64"));
        for (String wrong : List.of("0/3", "4/3", "3", "1/0", "-1/3", "1/2/3", "")) {
            assertThrows(IllegalArgumentException.class, () -> Slice.of(wrong), wrong);
        }
    }
}
