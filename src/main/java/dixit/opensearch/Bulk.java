package dixit.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes documents many at a time. What the cluster was too busy for is sent again after a while; what is not as expected
 * any more, because another program wrote meanwhile, is told.
 */
final class Bulk {

    /** About as much is sent at once. */
    private static final int MOST_LETTERS = 4 << 20;

    private static final int TRIES = 14;

    private final Cluster cluster;
    private final String index;
    private final JsonMapper json = JsonMapper.shared();

    Bulk(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** One thing to do: two lines, or one when something is deleted. */
    private record Act(String id, String lines) {}

    /** Things to do, in the order in which they are done. */
    final class Acts {

        private final List<Act> acts = new ArrayList<>();

        /** Writes a document over the one there is. */
        void write(Documents.Document document) {
            add("index", document.id(), Map.of(), Optional.of(document.body()));
        }

        /** Writes a document only if there is none. */
        void create(Documents.Document document) {
            add("create", document.id(), Map.of(), Optional.of(document.body()));
        }

        /** Writes a document over the one there is, if that is still the one of this state. */
        void writeOver(Documents.Document document, State state) {
            add("index", document.id(), state.condition(), Optional.of(document.body()));
        }

        void deleteOnly(String id, State state) {
            add("delete", id, state.condition(), Optional.empty());
        }

        /** Writes unless what there is was written as part of a later article. */
        void writeAs(long order, Documents.Document document) {
            add("index", document.id(), part(order), Optional.of(document.body()));
        }

        void deleteAs(long order, String id) {
            add("delete", id, part(order), Optional.empty());
        }

        void delete(String id) {
            add("delete", id, Map.of(), Optional.empty());
        }

        private Map<String, Object> part(long order) {
            return Map.of("version", order + 1, "version_type", "external_gte");
        }

        private void add(String act, String id, Map<String, Object> condition, Optional<Map<String, Object>> body) {
            Map<String, Object> what = new HashMap<>(condition);
            what.put("_id", id);
            String line = json.writeValueAsString(Map.of(act, what)) + "\n";
            acts.add(new Act(
                    id,
                    line + body.map(map -> json.writeValueAsString(map) + "\n").orElse("")));
        }

        /** Does them. Gives, for each that was done, the order in which it was; those that conflicted are left out. */
        Map<String, Long> send() throws IOException {
            Map<String, Long> done = new HashMap<>();
            int from = 0;
            while (from < acts.size()) {
                int to = from;
                for (int letters = 0; to < acts.size() && letters < MOST_LETTERS; to++) {
                    letters += acts.get(to).lines().length();
                }
                sendAll(acts.subList(from, to), done);
                from = to;
            }
            return done;
        }
    }

    /** Which of a document's states is meant. */
    record State(long number, long term) {
        Map<String, Object> condition() {
            return Map.of("if_seq_no", number, "if_primary_term", term);
        }
    }

    Acts acts() {
        return new Acts();
    }

    private void sendAll(List<Act> acts, Map<String, Long> done) throws IOException {
        List<Act> left = acts;
        for (int tried = 1; !left.isEmpty(); tried++) {
            var body = new StringBuilder();
            left.forEach(act -> body.append(act.lines()));
            JsonNode items =
                    cluster.ask("POST", index + "/_bulk", body.toString()).path("items");
            var busy = new ArrayList<Act>();
            for (int at = 0; at < left.size(); at++) {
                Act act = left.get(at);
                JsonNode result = items.path(at).iterator().next();
                int status = result.path("status").asInt();
                if (Cluster.isBusy(status)) {
                    busy.add(act);
                } else if (!Cluster.isConflict(status)) {
                    check(act, result);
                    done.put(act.id(), result.path("_seq_no").asLong());
                }
            }
            if (!busy.isEmpty() && tried == TRIES) {
                throw new IOException(cluster.access() + " is too busy to store; try again later");
            }
            if (!busy.isEmpty()) {
                Cluster.pause(tried, Optional.empty());
            }
            left = busy;
        }
    }

    /** What was to be deleted and is not there is no failure. */
    private void check(Act act, JsonNode result) throws IOException {
        if (result.has("error")) {
            throw new IOException(cluster.access() + " did not store " + act.id() + ": "
                    + result.path("error").path("reason").asString());
        }
    }
}
