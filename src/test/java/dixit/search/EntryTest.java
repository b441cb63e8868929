package dixit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EntryTest {

    private static final int MANY = 150_000;

    /** What looks at all paragraphs, or at all statements, for each does not end in time. */
    @Test
    void entriesOfAnArticleTakeTimeByItsLength() {
        Told told = Told.in("a");
        for (int number = 0; number < MANY; number++) {
            told.says(EngineContract.ADA, "Ben Ostrow said that it rained").inside(EngineContract.BEN, "it rained");
        }

        List<Entry> all =
                assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Entry.all(told.article(), told.statements()));

        assertEquals(MANY + 1, all.getLast().paragraph());
        assertEquals(
                Optional.of("a-" + (2 * MANY - 2)),
                all.getLast().beside().carrier().map(Beside.Other::id));
        assertEquals(Optional.empty(), all.getFirst().beside().carrier());
    }
}
