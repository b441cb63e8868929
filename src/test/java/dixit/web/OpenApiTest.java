package dixit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.export.Exports;
import dixit.export.Schemas;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /openapi.json} describes what the pages really answer, and all of them. */
final class OpenApiTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/dixit/web/pages");

    private static final Path SCHEMA = Path.of("src/test/resources/dixit/web/openapi-3.1.schema.json");

    /** Templates that are no page of their own. */
    private static final Set<String> AROUND = Set.of("layout", "error");

    /** Addresses that answer, by the path that describes them. */
    private static final Map<String, List<String>> ADDRESSES = Map.ofEntries(
            Map.entry(
                    "/search.json",
                    List.of(
                            "/search.json",
                            "/search.json?q=who+denied+stance%3Afoo",
                            "/search.json?q=harbour&page=2",
                            "/search.json?q=zeppelin")),
            Map.entry(
                    "/statement/{id}.json",
                    List.of("/statement/0000000000000102.json", "/statement/0000000000000100.json")),
            Map.entry("/article/{id}.json", List.of("/article/a000000000000001.json")),
            Map.entry("/speaker/{key}.json", List.of("/speaker/person.nz.rua-tanhill.json")),
            Map.entry("/country/{code}.json", List.of("/country/CN.json")),
            Map.entry("/actor/{name}.json", List.of("/actor/leviathan.json")),
            Map.entry("/help.json", List.of("/help.json")),
            Map.entry("/facet/{field}.json", List.of("/facet/speaker.json", "/facet/country.json?q=harbour&like=zea")),
            Map.entry("/thread.json", List.of("/thread.json", "/thread.json?about=CN")),
            Map.entry("/matrix.json", List.of("/matrix.json", "/matrix.json?rows=speaker&columns=actor")),
            Map.entry("/quality.json", List.of("/quality.json")));

    @TempDir
    private Path folder = Path.of("");

    private static JsonNode document(NewsSite site) throws IOException {
        return JsonMapper.shared().readTree(site.get("/openapi.json").body());
    }

    @Test
    void aParserOfOpenApiTakesIt() throws IOException {
        try (NewsSite site = NewsSite.open(folder)) {
            String text = new String(site.get("/openapi.json").body(), StandardCharsets.UTF_8);
            SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text);
            assertEquals(List.of(), parsed.getMessages());
            assertNotNull(parsed.getOpenAPI());
            assertEquals("3.1.0", parsed.getOpenAPI().getOpenapi());
        }
    }

    @Test
    void everyAnswerIsAsDescribedAndHoldsNothingElse() throws IOException {
        try (NewsSite site = NewsSite.open(folder)) {
            JsonNode document = document(site);
            for (String path : paths(document)) {
                assertTrue(ADDRESSES.containsKey(path), "no address to try " + path + " with");
                for (String address : ADDRESSES.get(path)) {
                    Answer answer = site.get(address);
                    assertEquals(200, answer.status(), address);
                    assertEquals(
                            List.of(),
                            schema(document, path).complaints(new String(answer.body(), StandardCharsets.UTF_8)),
                            address);
                }
            }
        }
    }

    @Test
    void itIsValidByTheSchemaOfOpenApi() throws IOException {
        try (NewsSite site = NewsSite.open(folder)) {
            assertEquals(
                    List.of(),
                    Schemas.of(Files.readString(SCHEMA))
                            .complaints(document(site).toString()));
        }
    }

    @Test
    void everyPageIsDescribed() throws IOException {
        Set<String> described = OpenApi.operations().stream()
                .flatMap(operation -> operation.templates().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            Set<String> pages = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jte"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .filter(page -> !AROUND.contains(page))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(pages, described, "pages need an entry in OpenApi.operations()");
        }
    }

    @Test
    void everyFormOfExportIsDescribedAndAnswers() throws IOException {
        try (NewsSite site = NewsSite.open(folder)) {
            JsonNode files =
                    document(site).at("/paths").path("/search.{format}").at("/get/responses/200/content");
            assertAll(Exports.FORMATS.stream().map(format -> () -> {
                assertTrue(files.has(format.media()), format.key());
                assertTrue(site.file("/search." + format.key() + "?q=harbour").isPresent(), format.key());
                assertTrue(
                        site.file("/statement/0000000000000102." + format.key()).isPresent(), format.key());
            }));
        }
    }

    /** The paths that answer with JSON of our own. */
    private static List<String> paths(JsonNode document) {
        return document.at("/paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> path.endsWith(".json"))
                .toList();
    }

    /** The schema of an answer, made strict: what is not described is wrong. */
    private static Schemas schema(JsonNode document, String path) {
        ObjectNode schema = (ObjectNode) document.at("/paths")
                .path(path)
                .at("/get/responses/200/content/application~1json/schema")
                .deepCopy();
        ObjectNode components = (ObjectNode) document.at("/components").deepCopy();
        components.at("/schemas").forEach(named -> ((ObjectNode) named).put("additionalProperties", false));
        schema.set("components", components);
        return Schemas.of(schema.toString());
    }
}
