package dixit.corpus;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Gzip of anything. */
final class GzipFormat implements Format {

    @Override
    public boolean recognises(Head head) {
        return head.startsWith(0x1F, 0x8B);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Label label = source.label();
        Label part = label.last().toLowerCase(java.util.Locale.ROOT).endsWith(".tgz")
                ? label.in("content.tar")
                : label.unpacked(".gz");
        Formats.read(source.within(part, new GZIPInputStream(source.in(), 1 << 16)), sink);
    }
}
