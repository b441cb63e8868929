package dixit.corpus;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the paragraphs of a document, and stops it when it is too long or takes too long. */
final class DocumentText extends DefaultHandler {

    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "div");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LEFT_OUT = Set.of("header", "footer", "annotation", "head", "title");

    /** A word that was divided at the end of a line; nobody knows whether the hyphen was there before. */
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{L}-)\\s*\\n\\s*(?=\\p{Ll})");

    private final int longest;
    private final long deadline;
    private final StringBuilder paragraphs = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private int leftOut;
    private Optional<String> refusal = Optional.empty();

    DocumentText(int longest, Duration most) {
        this.longest = longest;
        this.deadline = System.nanoTime() + most.toNanos();
    }

    /** Paragraphs divided by blank lines. */
    String text() {
        close("");
        return paragraphs.toString();
    }

    /** Why it was stopped. */
    Optional<String> refusal() {
        return refusal;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (leftOut > 0 || LEFT_OUT.contains(name) || LEFT_OUT.contains(String.valueOf(attributes.getValue("class")))) {
            leftOut++;
        } else if (PARAGRAPHS.contains(name)) {
            close("");
        } else if (name.equals("br")) {
            paragraph.append('\n');
        }
        if (System.nanoTime() > deadline) {
            refuse("takes too long to read and was left out; save it as text");
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (leftOut > 0) {
            leftOut--;
        } else if (PARAGRAPHS.contains(name)) {
            close(HEADINGS.contains(name) && !paragraphs.isEmpty() ? "## " : "");
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        if (leftOut == 0) {
            paragraph.append(letters, start, length);
            if (paragraphs.length() + paragraph.length() > longest) {
                refuse(Decoding.tooLarge());
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) throws SAXException {
        characters(letters, start, length);
    }

    private void refuse(String reason) throws SAXException {
        refusal = Optional.of(reason);
        throw new SAXException(reason);
    }

    private void close(String mark) {
        String joined = DIVIDED.matcher(paragraph).replaceAll("");
        paragraph.setLength(0);
        Manuscript.words(joined)
                .ifPresent(words -> paragraphs
                        .append(paragraphs.isEmpty() ? "" : "\n\n")
                        .append(mark)
                        .append(words));
    }
}
