package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    @TempDir
    private Path home;

    @Test
    @Timeout(120)
    void whatComesIntoTheFolderIsFoundSoonAfter() throws IOException, InterruptedException {
        Sample sample = Sample.in(home);
        Thread watching = Thread.ofPlatform().start(() -> Ran.in(home, "watch"));
        try {
            assertTrue(found("accusations"));

            sample.write(
                    "later/harbour.md",
                    "Harbour\n\nThe harbour was closed for lobsters, Ines Okafor said on Monday.\n");

            assertTrue(found("lobsters"));
        } finally {
            watching.interrupt();
            watching.join(Duration.ofSeconds(30));
        }
        assertEquals(Thread.State.TERMINATED, watching.getState());
    }

    private boolean found(String word) throws InterruptedException {
        Instant patience = Instant.now().plusSeconds(50);
        while (Instant.now().isBefore(patience)) {
            if (Ran.in(home, "search", word).code() == 0) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }
}
