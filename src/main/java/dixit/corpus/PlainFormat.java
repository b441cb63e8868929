package dixit.corpus;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Plain text and Markdown, with or without front matter. Takes every file, if only to say that it is none. */
final class PlainFormat implements Format {

    private static final Set<String> ENDINGS = Set.of("txt", "text", "md", "markdown", "");

    @Override
    public boolean recognises(Head head) {
        return true;
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Label label = source.label();
        if (!ENDINGS.contains(label.ending())) {
            sink.problem(label.problem(
                    "is of no known format; Dixit reads text, Markdown, HTML, feeds, JSON Lines, CSV, WARC, PDF, Word, mail and"
                            + " archives of these"));
            return;
        }
        Optional<byte[]> bytes = source.bytes(Decoding.MOST_BYTES);
        if (bytes.isEmpty()) {
            sink.problem(label.problem(Decoding.tooLarge()));
            return;
        }
        String digest = new Digest().add(label.last()).add(bytes.get()).told();
        sink.item(new Item(label, digest, () -> Articles.plain(label, bytes.get())));
    }
}
