package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexCommandTest {

    @TempDir
    private Path home;

    @Test
    void anEmptyCorpusIsNoErrorButTheExitCodeAndASentenceSayThatThereIsNothing() throws IOException {
        Files.createDirectories(home.resolve("corpus"));

        Ran ran = Ran.in(home, "index");

        assertEquals(1, ran.code(), ran.err());
        assertTrue(ran.err().contains("There is no article in "), ran.err());
    }

    @Test
    void aPortThatCannotBeIsRefusedBeforeAnythingIsRead() throws IOException {
        Sample sample = Sample.in(home);

        Ran ran = Ran.in(home, "serve", "--port", "99999");

        assertEquals(2, ran.code(), ran.err());
        assertTrue(ran.err().contains("There is no port 99999."), ran.err());
        assertFalse(Files.exists(sample.index()));
    }

    @Test
    void theFirstTimeEverythingIsRead() throws IOException {
        Sample.in(home);

        Ran ran = Ran.in(home, "index");

        assertEquals(0, ran.code(), ran.err());
        assertCounts("2 articles (2 read, 0 unchanged, 0 removed), ", ran);
        assertEquals("", ran.out());
    }

    @Test
    void unchangedArticlesAreNotReadAgain() throws IOException {
        Sample.in(home);
        Ran.in(home, "index");

        assertCounts("2 articles (0 read, 2 unchanged, 0 removed), ", Ran.in(home, "index"));
    }

    @Test
    void aChangedArticleIsReadAgainAndOneThatIsGoneIsRemoved() throws IOException {
        Sample sample = Sample.in(home);
        Ran.in(home, "index");
        sample.write("denial.md", Sample.DENIAL.replace("every one", "each and every one"));
        assertCounts("2 articles (1 read, 1 unchanged, 0 removed), ", Ran.in(home, "index"));
        assertEquals(0, Ran.in(home, "search", "\"each and every one\"").code());

        Files.delete(sample.corpus().resolve("denial.md"));

        assertCounts("1 article (0 read, 1 unchanged, 1 removed), ", Ran.in(home, "index"));
        assertEquals(1, Ran.in(home, "search", "accusations").code());
    }

    @Test
    void rebuildReadsEverythingAgain() throws IOException {
        Sample.in(home);
        Ran.in(home, "index");

        assertCounts("2 articles (2 read, 0 unchanged, 0 removed), ", Ran.in(home, "rebuild"));
    }

    @Test
    void whatCannotBeReadIsCountedAndListedAndTheRestGoesOn() throws IOException {
        Sample sample = Sample.in(home);
        sample.write("empty.txt", "");
        sample.write("binary.txt", new byte[] {0, 1, 2, 3, 0, 0, 7});
        sample.write("huge.txt", "x".repeat(5 << 20));

        Ran ran = Ran.in(home, "index");

        assertEquals(0, ran.code(), ran.err());
        assertCounts("2 articles (2 read, ", ran);
        assertTrue(ran.err().contains(", 3 problems, "), ran.err());
        String problems = Files.readString(sample.index().resolve("problems.jsonl"));
        assertEquals(3, problems.lines().count(), problems);
        assertTrue(problems.contains("empty.txt"), problems);
        assertCounts("2 articles (0 read, 2 unchanged, 0 removed), ", Ran.in(home, "index"));
    }

    @Test
    void anArticleOfEndlessMarksIsReadAsFarAsMemoryGoesAndThatIsTold() throws IOException {
        Sample sample = Sample.in(home);
        sample.write("marks.txt", "Marks\n\n" + "\"".repeat(600_000));

        Ran ran = Ran.in(home, "index");

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().contains("marks.txt has more than 500,000 words and marks; what stands after"), ran.err());
    }

    @Test
    void anArticleInWindows1252IsReadAsWritten() throws IOException {
        new Sample(home).write("old.txt", Sample.DENIAL, Charset.forName("windows-1252"));

        Ran.in(home, "index");

        Ran found = Ran.in(home, "search", "accusations");
        assertTrue(found.out().contains("We deny every one of these accusations"), found.out());
    }

    @Test
    void changedWordsOfTheUserMakeArticlesStaleUntilTheyAreRefreshed() throws IOException {
        Sample sample = Sample.in(home);
        Ran.in(home, "index");
        Path words = Files.createDirectory(home.resolve("lexicon"));
        Files.writeString(words.resolve("incidents.tsv"), "great-storm\tThe great storm\theavy storms\n");
        sample.write("third.md", Sample.WARNING.replace("storms", "floods"));

        Ran told = Ran.in(home, "index");
        assertCounts("3 articles (1 read, 2 unchanged, ", told);
        assertTrue(told.err().contains("2 articles were read with other words or another model"), told.err());
        assertCounts("3 articles (2 read, 1 unchanged, ", Ran.in(home, "index", "--refresh"));
        assertFalse(Ran.in(home, "index", "--refresh").err().contains("other words"));
    }

    @Test
    void aMissingCorpusIsOneClearSentence() {
        Ran ran = Ran.in(home, "index", home.resolve("nowhere").toString());

        assertRefused(ran, "There is no corpus at ");
        assertFalse(Files.exists(home.resolve("index")));
    }

    @Test
    void anIndexThatCannotBeWrittenIsOneClearSentence() throws IOException {
        Sample.in(home);
        Path inTheWay = Files.writeString(home.resolve("file"), "no folder");

        assertRefused(Ran.in(home, "index", "--index", inTheWay.toString()), "dixit: ");
    }

    @Test
    void aDamagedIndexIsOneClearSentenceAndRebuildMendsIt() throws IOException {
        Sample sample = Sample.in(home);
        Ran.in(home, "index");
        damage(sample.index());

        assertRefused(Ran.in(home, "search", "accusations"), "rebuild");
        assertEquals(0, Ran.in(home, "rebuild").code());
        assertEquals(0, Ran.in(home, "search", "accusations").code());
    }

    private static void damage(Path index) throws IOException {
        try (var files = Files.walk(index)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (String.valueOf(file.getFileName()).startsWith("segments_")) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
    }

    private static void assertCounts(String expected, Ran ran) {
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.errLines().getLast().startsWith(expected), ran.err());
    }

    private static void assertRefused(Ran ran, String expected) {
        assertEquals(2, ran.code(), ran.err());
        assertEquals(1, ran.errLines().size(), ran.err());
        assertTrue(ran.err().contains(expected), ran.err());
        assertEquals("", ran.out());
    }
}
