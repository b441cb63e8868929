package dixit.export;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON schema that a text is held against. */
public record Schemas(Schema schema) {

    private static final Path STIX = Path.of(System.getProperty("dixit.shared", ""), "data", "stix2.1", "schemas");
    /** Types that STIX 2.1 has and the schema of its bundle has not. */
    private static final Set<String> LATER = Set.of("note", "opinion", "incident");

    private static final String PUBLISHED =
            "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";

    /** A schema among the resources of these tests. */
    static Schemas ofTests(String name) throws IOException {
        return of(Files.readString(Path.of("src/test/resources/dixit/export", name)));
    }

    /** A schema of the dialect of 2020. */
    public static Schemas of(String schema) {
        return new Schemas(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema));
    }

    /** Whether the schemas that OASIS publishes lie where {@code -Ddixit.shared} says. */
    static boolean stixIsHere() {
        return Files.isDirectory(STIX);
    }

    /**
     * What is wrong with a bundle, by the schemas that OASIS publishes. Each object is held against the schema of its own
     * type; the bundle's schema knows only some of the types, so it sees those.
     */
    static List<String> stixComplaints(String bundle) {
        ObjectNode known = (ObjectNode) JsonMapper.shared().readTree(bundle);
        ArrayNode objects = known.withArray("objects");
        List<String> complaints = new ArrayList<>();
        for (int i = objects.size() - 1; i >= 0; i--) {
            String type = objects.get(i).at("/type").asString();
            String folder = type.equals("relationship") ? "sros/" : "sdos/";
            complaints.addAll(
                    stix(folder + type + ".json").complaints(objects.get(i).toString()));
            if (LATER.contains(type)) {
                objects.remove(i);
            }
        }
        complaints.addAll(stix("common/bundle.json").complaints(known.toString()));
        return complaints;
    }

    private static Schemas stix(String name) {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas((String iri) ->
                        iri.startsWith(PUBLISHED) ? read(STIX.resolve(iri.substring(PUBLISHED.length()))) : null));
        return new Schemas(registry.getSchema(SchemaLocation.of(PUBLISHED + name)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with {@code json}, formats included. */
    public List<String> complaints(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
