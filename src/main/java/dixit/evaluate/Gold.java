package dixit.evaluate;

import dixit.model.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Annotated articles, one JSON object a line: {@code {"id", "text", "statements": [{"type", "speech", "content":
 * [[start, end]…], "cue": [[…]], "speaker": [[…]], …}]}}. Offsets in the file count Unicode code points; here they
 * are {@code char}s, converted once. Predictions are read in the same form.
 */
public final class Gold {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Gold() {}

    /** An article and its statements, as annotated. */
    public record Annotated(String id, String text, List<Annotation> statements) {
        public Annotated {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Reads the articles of a gold file, in its order.
     *
     * @throws IOException when it cannot be read, or with file and line when a line is not of this form
     */
    public static List<Annotated> read(Path file) throws IOException {
        List<Annotated> articles = new ArrayList<>();
        for (Line line : lines(file)) {
            articles.add(
                    line.parsed(json -> annotated(json, string(json, "text").orElseThrow())));
        }
        return articles;
    }

    /** The lines of a file as JSON, blank ones left out. */
    static List<Line> lines(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    lines.add(new Line(file + ":" + number, line));
                }
            }
        }
        return lines;
    }

    /** The statements of one line, whose offsets point into {@code text}. */
    static Annotated annotated(JsonNode json, String text) {
        Offsets offsets = new Offsets(text);
        List<Annotation> statements = elements(json, "statements")
                .map(statement -> annotation(statement, offsets))
                .toList();
        return new Annotated(string(json, "id").orElseThrow(), text, statements);
    }

    private static Annotation annotation(JsonNode json, Offsets offsets) {
        return new Annotation(
                string(json, "type"),
                !json.has("speech") || json.get("speech").asBoolean(),
                spans(json, "content", offsets),
                spans(json, "cue", offsets),
                spans(json, "speaker", offsets),
                attributes(json));
    }

    private static Annotation.Attributes attributes(JsonNode json) {
        Optional<List<Annotation.Who>> who = json.has("who")
                ? Optional.of(elements(json, "who").map(Gold::who).toList())
                : Optional.empty();
        JsonNode entity = json.path("speaker_entity");
        Stream<String> page = string(entity, "wiki").map(name -> name.replace('_', ' ')).stream();
        return new Annotation.Attributes(
                who,
                string(json, "stance"),
                strings(json, "about"),
                strings(json, "threat_actor"),
                Stream.concat(strings(entity, "names").stream(), page)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                json.path("optional").asBoolean(false));
    }

    private static Annotation.Who who(JsonNode json) {
        return new Annotation.Who(
                string(json, "name"),
                string(json, "kind"),
                string(json, "role"),
                string(json, "organization"),
                string(json, "country"));
    }

    private static List<Span> spans(JsonNode json, String role, Offsets offsets) {
        return elements(json, role)
                .map(span -> offsets.span(span.get(0).asInt(), span.get(1).asInt()))
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode json, String name) {
        JsonNode list = json.path(name);
        return list.isArray() ? list.valueStream() : Stream.empty();
    }

    private static List<String> strings(JsonNode json, String name) {
        return elements(json, name).map(JsonNode::asString).toList();
    }

    private static Optional<String> string(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? Optional.of(value.asString()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** One line of a file, not yet read. */
    record Line(String where, String letters) {

        /** What {@code reading} makes of it; a line that it cannot read is named in the message. */
        <T> T parsed(Function<JsonNode, T> reading) throws IOException {
            try {
                return reading.apply(JSON.readTree(letters));
            } catch (JacksonException | NoSuchElementException | IllegalArgumentException e) {
                throw new IOException(where + " is no annotated article; its form is told in docs/scores.md", e);
            }
        }
    }
}
