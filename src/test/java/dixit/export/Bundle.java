package dixit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A STIX bundle, read. */
record Bundle(JsonNode json) {

    private static final String TOOL = "/created_by_ref";

    static Bundle of(String text) {
        return new Bundle(JsonMapper.shared().readTree(text));
    }

    Stream<JsonNode> objects() {
        return json.at("/objects").valueStream();
    }

    /** All objects of a type, but for the note that tells where the bundle comes from. */
    List<JsonNode> all(String type) {
        return objects()
                .filter(object -> object.at("/type").asString().equals(type))
                .filter(object -> !object.at("/object_refs/0")
                        .asString()
                        .equals(object.at(TOOL).asString()))
                .toList();
    }

    JsonNode only(String type) {
        assertEquals(1, all(type).size(), type);
        return all(type).getFirst();
    }
}
