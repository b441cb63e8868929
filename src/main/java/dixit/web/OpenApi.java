package dixit.web;

import dixit.export.Exports;
import dixit.export.Format;
import dixit.search.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /openapi.json}: the JSON of all pages, described by OpenAPI 3.1 from the records that are written. */
final class OpenApi {

    /** Grows when a name goes or means something else. */
    private static final String VERSION = "1";

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final String JSON = "application/json";

    /** Every page's own entry. */
    static List<Operation> operations() {
        return List.of(
                SearchPage.API,
                StatementPage.API,
                ArticlePage.API,
                Profiles.SPEAKER_API,
                Profiles.COUNTRY_API,
                Profiles.ACTOR_API,
                FacetPage.API,
                ThreadPage.API,
                MatrixPage.API,
                QualityPage.API,
                HelpPage.API);
    }

    /**
     * A page with a twin in JSON.
     *
     * @param path with the names of its parts in braces, without {@code .json}
     * @param templates that show it
     * @param answers what is written: one of these records
     */
    record Operation(
            String path, String summary, List<String> templates, List<Class<?>> answers, List<Parameter> parameters) {
        Operation {
            templates = List.copyOf(templates);
            answers = List.copyOf(answers);
            parameters = List.copyOf(parameters);
        }
    }

    /** Something in the query of an address. */
    record Parameter(String name, String description, Map<String, Object> schema) {

        static Parameter text(String name, String description) {
            return new Parameter(name, description, Map.of("type", "string"));
        }

        /** One that may be given several times. */
        static Parameter texts(String name, String description) {
            return new Parameter(name, description, Map.of("type", "array", "items", Map.of("type", "string")));
        }
    }

    private final JsonSchemas schemas = new JsonSchemas();
    private final Map<String, Object> paths = new LinkedHashMap<>();

    private OpenApi() {}

    /** The whole description, to be written as JSON. */
    static Map<String, Object> document() {
        OpenApi api = new OpenApi();
        operations().forEach(api::json);
        api.file("/search", "All answers of a search, in a form for other programs.", searching());
        api.file("/statement/{id}", "One statement, in a form for other programs.", List.of());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "Dixit",
                        "version", VERSION,
                        "description",
                                "Who said it, who denied it. Everything is read only; offsets count code points."));
        document.put("paths", api.paths);
        document.put("components", Map.of("schemas", api.schemas.named()));
        return document;
    }

    private void json(Operation operation) {
        List<Map<String, Object>> answers =
                operation.answers().stream().map(schemas::of).toList();
        Map<String, Object> schema = answers.size() == 1 ? answers.getFirst() : Map.of("anyOf", answers);
        put(
                operation.path() + ".json",
                operation.summary(),
                operation.parameters(),
                Map.of(JSON, Map.of("schema", schema)));
    }

    private void file(String path, String summary, List<Parameter> parameters) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Format format : Exports.FORMATS) {
            content.put(format.media(), Map.of("schema", Map.of()));
        }
        put(path + ".{format}", summary, parameters, content);
    }

    private void put(String path, String summary, List<Parameter> parameters, Map<String, Object> content) {
        List<Map<String, Object>> all = new ArrayList<>();
        Matcher parts = PART.matcher(path);
        while (parts.find()) {
            all.add(parameter(parts.group(1), "path", part(parts.group(1)), "A part of the address."));
        }
        for (Parameter parameter : parameters) {
            all.add(parameter(parameter.name(), "query", parameter.schema(), parameter.description()));
        }
        Map<String, Object> trouble = Map.of(JSON, Map.of("schema", schemas.of(Site.Trouble.class)));
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("summary", summary);
        get.put("parameters", all);
        get.put(
                "responses",
                Map.of(
                        "200", Map.of("description", "What the page holds.", "content", content),
                        "400", Map.of("description", "An address that means nothing.", "content", trouble),
                        "404", Map.of("description", "Nothing is there.", "content", trouble)));
        paths.put(path, Map.of("get", get));
    }

    private static Map<String, Object> part(String name) {
        return name.equals("format")
                ? Map.of(
                        "type",
                        "string",
                        "enum",
                        Exports.FORMATS.stream().map(Format::key).toList())
                : Map.of("type", "string");
    }

    private static Map<String, Object> parameter(
            String name, String in, Map<String, Object> schema, String description) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", in.equals("path"));
        parameter.put("description", description);
        parameter.put("schema", schema);
        return parameter;
    }

    /** Those, and which page of its answers. */
    static List<Parameter> paging() {
        List<Parameter> parameters = new ArrayList<>(searching());
        parameters.add(new Parameter("page", "Counted from 1.", Map.of("type", "integer", "minimum", 1)));
        return parameters;
    }

    /** The parameters of every search. */
    static List<Parameter> searching() {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.text("q", "The typed text, at most 1,000 characters."));
        parameters.add(
                new Parameter("words", "1 to search plain words.", Map.of("type", "string", "enum", List.of("1"))));
        for (Field field : Field.values()) {
            parameters.add(Parameter.texts(field.key(), field.label() + ": any of these."));
            parameters.add(Parameter.texts("not." + field.key(), field.label() + ": none of these."));
        }
        Map<String, Object> day = Map.of("type", "string", "format", "date");
        parameters.add(new Parameter("from", "The first day.", day));
        parameters.add(new Parameter("to", "The last day.", day));
        parameters.add(
                new Parameter("min", "The least confidence.", Map.of("type", "number", "minimum", 0, "maximum", 1)));
        parameters.add(new Parameter(
                "sort", "The order.", Map.of("type", "string", "enum", List.of("relevance", "newest", "oldest"))));
        return parameters;
    }
}
