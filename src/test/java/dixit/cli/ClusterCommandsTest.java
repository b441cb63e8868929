package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.opensearch.OneNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Commands with an index in a cluster. */
final class ClusterCommandsTest {

    @RegisterExtension
    static final OneNode NODE = new OneNode();

    @TempDir
    private Path home;

    private final String address = NODE.fresh(1).toString();

    @Test
    void anIndexInAClusterIsBuiltSearchedAndBuiltAnew() throws IOException {
        Sample sample = Sample.in(home);
        Ran none = Ran.in(home, "search", "denied", "--index", address);
        assertEquals(2, none.code());
        assertTrue(none.err().contains("There is no index at " + address), none.err());

        Ran first = Ran.in(home, "index", "--index", address);
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().contains("2 articles (2 read, 0 unchanged, 0 removed), "), first.err());
        Ran again = Ran.in(home, "index", "--index", address);
        assertTrue(again.err().contains("2 articles (0 read, 2 unchanged, 0 removed), "), again.err());

        Ran found = Ran.in(home, "search", "who", "denied", "--index", address);
        assertEquals(0, found.code(), found.err());
        assertTrue(found.out().contains("Mara Venn"), found.out());

        java.nio.file.Files.delete(sample.corpus().resolve("denial.md"));
        Ran anew = Ran.in(home, "rebuild", "--index", address);
        assertEquals(0, anew.code(), anew.err());
        assertEquals(
                1, Ran.in(home, "search", "who", "denied", "--index", address).code());
    }

    @Test
    void slicesTogetherAreTheWholeCorpus() throws IOException {
        Sample sample = Sample.in(home);
        for (int number = 0; number < 12; number++) {
            sample.write(
                    "more/" + number + ".md",
                    Sample.DENIAL.replace("26", Integer.toString(10 + number)).replace("Tuesday", "Day " + number));
        }
        long read = 0;
        for (int slice = 1; slice <= 3; slice++) {
            Ran ran = Ran.in(home, "index", "--index", address, "--slice", slice + "/3");
            assertEquals(0, ran.code(), ran.err());
            read += Long.parseLong(ran.err().replaceAll("(?s).*\\((\\d+) read.*", "$1"));
        }
        assertEquals(14, read);
        Ran whole = Ran.in(home, "index", "--index", address);
        assertTrue(whole.err().contains("14 articles (0 read, 14 unchanged, 0 removed), "), whole.err());
    }

    @Test
    void aSliceThatIsNoneOrOfAFolderIsRefused() throws IOException {
        Sample.in(home);
        for (String wrong : new String[] {"3", "0/3", "4/3", "a/b"}) {
            Ran ran = Ran.in(home, "index", "--index", address, "--slice", wrong);
            assertEquals(2, ran.code());
            assertTrue(ran.err().contains("write it as in 3/64."), ran.err());
        }
        Ran folder = Ran.in(home, "index", "--slice", "1/2");
        assertEquals(2, folder.code());
        assertTrue(folder.err().contains("--slice is for an index in a cluster"), folder.err());
        Ran nonsense = Ran.in(home, "search", "x", "--index", "https://host");
        assertEquals(2, nonsense.code());
        assertTrue(nonsense.err().contains("names no index"), nonsense.err());
    }
}
