package dixit.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    @Override
    public void read(Source source, Sink sink) throws IOException {
        var reader = new WarcReader(piecemeal(source.in()));
        long number = 0;
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
            number++;
            if (next.get() instanceof WarcResponse response && isHttp(response)) {
                response(response, source.label(), number, sink);
            }
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

    private static void response(WarcResponse response, Label archive, long number, Sink sink) throws IOException {
        HttpResponse http = response.http();
        if (http.status() != OK || !PAGES.contains(http.contentType().base().toString())) {
            sink.skipped(Read.Skipped.NO_PAGE);
            return;
        }
        byte[] bytes = http.bodyDecoded().stream().readNBytes(Decoding.MOST_BYTES + 1);
        if (bytes.length > Decoding.MOST_BYTES) {
            sink.problem(archive.at(number).problem(Decoding.tooLarge()));
            return;
        }
        String target = response.target();
        MediaType type = http.contentType();
        Optional<String> language = response.headers()
                .first("WARC-Identified-Content-Language")
                .or(() -> http.headers().first("Content-Language"));
        String digest = new Digest()
                .add(target)
                .add(type.toString())
                .add(language.orElse(""))
                .add(bytes)
                .told();
        Label label = archive.at(number, digest);
        sink.item(new Item(label, digest, () -> {
            if (language.isPresent() && !English.tag(language.get())) {
                return Read.Skipped.OTHER_LANGUAGE;
            }
            Optional<String> declared = Optional.ofNullable(type.parameters().get("charset"))
                    .or(() -> HtmlFormat.declared(beginning(bytes)));
            Read read = HtmlFormat.page(label, bytes, declared, Manuscript.url(target));
            boolean other =
                    read instanceof Read.One one && English.isNot(one.article().text());
            return other ? Read.Skipped.OTHER_LANGUAGE : read;
        }));
    }

    private static String beginning(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, Head.MOST), StandardCharsets.ISO_8859_1);
    }
}
