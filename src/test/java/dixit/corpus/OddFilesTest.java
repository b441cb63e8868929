package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Files as other programs leave them: not quite as the rules of their format say. */
@Timeout(50)
class OddFilesTest {

    private static final int END_OF_ZIP = 22;

    @TempDir
    private Path folder;

    /** One letter of a beginning after another, thousands of them, must not be a step into the depth each. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "<!-- -->", "<?a?>", " <!--\n-->\t"})
    void aFeedMayBeginWithThousandsOfBlanksAndComments(String blank) throws IOException {
        String before = blank.repeat(3900 / blank.length());

        Found found = Found.in("news", Made.utf8("<?xml version=\"1.0\"?>" + before + rss()));

        assertEquals(List.of("One"), found.titles(), found::told);
    }

    @Test
    void whatOpensThousandsOfBracketsIsToldAsDamaged() throws IOException {
        Found found = Found.in("news.xml", Made.utf8("<!DOCTYPE rss " + "<".repeat(60_000)));

        assertTrue(found.told().startsWith("news.xml is cut off or damaged"), found::told);
    }

    @Test
    void aFeedNestedTooDeeplyIsAProblem() throws IOException {
        String atom =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><title>e</title><content type=\"xhtml\">"
                        + "<div>".repeat(100_000) + "x" + "</div>".repeat(100_000) + "</content></entry></feed>";

        Found found = Found.in("atom.xml", Made.utf8(atom));

        assertTrue(found.told().startsWith("atom.xml is cut off or damaged"), found::told);
    }

    private static String rss() {
        return "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description><item><title>One"
                + "</title><link>https://example.org/1</link><description>It rained, she said.</description></item></channel>"
                + "</rss>";
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "GZIP"})
    void aRecordOfAWebArchiveThatCannotBeReadIsAProblemAndTheNextIsRead(WarcCompression compression)
            throws IOException {
        Map<String, HttpResponse> answers = new LinkedHashMap<>();
        answers.put("https://example.org/1", Made.answer(200, "text/html", page("One")));
        answers.put("https://example.org/2", packed("br", new byte[] {1, 2, 3, 4}));
        answers.put("https://example.org/3", packed("gzip", Made.gzip(page("Three"))));
        answers.put("https://example.org/4", packed("gzip", page("Four")));

        Found found = Found.in("a.warc", Made.warc(compression, answers));

        assertEquals(List.of("One", "Three", "Four"), found.titles(), found::told);
        assertTrue(found.told().endsWith(":2 is a record that cannot be read (its page is packed as br)"), found::told);
    }

    @Test
    void anAnswerThatIsNoneIsAProblemAndTheNextIsRead() throws IOException {
        byte[] archive = Made.warc(
                WarcCompression.NONE, Map.of("https://example.org/1", Made.answer(200, "text/html", page("One"))));
        String bad = new String(archive, StandardCharsets.ISO_8859_1).replace("HTTP/1.1 200", "HTTP/1.1 two");
        var both = new ByteArrayOutputStream();
        both.writeBytes(bad.getBytes(StandardCharsets.ISO_8859_1));
        both.writeBytes(archive);

        Found found = Found.in("a.warc", both.toByteArray());

        assertEquals(List.of("One"), found.titles(), found::told);
        assertTrue(found.told().startsWith("a.warc:1 is a record that cannot be read (invalid HTTP"), found::told);
    }

    private static byte[] page(String headline) {
        return Made.utf8(Made.page("", headline, Made.paragraphs()));
    }

    private static HttpResponse packed(String how, byte[] body) throws IOException {
        return new HttpResponse.Builder(200, "OK")
                .addHeader("Content-Type", "text/html")
                .addHeader("Content-Encoding", how)
                .body(MediaType.HTML, body)
                .build();
    }

    @Test
    void aZipWhoseNamesAreNotUtf8IsRead() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
            out.putNextEntry(new ZipEntry("Müller.txt"));
            out.write(Made.utf8(Made.BODY));
        }

        Found found = Found.in(zip);

        assertEquals(
                List.of("a.zip!/Müller.txt"),
                found.items().stream().map(Item::name).toList(),
                found::told);
    }

    /** A table that lists one part again and again under other names, so that a small file unpacks to terabytes. */
    @Test
    void aZipWhosePartsAreAllTheSameBytesEndsSomewhere() throws IOException {
        byte[] zip = Made.zip(Made.entries("00000.txt", new byte[16 << 20]));
        ByteBuffer end =
                ByteBuffer.wrap(zip, zip.length - END_OF_ZIP, END_OF_ZIP).order(ByteOrder.LITTLE_ENDIAN);
        int size = end.getInt(zip.length - END_OF_ZIP + 12);
        int start = end.getInt(zip.length - END_OF_ZIP + 16);
        String entry = new String(zip, start, size, StandardCharsets.ISO_8859_1);
        int parts = 20_000;
        var many = new ByteArrayOutputStream();
        many.write(zip, 0, start);
        for (int i = 0; i < parts; i++) {
            many.writeBytes(entry.replace("00000", String.format(java.util.Locale.ROOT, "%05d", i))
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
        end.putShort(zip.length - END_OF_ZIP + 8, (short) parts).putShort(zip.length - END_OF_ZIP + 10, (short) parts);
        end.putInt(zip.length - END_OF_ZIP + 12, parts * size);
        many.write(zip, zip.length - END_OF_ZIP, END_OF_ZIP);

        Found found = Found.in(Files.write(folder.resolve("a.zip"), many.toByteArray()));

        assertTrue(found.told().contains("a.zip unpacks to more than 250 times its size"), found::told);
    }

    @Test
    void aTableThatIsNotUtf8AfterAllLosesNoLetter() throws IOException {
        String rows = "title,text\n" + "Plain,\"It rained, she said.\"\n".repeat(5000)
                + "Müll,\"Es regnet — “né”, she said.\"\n";
        byte[] windows = rows.getBytes(Charset.forName("windows-1252"));
        byte[] cut = Arrays.copyOf(Made.utf8("title,text\nOne,\"Yes, she said, né"), 35);

        assertEquals("Müll", Found.in("a.csv", windows).titles().getLast());
        assertTrue(Found.in("a.csv", windows).articles().getLast().text().contains("— “né”"));
        assertEquals("Müll", Found.in("a.csv", Made.utf8(rows)).titles().getLast());
        assertTrue(Found.in("a.csv", cut).told().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"a.html,<html><p>", "a.xml,<rss><channel>", "a.eml,From: a@b.example", "a.pdf,%PDF-1.7"})
    void whatIsTooLargeIsAProblem(String name, String beginning) throws IOException {
        byte[] large = Arrays.copyOf(Made.utf8(beginning + '\n'), 65 << 20);
        Arrays.fill(large, beginning.length() + 1, large.length, (byte) 'x');

        assertTrue(Found.in(name, large).told().startsWith(name + " is larger than "));
    }

    @Test
    void aDocumentThatTakesTooLongIsStopped() {
        var text = new DocumentText(1 << 20, Duration.ZERO);

        assertThrows(SAXException.class, () -> text.startElement("", "p", "p", new AttributesImpl()));
        assertTrue(text.refusal().orElse("").startsWith("takes too long to read"));
    }

    @Test
    void aPageOfManyElementsIsNotWeighedElementByElement() throws IOException {
        String many = "<p>It rained, she said.</p>".repeat(100_000);
        long began = System.nanoTime();

        Found found = Found.in("a.html", Made.utf8(Made.page("", "Harbour", many)));

        assertEquals(List.of("Harbour"), found.titles(), found::told);
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(50).toNanos());
    }

    /** Of what is unpacked, or is one of many, the size is known only when it has been read. */
    @Test
    void whatIsTooLargeWithinAFileIsAProblemAndTheNextIsRead() throws IOException {
        String divider = "From a@b.example Tue Mar  5 10:00:00 2024\nFrom: a@b.example\nMessage-ID: <1@b.example>\n\n";
        String line = "It rained, she said.\n";
        String small = divider + line + "\n";

        Found box = Found.in("a.mbox", Made.utf8(divider + line.repeat((17 << 20) / line.length()) + "\n" + small));
        assertEquals("a.mbox:1 is a mail larger than 16 MB, which was left out", box.told());
        assertEquals(1, box.articles().size());

        Found mail = Found.in(
                "a.eml", Made.utf8("From: a@b.example\nMessage-ID: <1@b.example>\n\n" + line.repeat(5 << 20 >> 4)));
        assertEquals(
                "a.eml is larger than 4 MB, too large for one article; split it into one file per article",
                mail.told());

        Map<String, byte[]> pages = new LinkedHashMap<>();
        String comment = "<!--" + line.repeat(5 << 20 >> 4) + "-->";
        pages.put("https://example.org/1", Made.utf8(Made.page("", "Harbour", comment + Made.paragraphs())));
        pages.put("https://example.org/2", Made.utf8(Made.page("", "Harbour", Made.paragraphs())));
        Found archive = Found.in("a.warc", Made.warc(WarcCompression.NONE, Made.answers(pages)));
        assertEquals(
                "a.warc:1 is larger than 4 MB, too large for one article; split it into one file per article",
                archive.told());
        assertEquals(List.of("Harbour"), archive.titles());
    }

    @Test
    void aDocumentOfTooMuchTextIsStopped() {
        var text = new DocumentText(10, Duration.ofMinutes(1));

        assertThrows(SAXException.class, () -> text.characters("It rained.!".toCharArray(), 0, 11));
        assertTrue(text.refusal().orElse("").startsWith("is larger than 4 MB"));
    }

    @Test
    void partsOfAMailAreReadToSomeDepth() throws IOException {
        StringBuilder mail = new StringBuilder("From: a@b.example\nMessage-ID: <1@b.example>\n");
        for (int part = 0; part < 6; part++) {
            mail.append("""
                    Content-Type: multipart/mixed; boundary=b0

                    --b0
                    Content-Type: text/plain

                    It rained at depth 0, she said.
                    --b0
                    """.replace("0", Integer.toString(part)));
        }
        Found found = Found.in("a.eml", Made.utf8(mail + "Content-Type: text/plain\n\nDeepest, she said.\n"));

        String text = found.articles().getFirst().text();
        assertTrue(text.contains("It rained at depth 3"), text);
        assertFalse(text.contains("It rained at depth 4"), text);
    }
}
