package dixit.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines: an article is a line, and its parts are told by {@link Columns}. */
final class JsonLinesFormat implements Format {

    private static final Set<String> ENDINGS = Set.of("jsonl", "ndjson", "jsonlines");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public boolean recognises(Head head) {
        return head.firstLine().startsWith("{")
                && (head.ends(ENDINGS)
                        || head.bytes().length == Head.MOST
                        || object(head.firstLine()).isPresent());
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Lines lines = new Lines(source.in(), Decoding.MOST_BYTES);
        lines.skipEmpty();
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            byte[] bytes = line.get();
            if (lines.cut()) {
                sink.problem(source.label()
                        .at(lines.number())
                        .problem("is a line of more than " + (Decoding.MOST_BYTES >> 20)
                                + " MB, too large for one article; split it"));
            } else if (!blank(bytes)) {
                String digest =
                        new Digest().add(bytes).add(source.columns().written()).told();
                Label label = source.label().at(lines.number(), digest);
                sink.item(new Item(label, digest, () -> article(label, bytes, source.columns())));
            }
            lines.skipEmpty();
        }
    }

    private static Read article(Label label, byte[] line, Columns columns) {
        if (!(Decoding.text(line, Optional.empty()) instanceof Decoding.Text decoded)) {
            return label.not("is not text; save it as UTF-8");
        }
        Optional<JsonNode> object = object(decoded.text());
        return object.isEmpty()
                ? label.not("is not an object of JSON; write one on each line")
                : Fields.article(label, columns, name -> value(object.get(), name));
    }

    private static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /** The value of this name, in any case, or of a way of names divided by dots; of a list, its first. */
    private static Optional<String> value(JsonNode object, String name) {
        Optional<JsonNode> found = property(object, name);
        int dot = name.indexOf('.');
        if (found.isEmpty() && dot > 0) {
            return property(object, name.substring(0, dot)).flatMap(inner -> value(inner, name.substring(dot + 1)));
        }
        return found.map(node -> node.isArray() && !node.isEmpty() ? node.get(0) : node)
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asString);
    }

    private static Optional<JsonNode> property(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return object.properties().stream()
                .filter(property -> property.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean blank(byte[] line) {
        return line.length < 64 && new String(line, StandardCharsets.ISO_8859_1).isBlank();
    }
}
