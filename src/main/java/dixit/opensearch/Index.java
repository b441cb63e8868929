package dixit.opensearch;

import dixit.search.Compounds;
import dixit.search.Field;
import dixit.search.IndexProblem;
import dixit.search.IndexProblem.Kind;
import dixit.search.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An index of a cluster: an alias, and behind it generations of which one is in use, {@code statements-000001} and so on.
 * A new one takes its place whole, by pointing the alias at it.
 */
final class Index {

    /** Goes up whenever older programs could not read what is stored, or would read it wrongly. */
    private static final String FORMAT = "2";

    /** The oldest version of OpenSearch that has what is asked of it: points in time. */
    private static final int LEAST_VERSION = 2;

    private static final Pattern NUMBER = Pattern.compile("-(\\d{6,9})");
    private static final String TEXT = "text";

    private final Cluster cluster;
    private final String name;

    Index(Cluster cluster) {
        this.cluster = cluster;
        this.name = cluster.access().index();
    }

    /** One generation, and what it is made of. */
    record Generation(String name, Stamp stamp) {}

    /** The generation in use; none when there is no such index yet. */
    Optional<Generation> current() throws IOException {
        Cluster.Answer answer = cluster.tryTo("GET", name + "/_mapping", "");
        if (answer.isMissing()) {
            return Optional.empty();
        }
        if (Cluster.isFailed(answer.status())) {
            throw cluster.failed(answer);
        }
        var found = answer.body().properties();
        if (found.size() != 1) {
            throw foreign();
        }
        var generation = found.iterator().next();
        JsonNode meta = generation.getValue().path("mappings").path("_meta").path("dixit");
        if (meta.isMissingNode() || generation.getKey().equals(name)) {
            throw foreign();
        }
        var stamp = new Stamp(
                meta.path("corpus").asString(),
                meta.path("program").asString(),
                meta.path("built").asString());
        if (!meta.path("format").asString().equals(FORMAT)) {
            throw otherVersion(stamp);
        }
        return Optional.of(new Generation(generation.getKey(), stamp));
    }

    /** The generation in use, or the reason why there is none. */
    Generation inUse() throws IOException {
        Optional<Generation> current = current();
        if (current.isPresent()) {
            return current.get();
        }
        checkVersion();
        throw new IndexProblem(
                Kind.MISSING,
                "There is no index at " + cluster.access() + ". Build it with `dixit index`, or name another.");
    }

    /** The generation in use, begun if there is none. Any number of programs may do so at once. */
    Generation inUseOrNew(Stamp stamp) throws IOException {
        Optional<Generation> current = current();
        if (current.isPresent()) {
            if (!current.get().stamp().program().equals(stamp.program())) {
                throw otherVersion(current.get().stamp());
            }
            return current.get();
        }
        checkVersion();
        Map<String, Object> body = body(stamp);
        body.put("aliases", Map.of(name, Map.of()));
        Cluster.Answer answer = cluster.tryTo("PUT", generation(1), body);
        boolean raced = answer.body().toString().contains("resource_already_exists_exception");
        if (Cluster.isFailed(answer.status()) && !raced) {
            throw cluster.failed(answer);
        }
        ready(generation(1));
        return inUse();
    }

    /** A new generation beside the one in use. */
    Generation fresh(Stamp stamp) throws IOException {
        checkVersion();
        current();
        int last = numbers().max().orElse(0);
        String fresh = generation(last + 1);
        cluster.ask("PUT", fresh, body(stamp));
        ready(fresh);
        return new Generation(fresh, stamp);
    }

    private String generation(int number) {
        return String.format(Locale.ROOT, "%s-%06d", name, number);
    }

    /** Those of all generations there are. */
    private IntStream numbers() throws IOException {
        return cluster.ask("GET", name + "-*/_alias", "").propertyNames().stream()
                .map(each -> NUMBER.matcher(each.substring(name.length())))
                .filter(Matcher::matches)
                .mapToInt(number -> Integer.parseInt(number.group(1)));
    }

    /** Waits until a new generation can be written to; a copy of a part may still be on its way. */
    private void ready(String generation) throws IOException {
        cluster.ask("GET", "_cluster/health/" + generation + "?wait_for_status=yellow&timeout=60s", "");
    }

    /** Puts a generation in the place of the one in use, at once and whole, and removes that. */
    void publish(Generation fresh) throws IOException {
        Optional<Generation> before = current();
        var actions = new ArrayList<Map<String, Object>>();
        actions.add(Map.of("add", Map.of("index", fresh.name(), "alias", name)));
        before.ifPresent(old -> actions.add(Map.of("remove_index", Map.of("index", old.name()))));
        cluster.ask("POST", "_aliases", Map.of("actions", actions));
    }

    void remove(Generation generation) throws IOException {
        cluster.tryTo("DELETE", generation.name(), "");
    }

    /** Notes who stored last, and shows all that was stored. */
    void show(Generation generation, Stamp stamp) throws IOException {
        cluster.ask("PUT", generation.name() + "/_mapping", Map.of("_meta", meta(stamp)));
        cluster.ask("POST", generation.name() + "/_refresh", "");
    }

    private Map<String, Object> body(Stamp stamp) throws IOException {
        try (InputStream file = Objects.requireNonNull(Index.class.getResourceAsStream("index.json"), "index.json")) {
            ObjectNode read = (ObjectNode) JsonMapper.shared().readTree(file);
            ObjectNode settings = (ObjectNode) read.path("settings");
            settings.put("number_of_shards", cluster.access().room().shards());
            settings.put("number_of_replicas", cluster.access().room().replicas());
            ((ObjectNode) settings.path("analysis").path("tokenizer").path("words")).put("pattern", Compounds.WORD);
            ObjectNode mappings = (ObjectNode) read.path("mappings");
            mappings.putPOJO("_meta", meta(stamp));
            ObjectNode properties = (ObjectNode) mappings.path("properties");
            for (Field field : Field.values()) {
                properties.putPOJO(Documents.is(field), Map.of("type", "keyword"));
                properties.putPOJO(
                        Documents.has(field),
                        Map.of("type", TEXT, "analyzer", "both", "norms", false, "position_increment_gap", 1000));
            }
            Map<String, Object> body = new HashMap<>();
            body.put("settings", settings);
            body.put("mappings", mappings);
            return body;
        }
    }

    private static Map<String, Object> meta(Stamp stamp) {
        return Map.of(
                "dixit",
                Map.of("format", FORMAT, "corpus", stamp.corpus(), "program", stamp.program(), "built", stamp.built()));
    }

    private void checkVersion() throws IOException {
        JsonNode version = cluster.ask("GET", "", "").path("version");
        String number = version.path("number").asString("");
        boolean opensearch = version.path("distribution").asString("").equals("opensearch");
        if (!opensearch || !number.matches("\\d+\\..*") || major(number) < LEAST_VERSION) {
            throw new IndexProblem(
                    Kind.FOREIGN,
                    cluster.access().node() + " is no OpenSearch " + LEAST_VERSION + " or newer, but "
                            + (opensearch ? "OpenSearch " + number : "something else") + ".");
        }
    }

    private static int major(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private IndexProblem foreign() {
        return new IndexProblem(
                Kind.FOREIGN, cluster.access() + " is not an index of Dixit. Name another place with --index.");
    }

    private IndexProblem otherVersion(Stamp stamp) {
        return new IndexProblem(
                Kind.OTHER_VERSION,
                "The index " + cluster.access() + " was written by another version of Dixit (" + stamp.program()
                        + "). Build it anew with `dixit rebuild`.");
    }
}
