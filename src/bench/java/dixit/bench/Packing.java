package dixit.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
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

/** Packs what is to be measured. */
final class Packing {

    private Packing() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The first three fifths of something. */
    static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 3 / 5);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Parts by their names, in their order. */
    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return packed.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> parts) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new TarArchiveOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                var header = new TarArchiveEntry(part.getKey());
                header.setSize(part.getValue().length);
                out.putArchiveEntry(header);
                out.write(part.getValue());
                out.closeArchiveEntry();
            }
        }
        return packed.toByteArray();
    }

    /** Pages by their addresses. */
    static byte[] warc(WarcCompression compression, Map<String, byte[]> pages) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(Channels.newChannel(packed), compression)) {
            for (var page : pages.entrySet()) {
                writer.write(
                        record(page.getKey(), 200, "text/html", page.getValue()).build());
            }
        }
        return packed.toByteArray();
    }

    /** The record of an answer. */
    static WarcResponse.Builder record(String address, int status, String type, byte[] body) throws IOException {
        return new WarcResponse.Builder(URI.create(address))
                .date(Instant.EPOCH)
                .body(new HttpResponse.Builder(status, "OK")
                        .body(MediaType.parse(type), body)
                        .build());
    }
}
