package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCommandTest {

    @TempDir
    private Path home;

    private void changed() throws IOException {
        Sample sample = Sample.in(home);
        String denial = Sample.DENIAL.replace("date:", "url: https://example.org/denial\ndate:");
        sample.write("denial.md", denial);
        assertEquals(0, Ran.in(home, "index").code());
        sample.write("denial.md", denial.replace("said Mara Venn", "said Ines Okafor <sic>"));
        Files.delete(sample.corpus().resolve("markets/warning.md"));
        sample.write("new.md", "Pier opens\n\nThe pier was safe, Tobias Quell said on Monday in Port Velin.\n");
    }

    @Test
    void whatAppearedVanishedAndChangedIsPrintedBeforeTheSwap() throws IOException {
        changed();

        Ran ran = Ran.in(home, "rebuild", "--diff");

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("+ Tobias Quell: say | The pier was safe"), ran.out());
        assertTrue(ran.out().contains("- Tobias Quell, governor: warn | "), ran.out());
        assertTrue(ran.out().contains("~ Mara Venn, defence minister: deny -> "), ran.out());
        assertEquals(0, Ran.in(home, "search", "pier").code());
    }

    @Test
    void theSameAsATableAndAsAPage() throws IOException {
        changed();

        assertTrue(Ran.in(home, "rebuild", "--diff=csv")
                .out()
                .startsWith("\"what\",\"article\",\"content\",\"before\",\"after\"\r\n\""));
        changed();
        Ran page = Ran.in(home, "rebuild", "--diff=html");
        assertTrue(page.out().contains("<td>vanished</td>"), page.out());
        assertTrue(!page.out().contains("<sic>"), page.out());
    }

    @Test
    void whenTooMuchIsLostTheOldIndexStays() throws IOException {
        changed();

        Ran ran = Ran.in(home, "rebuild", "--max-lost", "1%");

        assertEquals(2, ran.code(), ran.out());
        assertTrue(ran.err().contains("statements vanished, more than 1%. The index is as it was."), ran.err());
        assertEquals(0, Ran.in(home, "search", "storms").code());
        assertEquals(1, Ran.in(home, "search", "pier").code());
        assertEquals(0, Ran.in(home, "rebuild", "--max-lost", "100%").code());
        assertEquals(1, Ran.in(home, "search", "storms").code());
    }

    @Test
    void nothingDiffersWhenNothingChanged() throws IOException {
        Sample.in(home);
        Ran.in(home, "index");

        assertEquals(
                "appeared 0, vanished 0, speaker 0, role 0, stance 0\n",
                Ran.in(home, "rebuild", "--diff", "--max-lost", "0%").out());
    }
}
