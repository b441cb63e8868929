package dixit.corpus;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages of the web, as a browser or curl saves them. Navigation, advertisements, captions and comments are left out. */
final class HtmlFormat implements Format {

    private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml");
    private static final Set<String> ROOTS = Set.of("html", "head", "body", "meta", "title");
    private static final Pattern DECLARED = Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern SAVED_FROM = Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(\\S+)\\s*-->");
    private static final int SHORTEST = 80;

    /** Readability compares elements with each other, which takes minutes for a page of a hundred thousand. */
    private static final int MOST_ELEMENTS = 20_000;

    /** Where links lead matters to nobody here, but their reader must know of some place. */
    private static final String NOWHERE = "https://page.invalid/";

    @Override
    public boolean recognises(Head head) {
        return ROOTS.contains(head.root()) || head.ends(ENDINGS);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Label label = source.label();
        Optional<String> declared = declared(source.head().words());
        Optional<byte[]> bytes = source.bytes(Decoding.MOST_BYTES);
        if (bytes.isEmpty()) {
            sink.problem(label.problem(Decoding.tooLarge()));
            return;
        }
        String digest = new Digest().add(label.last()).add(bytes.get()).told();
        sink.item(new Item(label, digest, () -> page(label, bytes.get(), declared, Optional.empty())));
    }

    /** The encoding that a page says it has. */
    static Optional<String> declared(String head) {
        Matcher found = DECLARED.matcher(head);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /**
     * Reads a page.
     *
     * @param from the address that gave the page, when it is known
     */
    static Read page(Label label, byte[] bytes, Optional<String> declared, Optional<URI> from) {
        if (!(Decoding.text(bytes, declared) instanceof Decoding.Text decoded)) {
            return label.not("is not text; save the page again");
        }
        String html = decoded.text();
        Document document =
                Markup.parser().parseInput(html, from.map(URI::toString).orElse(""));
        PageData data = PageData.of(document);
        Optional<URI> address = from.or(() -> savedFrom(html));
        return new Manuscript(label, data.title(), body(document), data.publication(address)).read();
    }

    private static Optional<URI> savedFrom(String html) {
        Matcher found = SAVED_FROM.matcher(html.substring(0, Math.min(html.length(), Head.MOST)));
        return found.find() ? Manuscript.url(found.group(1)) : Optional.empty();
    }

    private static String body(Document document) {
        Markup.withoutFurniture(document);
        document.outputSettings().prettyPrint(false);
        Document untouched = document.clone();
        if (document.getAllElements().size() <= MOST_ELEMENTS) {
            Element found = new Readability4J(NOWHERE, document).parse().getArticleContent();
            String words = found == null ? "" : Markup.paragraphs(found);
            if (words.length() >= SHORTEST) {
                return words;
            }
        }
        Element article = untouched.selectFirst("article, main");
        return Markup.paragraphs(article == null ? untouched.body() : article);
    }
}
