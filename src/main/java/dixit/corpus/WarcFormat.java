package dixit.corpus;

import dixit.model.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Archives of the web. An article is a page that was answered whole; pages in other languages are counted only. */
final class WarcFormat implements Format {

    private static final int OK = 200;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    @Override
    public boolean recognises(Head head) {
        return head.startsWith("WARC/");
    }

    /** What a page's record says. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Page(String target, MediaType type, Optional<String> language, byte[] bytes) {}

    @Override
    public void read(Source source, Sink sink) throws IOException {
        var reader = new WarcReader(piecemeal(source.in()));
        Optional<Problem> broken = Optional.empty();
        long number = 0;
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
            tell(broken, sink); // there is another record behind it, so the archive does not end in it
            broken = Optional.empty();
            number++;
            if (next.get() instanceof WarcResponse response && isHttp(response)) {
                Optional<Page> page = Optional.empty();
                try {
                    page = page(response);
                } catch (Budget.Exceeded | Budget.DiskFailure failed) {
                    throw failed;
                } catch (IOException | RuntimeException damaged) {
                    broken = Optional.of(source.label()
                            .at(number)
                            .problem("is a record that cannot be read (" + Formats.reason(damaged) + ")"));
                    continue;
                }
                give(page, source.label(), number, sink);
            }
        }
        tell(broken, sink);
    }

    private static void tell(Optional<Problem> problem, Sink sink) throws IOException {
        if (problem.isPresent()) {
            sink.problem(problem.get());
        }
    }

    /** Bytes in such pieces as they come: a channel that waits for more loses what it has when there is none. */
    private static InputStream piecemeal(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int available() {
                return 0;
            }
        };
    }

    private static boolean isHttp(WarcResponse response) {
        return response.target().toLowerCase(Locale.ROOT).startsWith("http");
    }

    /** The page that was answered, if it was one: its bytes, and one more than allowed of one that is too large. */
    private static Optional<Page> page(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        if (http.status() != OK || !PAGES.contains(http.contentType().base().toString())) {
            return Optional.empty();
        }
        Optional<String> language = response.headers()
                .first("WARC-Identified-Content-Language")
                .or(() -> http.headers().first("Content-Language"));
        byte[] bytes = unpacked(http).readNBytes(Decoding.MOST_BYTES + 1);
        return Optional.of(new Page(response.target(), http.contentType(), language, bytes));
    }

    /** The page itself. Archives often keep it unpacked under headers that still say how it was sent: its bytes tell better. */
    private static InputStream unpacked(HttpResponse http) throws IOException {
        var body = new Peekable(http.body().stream());
        Head head = new Head(Label.of("", ""), body.peek(Head.MOST));
        String packing =
                http.headers().first("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
        if (head.startsWith(0x1F, 0x8B)) {
            return new GZIPInputStream(body);
        }
        if (packing.equals("identity") || head.words().startsWith("<")) {
            return body;
        }
        if (packing.equals("deflate")) {
            return new InflaterInputStream(body);
        }
        throw new IOException("its page is packed as " + packing);
    }

    private static void give(Optional<Page> found, Label archive, long number, Sink sink) throws IOException {
        if (found.isEmpty()) {
            sink.skipped(Read.Skipped.NO_PAGE);
            return;
        }
        Page page = found.get();
        if (page.bytes().length > Decoding.MOST_BYTES) {
            sink.problem(archive.at(number).problem(Decoding.tooLarge()));
            return;
        }
        String digest = new Digest()
                .add(page.target())
                .add(page.type().toString())
                .add(page.language().orElse(""))
                .add(page.bytes())
                .told();
        Label label = archive.at(number, digest);
        sink.item(new Item(label, digest, () -> read(label, page)));
    }

    private static Read read(Label label, Page page) {
        if (page.language().isPresent() && !English.tag(page.language().get())) {
            return Read.Skipped.OTHER_LANGUAGE;
        }
        Optional<String> declared = Optional.ofNullable(page.type().parameters().get("charset"))
                .or(() -> HtmlFormat.declared(beginning(page.bytes())));
        Read read = HtmlFormat.page(label, page.bytes(), declared, Manuscript.url(page.target()));
        boolean other =
                read instanceof Read.One one && English.isNot(one.article().text());
        return other ? Read.Skipped.OTHER_LANGUAGE : read;
    }

    private static String beginning(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, Head.MOST), StandardCharsets.ISO_8859_1);
    }
}
