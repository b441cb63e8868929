package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;

/** Files that are damaged, or made to harm: each is one clear problem, and what is sound beside it is read. */
@Timeout(50)
class BrokenFilesTest {

    private static final byte[] TEXT = Made.utf8("Harbour stays shut\n\n" + Made.BODY);
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 3 / 5);
    }

    private static void assertTold(String expected, Found found) {
        assertTrue(found.told().contains(expected), () -> expected + " is not in: " + found.told());
    }

    @Test
    void aTruncatedGzipGivesWhatStandsBeforeItsEnd() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"title\":\"")
                    .append(i * 7919L)
                    .append("\",\"text\":\"It rained, she said, ")
                    .append(i)
                    .append(" times.\"}\n");
        }

        Found found = Found.in("news.jsonl.gz", half(Made.gzip(Made.utf8(lines.toString()))));

        assertTrue(found.articles().size() > 1000, found::told);
        assertTold("news.jsonl.gz!/news.jsonl is cut off or damaged", found);
        assertTold("only what stands before that was read, " + found.items().size(), found);
    }

    @Test
    void aBombInAnArchiveIsLeftOutAndTheNextFileIsRead() throws IOException {
        byte[] lines = new byte[300 * MEGABYTE];
        Arrays.fill(lines, (byte) '\n');
        byte[] row = Made.utf8("{\"text\":\"Yes, she said.\"}\n");
        System.arraycopy(row, 0, lines, 0, row.length);
        byte[] bomb = Made.gzip(lines);
        Path zip = Files.write(
                folder.resolve("a.zip"), Made.zip(Made.entries("1.txt", TEXT, "2.gz", bomb, "3.txt", TEXT)));

        Found found = Found.in(zip);

        assertEquals(3, found.articles().size(), found::told);
        assertTold("unpacks to more than 250 times its size", found);
    }

    @Test
    void aZipOfZeroesIsLeftOutAndTheNextFileIsRead() throws IOException {
        byte[] zeroes = new byte[300 * MEGABYTE];
        Path zip = Files.write(
                folder.resolve("a.zip"), Made.zip(Made.entries("1.txt", TEXT, "2.txt", zeroes, "3.txt", TEXT)));

        Found found = Found.in(zip);

        assertEquals(2, found.articles().size(), found::told);
        assertTold("2.txt is larger than 4 MB", found);
    }

    @Test
    void aBombOfManyFilesIsLeftOut() throws IOException {
        Map<String, byte[]> lines = new LinkedHashMap<>();
        byte[] zeroes = new byte[16 * MEGABYTE];
        for (int i = 0; i < 20; i++) {
            lines.put(i + ".txt", zeroes);
        }

        Found found = Found.in("bomb.zip", Made.zip(lines));

        assertTold("bomb.zip unpacks to more than 250 times its size", found);
    }

    @Test
    void archivesWithinArchivesEndSomewhere() throws IOException {
        byte[] archive = TEXT;
        for (int i = 0; i < 8; i++) {
            archive = Made.zip(Made.entries(i == 0 ? "a.txt" : "z.zip", archive, "b" + i + ".txt", TEXT));
        }

        Found found = Found.in("z.zip", archive);

        assertTold("lies in more than 4 archives within each other", found);
        assertEquals(4, found.articles().size(), found::told);
    }

    @Test
    void aTruncatedZipGivesWhatIsWhole() throws IOException {
        byte[] random = new byte[200_000];
        new java.util.Random(7).nextBytes(random);
        byte[] whole = Made.zip(Made.entries("1.txt", TEXT, "2.bin", random));

        Found found = Found.in(Files.write(folder.resolve("a.zip"), half(whole)));

        assertEquals(1, found.articles().size(), found::told);
        assertTold("a.zip", found);
        assertTold("is cut off or damaged", found);
    }

    @Test
    void aTruncatedTarGivesWhatIsWhole() throws IOException {
        byte[] whole = Made.tar(Made.entries("1.txt", TEXT, "2.txt", TEXT));

        Found found = Found.in("a.tar", Arrays.copyOf(whole, 2 * (512 + TEXT.length)));

        assertEquals(1, found.articles().size(), found::told);
        assertTold("is cut off or damaged", found);
    }

    @Test
    void aWebArchiveCutInTheMiddleGivesWhatStandsBefore() throws IOException {
        byte[] plain = Made.warc(WarcCompression.NONE, nine());

        Found cut = Found.in("a.warc", half(plain));
        assertEquals(5, cut.articles().size(), cut::told);
        assertTold("a.warc", cut);
        assertTold("is cut off or damaged", cut);

        Found packed = Found.in("a.warc.gz", half(Made.warc(WarcCompression.GZIP, nine())));
        assertTrue(packed.articles().size() >= 5, packed::told);
        assertTold("is cut off or damaged", packed);
    }

    private static Map<String, HttpResponse> nine() throws IOException {
        Map<String, HttpResponse> answers = new LinkedHashMap<>();
        byte[] page = Made.utf8(Made.page("", "Harbour", Made.paragraphs()));
        for (int i = 0; i < 9; i++) {
            answers.put("https://example.org/" + i, Made.answer(200, "text/html", page));
        }
        return answers;
    }

    @Test
    void aLineOfAHundredMegabytesIsNotHeldAndTheNextIsRead() throws IOException {
        byte[] before = Made.utf8("{\"title\":\"One\",\"text\":\"Yes, she said.\"}\n{\"text\":\"");
        byte[] after = Made.utf8("\"}\n{\"title\":\"Two\",\"text\":\"No, she said.\"}\n");
        InputStream endless = new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(before), letters(100 * MEGABYTE)),
                new ByteArrayInputStream(after));

        Found found = Found.in("a.jsonl", endless);

        assertEquals(java.util.List.of("One", "Two"), found.titles());
        assertEquals("a.jsonl:2 is a line of more than 4 MB, too large for one article; split it", found.told());
    }

    private static InputStream letters(int count) {
        return new InputStream() {
            private int left = count;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int given = Math.min(left, length);
                Arrays.fill(into, from, from + Math.max(0, given), (byte) 'x');
                left -= given;
                return given <= 0 ? -1 : given;
            }
        };
    }

    @Test
    void aTableWithAQuotationThatNeverEndsIsAProblem() throws IOException {
        Found found = Found.in(
                "a.csv",
                new SequenceInputStream(
                        new ByteArrayInputStream(Made.utf8("title,text\nOne,\"Yes, she said.\"\nTwo,\"No")),
                        letters(100 * MEGABYTE)));

        assertEquals(java.util.List.of("One"), found.titles());
        assertTold("a.csv is cut off or damaged (The maximum buffer size of 4194304 is insufficient", found);
    }

    @Test
    void aPageOfAHundredThousandNestedElementsIsRead() throws IOException {
        String nested = "<div>".repeat(100_000) + "Deep down, she said." + "</div>".repeat(100_000);

        Found found = Found.in("a.html", Made.utf8(Made.page("", "Harbour", Made.paragraphs() + nested)));

        assertEquals(java.util.List.of("Harbour"), found.titles(), found::told);
        assertTrue(found.articles().getFirst().text().contains("every reason to be careful"));
    }

    @Test
    void aFeedThatDeclaresEntitiesIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY s SYSTEM \"" + secret.toUri()
                + "\">]><rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description>"
                + "<item><title>One</title><description>&s; she said</description></item></channel></rss>";
        String bomb = Made.entityBomb("rss") + "<rss version=\"2.0\"><channel><title>&e29;</title></channel></rss>";

        for (String feed : new String[] {outside, bomb}) {
            Found found = Found.in("feed.xml", Made.utf8(feed));
            assertEquals(0, found.articles().size());
            assertTold("declares a document type, which may do harm", found);
        }
    }

    @Test
    void documentsThatAreNoneAreProblems() throws IOException {
        assertTold("cannot be read", Found.in("a.pdf", Made.utf8("%PDF-1.7\nnothing of the kind")));
        assertTold("cannot be read", Found.in("a.docx", Made.zip(Made.entries("[Content_Types].xml", TEXT))));
        assertTold(
                "is cut off or damaged", Found.in("feed.xml", Made.utf8("<rss version=\"2.0\"><channel><title>t</ti")));
    }

    @Test
    void aWordDocumentWithAnEntityBombIsAProblem() throws IOException {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]><Types>&e29;</Types>");

        Found found = Found.in("a.docx", Made.zip(Made.entries("[Content_Types].xml", Made.utf8(bomb.toString()))));

        assertTold("cannot be read", found);
    }

    @Test
    void anEmptyArchiveOrLineIsNoProblemButAnEmptyFileIs() throws IOException {
        assertEquals(
                "",
                Found.in("a.jsonl", Made.utf8("{\"text\":\"Yes, she said.\"}\n\n \n"))
                        .told());
        assertTold("is empty", Found.in("a.gz", Made.gzip(new byte[0])));
        assertTold("is empty", Found.in("a.html", new byte[0]));
    }
}
