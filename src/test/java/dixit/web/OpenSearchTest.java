package dixit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.io.SyndFeedInput;
import dixit.export.Exports;
import dixit.export.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is told of searching here, by the rules of OpenSearch 1.1, and how much each file holds. */
final class OpenSearchTest {

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String SITE = "http://localhost:4567";

    @TempDir
    private Path folder = Path.of("");

    private static Element description() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(OpenSearch.description(SITE)))
                .getDocumentElement();
    }

    private static String text(Element description, String name) {
        NodeList found = description.getElementsByTagNameNS(NAMESPACE, name);
        assertEquals(1, found.getLength(), name);
        return found.item(0).getTextContent();
    }

    @Test
    void namesAreAsLongAsTheSpecificationAllows() throws Exception {
        Element description = description();
        assertEquals("OpenSearchDescription", description.getLocalName());
        assertEquals(NAMESPACE, description.getNamespaceURI());
        assertTrue(text(description, "ShortName").length() <= 16);
        assertTrue(text(description, "Description").length() <= 1024);
        assertEquals("UTF-8", text(description, "InputEncoding"));
    }

    @Test
    void everyAddressInItAnswersInTheFormItNames() throws Exception {
        NodeList urls = description().getElementsByTagNameNS(NAMESPACE, "Url");
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < urls.getLength(); i++) {
            Element url = (Element) urls.item(i);
            String template = url.getAttribute("template");
            assertTrue(template.startsWith(SITE + "/"), template);
            assertEquals(!url.getAttribute("rel").equals("self"), template.contains("{searchTerms}"), template);
            found.put(
                    url.getAttribute("type"), template.substring(SITE.length()).replace("{searchTerms}", "harbour"));
        }
        assertEquals(5, found.size(), found::toString);
        try (NewsSite site = NewsSite.open(folder)) {
            Answer page = site.get(found.getOrDefault("text/html", ""));
            Answer suggested = site.get(found.getOrDefault("application/x-suggestions+json", ""));
            Answer itself = site.get(found.getOrDefault("application/opensearchdescription+xml", ""));
            JsonNode suggestions = JsonMapper.shared().readTree(suggested.body());
            String atom =
                    site.file(found.getOrDefault("application/atom+xml", "")).orElseThrow();
            assertAll(
                    () -> assertTrue(new String(page.body(), StandardCharsets.UTF_8).contains("value=\"harbour\"")),
                    () -> assertEquals("harbour", suggestions.at("/0").asString()),
                    () -> assertTrue(suggestions.at("/1").isArray()
                            && suggestions.at("/1").size() > 0),
                    () -> assertEquals(OpenSearch.MEDIA, itself.type()),
                    () -> assertTrue(new SyndFeedInput()
                                    .build(new StringReader(atom))
                                    .getEntries()
                                    .size()
                            > 0),
                    () -> assertTrue(site.file(found.getOrDefault("application/feed+json", ""))
                            .isPresent()));
        }
    }

    @Test
    void howMuchAFileHoldsIsSaidBeforeItIsSavedAndInTheDocs() throws IOException {
        SearchView.TakeAway many = Downloads.offered(Address.START, 2_000_000);
        SearchView.TakeAway few = Downloads.offered(Address.START, 100);
        String docs = Files.readString(Path.of("docs/exports.md"));

        assertEquals(
                List.of("first 1,048,575", "first 1,048,575", "first 10,000"),
                many.saves().stream().limit(3).map(SearchView.Saving::limit).toList());
        assertTrue(many.follows().stream().allMatch(feed -> feed.limit().equals("newest 100")));
        assertTrue(few.saves().stream().allMatch(saving -> saving.limit().isEmpty()));
        assertAll(Exports.FORMATS.stream().map(format -> () -> {
            String most = Written.count(format.most()) + (format.use() == Format.Use.FOLLOW ? ", the newest" : "");
            String row = docs.lines()
                    .filter(line -> line.startsWith("| `" + format.key() + "` |"))
                    .findFirst()
                    .orElse("");
            assertEquals(most, row.split("\\|", -1).length < 4 ? "" : row.split("\\|", -1)[3].strip(), format.key());
        }));
    }
}
