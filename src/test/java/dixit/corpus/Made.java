package dixit.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Files made for tests and benches, of made-up people. */
public final class Made {

    public static final String BODY = """
            The harbour of Port Velin will stay shut until Friday, its council said on Tuesday after a night of talks.

            “We have no reason to hurry, and every reason to be careful,” said Mara Venn, who leads the council.

            The dockers' union denied that its members had asked for the closure, and called for an inquiry into the crane
            that fell on Sunday. Tobias Quell, its chairman, warned that the repairs would take longer than was promised.
            """.replace("crane\nthat", "crane that");

    private Made() {}

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return packed.toByteArray();
    }

    public static byte[] tar(Map<String, byte[]> entries) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new TarArchiveOutputStream(packed)) {
            for (var entry : entries.entrySet()) {
                var header = new TarArchiveEntry(entry.getKey());
                header.setSize(entry.getValue().length);
                out.putArchiveEntry(header);
                out.write(entry.getValue());
                out.closeArchiveEntry();
            }
        }
        return packed.toByteArray();
    }

    /** Entries in the order in which they are given. */
    public static Map<String, byte[]> entries(Object... namesAndBytes) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            entries.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return entries;
    }

    /** The first three fifths of something. */
    public static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 3 / 5);
    }

    /** The beginning of a document in XML, the entity {@code e29} of which is as long as ten to the twenty-ninth times two letters. */
    public static String entityBomb(String root) {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return bomb.append("]>").toString();
    }

    /** A page as newspapers make them: navigation, advertisement, caption, related links and comments around the text. */
    static String page(String head, String headline, String paragraphs) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%2$s | The Example</title>
                %1$s</head>
                <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
                <aside class="ad"><p>Advertisement: buy two boats, get one free, said nobody ever.</p></aside>
                <main><article><h1>%2$s</h1>
                <figure><img src="a.jpg" alt=""><figcaption>The crane on Monday, its owner said.</figcaption></figure>
                %3$s
                </article></main>
                <section class="related"><h2>Related</h2><a href="/x">Minister says no again</a></section>
                <div class="comments" id="comments"><p>Reader42 said: I knew it all along, they all said so.</p></div>
                <footer><p>All rights reserved, said the lawyers.</p></footer>
                <script>var said = "nothing";</script></body></html>
                """.replace("%1$s", head).replace("%2$s", headline).replace("%3$s", paragraphs);
    }

    /** The body as elements {@code p}. */
    static String paragraphs() {
        return "<p>" + String.join("</p>\n<p>", BODY.strip().split("\n\n", -1)) + "</p>";
    }

    public static HttpResponse answer(int status, String type, byte[] body) throws IOException {
        return new HttpResponse.Builder(status, "OK")
                .addHeader("Content-Type", type)
                .body(MediaType.parse(type), body)
                .build();
    }

    public static byte[] warc(WarcCompression compression, Map<String, HttpResponse> answers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(java.nio.channels.Channels.newChannel(bytes), compression)) {
            for (var answer : answers.entrySet()) {
                writer.write(record(answer.getKey(), answer.getValue()).build());
            }
        }
        return bytes.toByteArray();
    }

    /** Pages by their addresses, as a host sends them. */
    public static Map<String, HttpResponse> answers(Map<String, byte[]> pages) throws IOException {
        var answers = new LinkedHashMap<String, HttpResponse>();
        for (var page : pages.entrySet()) {
            answers.put(page.getKey(), answer(200, "text/html", page.getValue()));
        }
        return answers;
    }

    /** The record of an answer in a web archive. */
    public static WarcResponse.Builder record(String address, HttpResponse answer) throws IOException {
        return new WarcResponse.Builder(URI.create(address)).date(Instant.EPOCH).body(answer);
    }
}
