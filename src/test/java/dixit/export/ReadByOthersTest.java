package dixit.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jbibtex.BibTeXParser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs of others read what is written here, of a search that finds nothing too. */
final class ReadByOthersTest {

    private static final Shelf NOTHING = new Shelf(List.of());
    private static final JsonMapper JSON = JsonMapper.shared();

    private static String nothing(String format) throws IOException {
        return NOTHING.as(format, "nothing");
    }

    private static List<CSLItemData> items(String json) throws IOException {
        List<CSLItemData> items = new ArrayList<>();
        for (Object item : new JsonParser(new JsonLexer(new StringReader(json))).parseArray()) {
            assertTrue(item instanceof Map, json);
            @SuppressWarnings("unchecked")
            Map<String, Object> fields = (Map<String, Object>) item;
            items.add(CSLItemData.fromJson(fields));
        }
        return items;
    }

    @Test
    void citeprocReadsTheItems() throws IOException {
        String csl = Shelf.of("the rain fell").as("csl.json", "rain");
        CSLItemData first = items(csl).getFirst();
        JsonNode written = JSON.readTree(csl).get(0);

        assertEquals("dixit-0123456789abcdef", first.getId());
        assertAll(
                () -> assertEquals(CSLType.ARTICLE_NEWSPAPER, first.getType()),
                () -> assertEquals(written.at("/title").asString(), first.getTitle()),
                () -> assertEquals(written.at("/container-title").asString(), first.getContainerTitle()),
                () -> assertEquals(
                        written.at("/issued/date-parts/0/0").asInt(),
                        first.getIssued().getDateParts()[0][0]),
                () -> assertTrue(first.getNote().contains("the rain fell"), first::getNote));
    }

    @Test
    void nothingIsATableWithTheNamesOfItsColumnsAlone() throws IOException {
        String csv = nothing("csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            assertEquals(0, reader.stream().count());
        }
        assertEquals(29, csv.strip().split(",", -1).length);
        assertEquals(1, csv.lines().count());
        assertEquals("", nothing("jsonl"));
        assertEquals("", nothing("ris"));
    }

    @Test
    void nothingIsAListOfCitationsWithoutAny() throws Exception {
        assertEquals(List.of(), items(nothing("csl.json")));
        assertEquals(
                0,
                new BibTeXParser()
                        .parse(new StringReader(nothing("bib")))
                        .getEntries()
                        .size());
    }

    @Test
    void nothingIsAFeedThatMayHaveSomethingTomorrow() throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(nothing("atom")));
        assertEquals(0, feed.getEntries().size());
        assertEquals("atom_1.0", feed.getFeedType());
        assertEquals("Statements: nothing", feed.getTitle());
        assertEquals(List.of(), Schemas.ofTests("json-feed.schema.json").complaints(nothing("feed.json")));
        assertEquals(0, JSON.readTree(nothing("feed.json")).at("/items").size());
    }

    @Test
    void nothingIsADatasetABundleAndADossierThatTellWhatWasAsked() throws IOException {
        JsonNode graph = JSON.readTree(nothing("jsonld")).at("/@graph");
        assertEquals(1, graph.size());
        assertEquals("Dataset", graph.at("/0/@type").asString());
        String bundle = nothing("stix.json");
        assertEquals(
                List.of("identity", "note"),
                JSON.readTree(bundle)
                        .at("/objects")
                        .valueStream()
                        .map(object -> object.at("/type").asString())
                        .toList());
        if (Schemas.stixIsHere()) {
            assertEquals(List.of(), Schemas.stixComplaints(bundle));
        }
        assertTrue(nothing("md").contains("- Statements: 0\n"), nothing("md"));
    }
}
