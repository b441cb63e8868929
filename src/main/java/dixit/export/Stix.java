package dixit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Objects of STIX 2.1. All are created by this program. What has a date was created on it, everything else at the beginning
 * of time as we count it here; all were modified when the index was built.
 */
final class Stix {

    /** The identity of this program. */
    static final String TOOL = id("identity", "Dixit");

    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Instant built;

    /** @param built when the index was built */
    Stix(Instant built) {
        this.built = built;
    }

    /** An object with its properties in the order in which they are written. */
    record Thing(String id, Map<String, Object> properties) {

        void put(String name, Object value) {
            properties.put(name, value);
        }
    }

    /** What someone remarks, and who. */
    record Remark(String brief, String whole, List<String> authors, List<String> labels) {}

    /** Where to read it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @JsonPropertyOrder({"source_name", "description", "url"})
    record Reference(@JsonProperty("source_name") String source, String description, Optional<String> url) {}

    /** The id of an object of this type that this name identifies. */
    static String id(String type, String name) {
        return type + "--" + Names.uuid(name);
    }

    Thing tool() {
        Thing tool = thing(TOOL, "identity");
        tool.properties().remove("created_by_ref");
        tool.put("name", "Dixit");
        tool.put("description", "A program that finds who said what in articles. It does not know what is true.");
        tool.put("identity_class", "system");
        return tool;
    }

    Thing identity(String key, String name, String kind) {
        Thing identity = named("identity", key, name);
        identity.put("identity_class", kind);
        return identity;
    }

    Thing named(String type, String key, String name) {
        Thing named = thing(id(type, key), type);
        named.put("name", Said.line(name));
        return named;
    }

    Thing attributed(String deed, String party) {
        Thing relationship = thing(id("relationship", deed + " attributed-to " + party), "relationship");
        relationship.put("relationship_type", "attributed-to");
        relationship.put("description", "Claimed or denied by the authors of the notes and opinions on it.");
        relationship.put("source_ref", deed);
        relationship.put("target_ref", party);
        return relationship;
    }

    Thing note(String id, Remark remark, List<String> on) {
        Thing note = thing(id, "note");
        note.put("abstract", remark.brief());
        note.put("content", remark.whole());
        return remarked(note, remark, on);
    }

    Thing opinion(String id, Remark remark, List<String> on) {
        Thing opinion = thing(id, "opinion");
        opinion.put("explanation", remark.whole());
        opinion.put("opinion", "strongly-disagree");
        return remarked(opinion, remark, on);
    }

    private static Thing remarked(Thing thing, Remark remark, List<String> on) {
        if (!remark.authors().isEmpty()) {
            thing.put("authors", remark.authors());
        }
        if (!remark.labels().isEmpty()) {
            thing.put("labels", remark.labels());
        }
        thing.put("object_refs", on);
        return thing;
    }

    Thing report(String id, String title, List<String> holds) {
        Thing report = thing(id, "report");
        report.put("name", title);
        report.put("published", TIME.format(BEGINNING));
        report.put("object_refs", holds);
        return report;
    }

    void publish(Thing report, LocalDate day) {
        report.put("published", TIME.format(start(day)));
        date(report, day);
    }

    /** It was created on this day. */
    void date(Thing thing, LocalDate day) {
        Instant created = start(day);
        thing.put("created", TIME.format(created));
        thing.put("modified", TIME.format(created.isAfter(built) ? created : built));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Thing thing(String id, String type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", type);
        properties.put("spec_version", "2.1");
        properties.put("id", id);
        properties.put("created_by_ref", TOOL);
        properties.put("created", TIME.format(BEGINNING));
        properties.put("modified", TIME.format(BEGINNING.isAfter(built) ? BEGINNING : built));
        return new Thing(id, properties);
    }
}
