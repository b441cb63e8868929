package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    private static final String TEXT = "Café “Zur Möwe” closes\n\nIts owner said “no” on Monday – twice.\n";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String text(Read read) {
        return assertInstanceOf(Read.One.class, read).article().text();
    }

    private static String reason(Read read) {
        return assertInstanceOf(Read.Not.class, read).problem().message();
    }

    @Test
    void everyUsualEncodingGivesTheSameText() throws IOException {
        byte[] windows = TEXT.getBytes(Charset.forName("windows-1252"));

        assertEquals(TEXT, text(Found.only(file("a.txt", TEXT.getBytes(StandardCharsets.UTF_8)))));
        assertEquals(TEXT, text(Found.only(file("b.txt", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))));
        assertEquals(TEXT, text(Found.only(file("c.txt", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))));
        assertEquals(TEXT, text(Found.only(file("d.txt", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))));
        assertEquals(TEXT, text(Found.only(file("e.txt", windows))));
    }

    @Test
    void whatIsNoTextIsToldWithTheReason() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere.txt"));

        assertTrue(reason(Found.only(file("empty.txt", new byte[0]))).contains("is empty"));
        assertTrue(reason(Found.only(file("blank.txt", " \n\n".getBytes(StandardCharsets.UTF_8))))
                .contains("no text to read"));
        assertTrue(reason(Found.only(file("picture.txt", picture))).contains("is not text"));
        assertTrue(reason(Found.only(file("half.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'})))
                .contains("is not text"));
        assertTrue(reason(Found.only(link)).contains("a link to nothing"));
        assertTrue(reason(Found.only(folder.resolve("gone.txt"))).contains("is not there"));
        assertTrue(reason(Found.only(folder)).contains("is not a file"));
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedWithoutReadingItAll() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile out = new RandomAccessFile(large.toFile(), "rw")) {
            out.setLength(50L << 20);
        }

        assertTrue(reason(Found.only(large)).contains("larger than 4 MB"));
    }

    @Test
    void aCorpusListsItsFilesInOneOrder() throws IOException {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder.resolve("b/.git"));
        for (String name :
                List.of("b/two.md", "b.txt", "a b é.TXT", "b/.git/x.txt", ".hidden.txt", "README.md", "c.pdf")) {
            file(name, text);
        }

        Corpus corpus = Corpus.of(folder);

        assertEquals(
                List.of("a b é.TXT", "b.txt", "b/two.md", "c.pdf"),
                corpus.files().stream().map(corpus::name).toList());
    }

    @Test
    void oneFileIsACorpusAndNoFolderIsNone() throws IOException {
        Path file = file("only.txt", TEXT.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(file), Corpus.of(file).files());
        assertThrows(NoSuchFileException.class, () -> Corpus.of(folder.resolve("nowhere")));
    }

    @Test
    void theFingerprintChangesWithTheFile() throws IOException {
        Path file = file("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        String before = Corpus.fingerprint(file);

        assertEquals(before, Corpus.fingerprint(file));
        file("a.txt", (TEXT + "More.").getBytes(StandardCharsets.UTF_8));
        assertNotEquals(before, Corpus.fingerprint(file));
    }
}
