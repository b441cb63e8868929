package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Trials;
import dixit.model.Article;
import dixit.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;

/** A file of each format, with bytes changed, cut out, doubled and moved: articles come of it or problems that are told, no more. */
final class MutatedFilesTest {

    private static final int EACH = Trials.of(30, 6_000);

    private static Map<String, byte[]> files() throws IOException {
        String page = Made.page("<meta name=\"date\" content=\"2024-03-05\">", "Harbour stays shut", Made.paragraphs());
        String text = Made.BODY.replace("\n", "\\n");
        byte[] plain = Made.utf8("---\ntitle: Harbour\ndate: 2024-03-05\nurl: https://a.example/b\n---\n" + Made.BODY);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.md", plain);
        files.put("a.html", Made.utf8(page));
        files.put(
                "a.rss",
                Made.utf8("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content="
                        + "\"http://purl.org/rss/1.0/modules/content/\"><channel><title>N</title><item><title>Harbour</title>"
                        + "<link>https://a.example/c</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><content:encoded>"
                        + "<![CDATA[" + Made.paragraphs() + "]]></content:encoded></item></channel></rss>"));
        files.put(
                "a.jsonl",
                Made.utf8(("{\"title\":\"Harbour\",\"text\":\"" + text + "\",\"date\":\"2024-03-05\"}\n").repeat(3)));
        files.put("a.csv", Made.utf8("title,text,date\n" + ("Harbour,\"" + Made.BODY + "\",2024-03-05\n").repeat(3)));
        files.put("a.tsv", Made.utf8("title\ttext\n" + "Harbour\tThe pier was shut, Mara Venn said.\n".repeat(5)));
        files.put("a.warc", Made.warc(WarcCompression.NONE, answers(page)));
        files.put("a.warc.gz", Made.warc(WarcCompression.GZIP, answers(page)));
        files.put("a.pdf", FormatsTest.pdf());
        files.put("a.docx", FormatsTest.word());
        files.put("a.rtf", Made.utf8("{\\rtf1\\ansi " + Made.BODY.replace("\n\n", "\\par\n") + "}"));
        String mail =
                "From: a@b.example\r\nSubject: =?utf-8?q?Harbour_stays_shut?=\r\nDate: Tue, 05 Mar 2024 10:00:00 +0000\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain;"
                        + " charset=utf-8\r\n\r\n" + Made.BODY + "\r\n--x--\r\n";
        files.put("a.eml", Made.utf8(mail));
        files.put(
                "a.mbox",
                Made.utf8(("From a@b.example Tue Mar  5 10:00:00 2024\n" + mail.replace("\r", "") + "\n").repeat(2)));
        files.put("a.zip", Made.zip(Made.entries("1.md", plain, "2.html", Made.utf8(page))));
        files.put("a.tar", Made.tar(Made.entries("1.md", plain, "2.html", Made.utf8(page))));
        files.put("a.tar.gz", Made.gzip(Made.tar(Made.entries("1.md", plain))));
        return files;
    }

    private static Map<String, HttpResponse> answers(String page) throws IOException {
        return Map.of("https://a.example/d", Made.answer(200, "text/html", Made.utf8(page)));
    }

    private static byte[] mutated(byte[] right, Random random) {
        byte[] bytes = right.clone();
        for (int edits = 1 + random.nextInt(random.nextBoolean() ? 1 : 8); edits > 0 && bytes.length > 0; edits--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(5) == 0 ? 2000 : 12));
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(0x100);
                case 2 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
                case 3 -> bytes = joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
                case 4 ->
                    Arrays.fill(bytes, at, end, (byte) new int[] {0, 255, '"', '<', '\n', '9'}[random.nextInt(6)]);
                default -> bytes = random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    @Test
    @Timeout(6 * 3600)
    void whatComesOfAChangedFileIsArticlesAndProblems() throws IOException {
        int tried = 0;
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Found right = Found.in(file.getKey(), file.getValue());
            assertTrue(right.problems().isEmpty() && !right.articles().isEmpty(), right::toString);
            int read = 0;
            for (int seed = 0; seed < EACH; seed++) {
                byte[] bytes = mutated(file.getValue(), new Random(seed));
                String which = file.getKey() + ", seed " + seed;
                Found found = assertDoesNotThrow(() -> Found.in(file.getKey(), bytes), which);
                for (Problem problem : found.problems()) {
                    assertTrue(!problem.message().isBlank() && problem.where().startsWith(file.getKey()), which);
                    assertTrue(!problem.message().contains("mistake in Dixit"), () -> which + ": " + problem);
                }
                for (Article article : found.articles()) {
                    assertTrue(article.id().matches("[0-9a-f]{16}"), which);
                    read++;
                }
                tried++;
            }
            assertTrue(read > 0, () -> "nothing was ever read of " + file.getKey());
        }
        Trials.passed(
                "files of each format (" + files().size() + ") with bytes changed, cut out, doubled and moved",
                tried,
                "articles or problems that are told, never an exception");
    }
}
