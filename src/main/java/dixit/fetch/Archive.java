package dixit.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** A web archive that is begun when something comes. */
final class Archive implements AutoCloseable {

    /** Headers that tell how the answer was sent, not what it is. */
    private static final Set<String> OF_TRANSPORT = Set.of("transfer-encoding", "content-length", "connection");

    private final Path file;
    private Optional<WarcWriter> writer = Optional.empty();

    Archive(Path file) {
        this.file = file;
    }

    void keep(URI address, HttpResponse<?> answer, byte[] body, Instant moment) throws IOException {
        var http = new org.netpreserve.jwarc.HttpResponse.Builder(answer.statusCode(), "OK");
        String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
        answer.headers().map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith(":") && !lower.equals("content-type") && !OF_TRANSPORT.contains(lower)) {
                values.forEach(value -> http.addHeader(name, value));
            }
        });
        http.body(MediaType.parseLeniently(type), body);
        writer().write(new WarcResponse.Builder(address)
                .date(moment)
                .body(http.build())
                .build());
    }

    private WarcWriter writer() throws IOException {
        if (writer.isEmpty()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writer = Optional.of(new WarcWriter(
                    Files.newByteChannel(
                            file, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE),
                    WarcCompression.GZIP));
        }
        return writer.get();
    }

    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }
}
