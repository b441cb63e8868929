package dixit.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever letters stand in a statement, every format is read back by a reader of its own and says the same. */
final class HostileLettersTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern COMMAND = Pattern.compile("\\\\text[a-z]+\\{}|\\\\[&%$#_]|-\\{}-");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}^~`&%$#_]|--");
    private static final Pattern RIS = Pattern.compile("[A-Z][A-Z0-9]  - [^\\r\\n]*");

    static Stream<String> letters() {
        return Shelf.HOSTILE.stream();
    }

    /** What an encoding makes of letters that are none. */
    private static String sent(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** As it stands on one line of a file. */
    private static String line(String text) {
        return sent(Said.line(text));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void csv(String text) throws Exception {
        String csv = Shelf.of(text).as("csv", text);
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows = reader.stream().toList();
        }

        assertEquals(1, rows.size(), csv);
        NamedCsvRecord row = rows.getFirst();
        assertEquals(29, row.getFieldCount());
        for (String field :
                List.of("speaker", "role", "organization", "content", "sentence", "title", "publisher", "hedge")) {
            String cell = row.getField(field);
            assertEquals(
                    line(text), cell.startsWith("'") && !line(text).startsWith("'") ? cell.substring(1) : cell, field);
        }
        for (String cell : row.getFields()) {
            assertFalse(cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"), cell);
        }
        assertEquals("7f3a91c2", row.getField("index"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void jsonLines(String text) throws Exception {
        String lines = Shelf.of(text).as("jsonl", text);

        assertEquals(1, lines.chars().filter(letter -> letter == '\n').count());
        JsonNode line = JSON.readTree(lines);
        assertEquals(sent(text), line.at("/content/0/text").asString());
        assertEquals(sent(text), line.at("/speakers/0/name").asString());
        assertEquals("stance", line.at("/corrections/0/aspect").asString());
        assertEquals("7f3a91c2", line.at("/export/index").asString());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void markdown(String text) throws Exception {
        var document = Parser.builder().build().parse(Shelf.of(text).as("md", text));
        var seen = new Seen();
        document.accept(seen);

        assertEquals(List.of(1, 2), seen.headings);
        assertEquals(
                List.of("https://news.example/a?b=1&c=%7B2%7D_3#d", "http://localhost:4567/statement/0123456789abcdef"),
                seen.links);
        assertEquals(List.of(line(text).replace('\u0000', '\uFFFD')), seen.quotes);
        assertEquals(0, seen.others);
    }

    private static final class Seen extends AbstractVisitor {

        private final List<Integer> headings = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final List<String> quotes = new ArrayList<>();
        private int others;

        @Override
        public void visit(Heading heading) {
            headings.add(heading.getLevel());
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(BlockQuote quote) {
            assertInstanceOf(Paragraph.class, quote.getFirstChild());
            assertNull(quote.getFirstChild().getNext());
            String rendered = TextContentRenderer.builder().build().render(quote.getFirstChild());
            quotes.add(rendered.strip());
            visitChildren(quote);
        }

        @Override
        public void visit(HtmlBlock block) {
            others++;
        }

        @Override
        public void visit(HtmlInline html) {
            others++;
        }

        @Override
        public void visit(Image image) {
            others++;
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void bibtex(String text) throws Exception {
        BibTeXDatabase database =
                new BibTeXParser().parse(new StringReader(Shelf.of(text).as("bib", text)));

        assertEquals(1, database.getEntries().size());
        BibTeXEntry entry = database.resolveEntry(new Key("dixit-0123456789abcdef"));
        for (Key key : List.of(BibTeXEntry.KEY_TITLE, BibTeXEntry.KEY_AUTHOR, BibTeXEntry.KEY_HOWPUBLISHED)) {
            String value = entry.getField(key).toUserString();
            String bare = value.startsWith("{") ? value.substring(1, value.length() - 1) : value;
            assertEquals(line(text), plain(bare), key.getValue());
        }
        assertTrue(plain(entry.getField(BibTeXEntry.KEY_NOTE).toUserString()).endsWith(": " + line(text)));
    }

    /** As TeX prints it; the reader of BibTeX leaves that to TeX. Nothing that means something to TeX is left over. */
    private static String plain(String tex) {
        Map<String, String> printed = Map.of(
                "\\textbackslash{}", "\\",
                "\\textbraceleft{}", "{",
                "\\textbraceright{}", "}",
                "\\textasciicircum{}", "^",
                "\\textasciitilde{}", "~",
                "\\textasciigrave{}", "`",
                "-{}-", "--");
        String left = COMMAND.matcher(tex).replaceAll("");
        assertFalse(SPECIAL.matcher(left).find(), left);
        return COMMAND.matcher(tex)
                .replaceAll(found -> Matcher.quoteReplacement(
                        printed.getOrDefault(found.group(), found.group().substring(1))));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void ris(String text) throws Exception {
        List<String> lines = List.of(Shelf.of(text).as("ris", text).split("\r\n"));

        assertEquals("TY  - NEWS", lines.getFirst());
        assertEquals("ER  - ", lines.getLast());
        assertTrue(lines.stream().allMatch(line -> RIS.matcher(line).matches()), () -> String.join("\n", lines));
        assertEquals(1, lines.stream().filter(line -> line.startsWith("TY")).count());
        assertTrue(lines.contains("TI  - " + line(text)));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("AB  - ") && line.endsWith(": " + line(text))));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void jsonForms(String text) throws Exception {
        JsonNode csl = JSON.readTree(Shelf.of(text).as("csl.json", text));
        JsonNode linked = JSON.readTree(Shelf.of(text).as("jsonld", text));
        JsonNode feed = JSON.readTree(Shelf.of(text).as("feed.json", text));

        assertAll(
                () -> assertEquals(line(text), csl.at("/0/title").asString()),
                () -> assertEquals(line(text), csl.at("/0/author/0/literal").asString()),
                () -> assertEquals("Quotation", linked.at("/@graph/1/@type").asString()),
                () -> assertEquals(line(text), linked.at("/@graph/1/text").asString()),
                () -> assertEquals(
                        line(text),
                        linked.at("/@graph/1/spokenByCharacter/0/name").asString()),
                () -> assertEquals(
                        line(text), feed.at("/items/0/authors/0/name").asString()),
                () -> assertEquals(
                        List.of(), Schemas.ofTests("json-feed.schema.json").complaints(feed.toString())));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void stix(String text) throws Exception {
        String bundle = Shelf.of(text).as("stix.json", text);
        JsonNode opinion = Bundle.of(bundle).only("opinion");

        assertEquals(line(text), opinion.at("/explanation").asString());
        if (Schemas.stixIsHere()) {
            assertEquals(List.of(), Schemas.stixComplaints(bundle));
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void atom(String text) throws Exception {
        SyndFeed feed =
                new SyndFeedInput().build(new StringReader(Shelf.of(text).as("atom", text)));
        SyndEntry entry = feed.getEntries().getFirst();

        assertEquals(1, feed.getEntries().size());
        String fit = line(text).replace('\uFFFE', '\uFFFD').replace("? surrogate ?", "\uFFFD surrogate \uFFFD");
        assertTrue(entry.getContents().getFirst().getValue().startsWith(fit + "\n\n"), () -> entry.toString());
        assertEquals(fit, entry.getAuthors().getFirst().getName());
        assertEquals("http://localhost:4567/statement/0123456789abcdef", entry.getLink());
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "atom", "feed.json", "csv", "bib", "ris", "csl.json", "jsonld", "stix.json"})
    void anAddressThatRunsAScriptLeadsNowhere(String format) throws IOException {
        String file = Shelf.leadingTo("javascript:alert(7)").as(format, "");

        assertTrue(file.contains("words"), file);
        assertFalse(file.contains("alert(7)"), file);
    }
}
