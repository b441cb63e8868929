package dixit.search;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dixit.model.Article;
import dixit.model.Speaker;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our records as stored text and back: a JSON array for each record, its components in their order. Without their names it
 * takes half the room. Every engine keeps them so.
 */
public final class StoredForm {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Speaker.Person.class, name = "person"),
        @JsonSubTypes.Type(value = Speaker.Organization.class, name = "organization"),
        @JsonSubTypes.Type(value = Speaker.State.class, name = "country"),
        @JsonSubTypes.Type(value = Speaker.Unnamed.class, name = "unnamed")
    })
    private interface Kinds {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .annotationIntrospector(new Arrays())
            .addMixIn(Speaker.class, Kinds.class)
            .build();

    private StoredForm() {}

    /** Writes every record as an array. */
    private static final class Arrays extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public JsonFormat.Value findFormat(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass && annotated.getRawType().isRecord()
                    ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
                    : super.findFormat(config, annotated);
        }
    }

    public static String of(Entry entry) {
        return MAPPER.writeValueAsString(entry);
    }

    public static String of(Article article) {
        return MAPPER.writeValueAsString(article);
    }

    /** Reads back what {@link #of(Entry)} wrote. */
    public static Entry entry(String stored) throws IndexProblem {
        return read(stored, Entry.class);
    }

    /** Reads back what {@link #of(Article)} wrote. */
    public static Article article(String stored) throws IndexProblem {
        return read(stored, Article.class);
    }

    private static <T> T read(String stored, Class<T> kind) throws IndexProblem {
        try {
            return MAPPER.readValue(stored, kind);
        } catch (JacksonException cause) {
            throw new IndexProblem(
                    IndexProblem.Kind.DAMAGED,
                    "The index holds something that cannot be read back. Build it anew with `dixit rebuild`.",
                    cause);
        }
    }
}
