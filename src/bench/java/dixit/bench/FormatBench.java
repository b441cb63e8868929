package dixit.bench;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Item;
import dixit.corpus.Read;
import dixit.corpus.Sink;
import dixit.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** How many megabytes a second each format gives up its articles, on one thread, and how soon what is made to harm is told. */
final class FormatBench {

    private static final int PARAGRAPHS = 12;
    private static final int MANY = 2000;
    private static final int MEGABYTE = 1 << 20;
    private static final double MOST_SECONDS = 5;

    private final Random random = new Random(1);
    private final List<Figure> figures = new ArrayList<>();

    /** Counts what is found, and reads it. */
    private static final class Counting implements Sink {
        private int articles;

        @Override
        public void item(Item item) {
            articles += item.read() instanceof Read.One ? 1 : 0;
        }

        @Override
        public void problem(Problem problem) {
            // what is made to harm tells them
        }

        @Override
        public void skipped(Read.Skipped skipped) {
            // nothing here is
        }
    }

    List<Figure> measure() throws IOException {
        speed("plain text", "a.txt", bytes(text()), MANY);
        speed("HTML page", "a.html", bytes(page()), 200);
        speed("RSS", "a.xml", bytes(feed()), 5);
        speed("JSON Lines", "a.jsonl", bytes(lines()), 5);
        speed("JSON Lines, gzip", "a.jsonl.gz", gzip(bytes(lines())), 5);
        speed("CSV", "a.csv", bytes(table()), 5);
        speed("WARC, gzip", "a.warc.gz", warc(), 1);
        speed("ZIP of pages", "a.zip", zip(), 1);
        speed("mbox", "a", bytes(mailbox()), 2);
        speed("PDF", "a.pdf", pdf(), 40);
        speed("Word (docx)", "a.docx", word(), 40);
        harm("100 MB line", "a.jsonl", "{\"text\":\"", 'x', 100 * MEGABYTE);
        harm("300 MB bomb in gzip", "a.jsonl.gz", gzip(blanks(300 * MEGABYTE)));
        harm("100,000 nested elements", "a.html", bytes("<html>" + "<div>".repeat(100_000) + "x"));
        return figures;
    }

    private void speed(String format, String name, byte[] bytes, int times) throws IOException {
        read(name, bytes, Math.max(1, times / 4));
        long began = System.nanoTime();
        int articles = read(name, bytes, times);
        double seconds = (System.nanoTime() - began) / 1e9;
        double megabytes = (double) bytes.length * times / MEGABYTE;
        figures.add(Figure.told(format + ", " + articles + " articles", Figure.written(megabytes / seconds, "MB/s")));
    }

    private static int read(String name, byte[] bytes, int times) throws IOException {
        Counting counting = new Counting();
        for (int i = 0; i < times; i++) {
            Articles.in(new ByteArrayInputStream(bytes), name, Columns.usual(), counting);
        }
        return counting.articles;
    }

    private void harm(String what, String name, byte[] bytes) throws IOException {
        long began = System.nanoTime();
        read(name, bytes, 1);
        figures.add(Figure.atMost(what, (System.nanoTime() - began) / 1e9, MOST_SECONDS, "s"));
    }

    private void harm(String what, String name, String head, char letter, int count) throws IOException {
        byte[] start = bytes(head);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < start.length ? start[at++] : at++ < count ? letter : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                int size = 0;
                while (size < most) {
                    int next = read();
                    if (next < 0) {
                        return size == 0 ? -1 : size;
                    }
                    into[from + size++] = (byte) next;
                }
                return size;
            }
        };
        long began = System.nanoTime();
        Articles.in(new java.io.BufferedInputStream(endless), name, Columns.usual(), new Counting());
        figures.add(Figure.atMost(what, (System.nanoTime() - began) / 1e9, MOST_SECONDS, "s"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] blanks(int count) {
        byte[] blanks = new byte[count];
        Arrays.fill(blanks, (byte) '\n');
        byte[] row = bytes("{\"text\":\"Yes, she said.\"}\n");
        System.arraycopy(row, 0, blanks, 0, row.length);
        return blanks;
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < PARAGRAPHS; i++) {
            paragraphs.add(
                    "“The pier numbered " + random.nextInt(1000)
                            + " will stay shut, and we have no reason to hurry,” said Mara "
                            + "Venn, who leads the council of the harbour. The dockers denied that their members had asked for it.");
        }
        return paragraphs;
    }

    private String text() {
        return "Harbour stays shut\n\n" + String.join("\n\n", paragraphs()) + "\n";
    }

    private String page() {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Harbour</title></head><body><nav>"
                + "<a href=\"/a\">Section</a> ".repeat(40) + "</nav><article><h1>Harbour</h1><p>"
                + String.join("</p><p>", paragraphs()) + "</p></article><div class=\"more\">"
                + "<a href=\"/b\">Other news</a> ".repeat(60) + "</div></body></html>";
    }

    private String feed() {
        StringBuilder feed = new StringBuilder(
                "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description>");
        for (int i = 0; i < MANY; i++) {
            feed.append("<item><title>")
                    .append(i)
                    .append("</title><description><![CDATA[<p>")
                    .append(String.join("</p><p>", paragraphs()))
                    .append("</p>]]></description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            lines.append("{\"title\":\"")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(String.join("\\n\\n", paragraphs()))
                    .append("\"}\n");
        }
        return lines.toString();
    }

    private String table() {
        StringBuilder rows = new StringBuilder("title,text\n");
        for (int i = 0; i < MANY; i++) {
            rows.append(i)
                    .append(",\"")
                    .append(String.join("\n\n", paragraphs()))
                    .append("\"\n");
        }
        return rows.toString();
    }

    private String mailbox() {
        StringBuilder box = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            box.append("From a@example.org Tue Mar  5 10:00:00 2024\nFrom: A <a@example.org>\nSubject: ")
                    .append(i)
                    .append("\nMessage-ID: <")
                    .append(i)
                    .append("@example.org>\nContent-Type: text/plain; charset=utf-8\n\n")
                    .append(String.join("\n\n", paragraphs()))
                    .append("\n\n");
        }
        return box.toString();
    }

    private byte[] warc() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            for (int i = 0; i < MANY / 4; i++) {
                var answer = new HttpResponse.Builder(200, "OK")
                        .body(MediaType.parse("text/html"), bytes(page()))
                        .build();
                writer.write(new WarcResponse.Builder(URI.create("https://example.org/" + i))
                        .date(Instant.EPOCH)
                        .body(answer)
                        .build());
            }
        }
        return bytes.toByteArray();
    }

    private byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < MANY / 4; i++) {
                out.putNextEntry(new ZipEntry(i + ".html"));
                out.write(bytes(page()));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private byte[] pdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (String paragraph : paragraphs()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 8);
                    content.setLeading(10);
                    content.newLineAtOffset(40, 700);
                    for (int i = 0; i < 20; i++) {
                        content.showText(paragraph.replaceAll("[“”]", "").substring(0, 90));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private byte[] word() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            for (String paragraph : paragraphs()) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }
}
