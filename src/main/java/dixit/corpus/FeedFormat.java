package dixit.corpus;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dixit.model.Publication;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Feeds: RSS 0.9 to 2 and Atom. An article is an entry, with its full text where the feed carries it. */
final class FeedFormat implements Format {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf", "atom:feed");
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([\\w.-]+)[\"']");
    private static final int MOST_BYTES = 32 << 20;
    private static final int LONGEST_DECLARATION = 200;

    @Override
    public boolean recognises(Head head) {
        return ROOTS.contains(head.root());
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Label label = source.label();
        Optional<byte[]> bytes = source.bytes(MOST_BYTES);
        if (bytes.isEmpty()) {
            sink.problem(label.problem("is larger than " + (MOST_BYTES >> 20) + " MB, too large for a feed; split it"));
            return;
        }
        SyndFeed feed = parsed(bytes.get());
        int number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            number++;
            Manuscript told = manuscript(label, entry, feed);
            String digest = new Digest()
                    .add(String.valueOf(told.title()))
                    .add(told.body())
                    .add(String.valueOf(told.publication()))
                    .told();
            Manuscript manuscript = told.called(label.at(number, digest));
            sink.item(new Item(manuscript.label(), digest, manuscript::read));
        }
    }

    /** The addresses of the articles that a feed lists, in its order. */
    static List<String> links(byte[] feed) throws IOException {
        return parsed(feed).getEntries().stream()
                .flatMap(entry -> Optional.ofNullable(entry.getLink()).stream())
                .toList();
    }

    /** Declarations of types are refused, and with them entities that fetch files or unfold without end. */
    private static SyndFeed parsed(byte[] bytes) throws IOException {
        String head = new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(head);
        Optional<String> declared = encoding.find() ? Optional.of(encoding.group(1)) : Optional.empty();
        if (!(Decoding.text(bytes, declared) instanceof Decoding.Text decoded)) {
            throw new IOException("it is not text");
        }
        var input = new SyndFeedInput(false, Locale.ROOT);
        input.setAllowDoctypes(false);
        try {
            return input.build(new StringReader(decoded.text().strip()));
        } catch (FeedException | IllegalArgumentException broken) {
            String reason = String.valueOf(broken.getMessage());
            throw new IOException(
                    reason.contains("DOCTYPE") ? "it declares a document type, which may do harm" : reason, broken);
        }
    }

    private static Manuscript manuscript(Label label, SyndEntry entry, SyndFeed feed) {
        String body = Stream.concat(entry.getContents().stream(), Optional.ofNullable(entry.getDescription()).stream())
                .map(FeedFormat::words)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
        Optional<Date> date =
                Optional.ofNullable(entry.getPublishedDate()).or(() -> Optional.ofNullable(entry.getUpdatedDate()));
        var publication = new Publication(
                told(feed.getTitle()),
                date.map(day -> LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC)),
                told(entry.getLink()).flatMap(Manuscript::url),
                told(entry.getAuthor()),
                Optional.empty());
        return new Manuscript(label, told(entry.getTitle()), body, publication);
    }

    private static String words(SyndContent content) {
        String value = Optional.ofNullable(content.getValue()).orElse("");
        return "text/plain".equals(content.getType()) ? value.strip() : Markup.fragment(value);
    }

    private static Optional<String> told(@org.jspecify.annotations.Nullable String words) {
        return Optional.ofNullable(words).flatMap(Manuscript::words);
    }
}
