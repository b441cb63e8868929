package dixit.corpus;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of HTML as paragraphs divided by blank lines; headings are marked as in Markdown. */
final class Markup implements NodeVisitor {

    /** Deeper ones are closed here, so that no reader of the tree runs out of stack. */
    private static final int DEEPEST = 200;

    private static final String NO_WORDS = String.join(", ", WordFile.lines("page-furniture.tsv"));
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final String HEADING = "## ";
    private static final String ITEM = "- ";

    private final StringBuilder paragraphs = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private String mark = "";

    private Markup() {}

    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    /** A piece of a page that is known to be the article's. */
    static String fragment(String html) {
        Element body = Jsoup.parse(html, "", parser()).body();
        return paragraphs(withoutFurniture(body));
    }

    /** Takes away what is no text of an article wherever it stands. */
    static Element withoutFurniture(Element root) {
        root.select(NO_WORDS).remove();
        return root;
    }

    static String paragraphs(Element root) {
        var markup = new Markup();
        NodeTraversor.traverse(markup, root);
        markup.close();
        return markup.paragraphs.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            paragraph.append(text.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br") && doubled(element)) {
                close();
            } else if (name.equals("br")) {
                paragraph.append(' ');
            } else if (element.isBlock()) {
                close();
                mark = HEADINGS.contains(name) ? HEADING : name.equals("li") ? ITEM : mark;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            close();
            mark = "";
        }
    }

    /** Two breaks on end are how old pages divide paragraphs. */
    private static boolean doubled(Element line) {
        return line.nextElementSibling() != null
                && line.nextElementSibling().normalName().equals("br")
                && (!(line.nextSibling() instanceof TextNode between) || between.isBlank());
    }

    private void close() {
        Optional<String> words = Manuscript.words(paragraph.toString());
        paragraph.setLength(0);
        if (words.isPresent()) {
            paragraphs.append(paragraphs.isEmpty() ? "" : "\n\n").append(mark).append(words.get());
            mark = "";
        }
    }
}
