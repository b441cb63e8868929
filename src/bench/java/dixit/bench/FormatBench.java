package dixit.bench;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Item;
import dixit.corpus.Made;
import dixit.corpus.Read;
import dixit.corpus.Sink;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.netpreserve.jwarc.WarcCompression;

/** How many megabytes a second each format gives up its articles, on one thread: read alone, and with the statements in them found. */
final class FormatBench {

    private static final int PARAGRAPHS = 12;
    private static final int MANY = 200;
    private static final int MEGABYTE = 1 << 20;

    private final Random random = new Random(1);
    private final List<Figure> figures = new ArrayList<>();
    private final Extractor extractor = Extractor.shipped(Lexicon.shipped()).surerThan(0.2);
    private long statements;

    /** Reads what is found, and understands it too when it shall. */
    private final class Counting implements Sink {
        private final boolean understanding;
        private int articles;
        private long letters;

        Counting(boolean understanding) {
            this.understanding = understanding;
        }

        @Override
        public void item(Item item) {
            if (item.read() instanceof Read.One one) {
                articles++;
                letters += one.article().text().getBytes(StandardCharsets.UTF_8).length;
                if (understanding) {
                    statements += extractor.extract(one.article()).size();
                }
            }
        }

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException("what is measured should be sound: " + problem);
        }

        @Override
        public void skipped(Read.Skipped skipped) {
            throw new IllegalStateException("what is measured should be read, but is " + skipped.reason());
        }
    }

    List<Figure> measure() throws IOException {
        speed("plain text", "a.txt", Made.utf8(text()), 2 * MANY);
        speed("HTML page", "a.html", Made.utf8(page()), MANY);
        speed("RSS", "a.xml", Made.utf8(feed()), 4);
        speed("JSON Lines", "a.jsonl", Made.utf8(lines()), 4);
        speed("JSON Lines, gzip", "a.jsonl.gz", Made.gzip(Made.utf8(lines())), 4);
        speed("CSV", "a.csv", Made.utf8(table()), 4);
        speed(
                "WARC, gzip",
                "a.warc.gz",
                Made.warc(WarcCompression.GZIP, Made.answers(pages("https://example.org/"))),
                1);
        speed("ZIP of pages", "a.zip", Made.zip(pages("")), 1);
        speed("mbox", "a", Made.utf8(mailbox()), 4);
        speed("PDF", "a.pdf", pdf(), 20);
        speed("Word (docx)", "a.docx", word(), 20);
        if (statements == 0) {
            throw new IllegalStateException("nothing was understood, so that its speed is none");
        }
        return figures;
    }

    /** Megabytes are those of the articles' text, however a format packs or dresses it, so that the rows compare. */
    private void speed(String format, String name, byte[] bytes, int times) throws IOException {
        read(name, bytes, Math.max(1, times / 4), false);
        Told alone = read(name, bytes, times, false);
        Told understood = read(name, bytes, Math.max(1, times / 4), true);
        figures.add(Figure.told(
                format + ", " + alone.articles() + " articles, read alone", Figure.written(alone.speed(), "MB/s")));
        figures.add(Figure.told(format + ", read and understood", Figure.written(understood.speed(), "MB/s")));
    }

    /** So many articles, at so many megabytes of text a second. */
    private record Told(int articles, double speed) {}

    private Told read(String name, byte[] bytes, int times, boolean understanding) throws IOException {
        Counting counting = new Counting(understanding);
        long began = System.nanoTime();
        for (int i = 0; i < times; i++) {
            Articles.in(new ByteArrayInputStream(bytes), name, Columns.usual(), counting);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Told(counting.articles, counting.letters / seconds / MEGABYTE);
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

    private Map<String, byte[]> pages(String place) {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            pages.put(place + i + ".html", Made.utf8(page()));
        }
        return pages;
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
