package dixit.lucene;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dixit.model.Article;
import dixit.model.Speaker;
import dixit.search.Entry;
import dixit.search.IndexProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Our records as stored text and back: JSON with a property for each component. */
final class StoredForm {

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
            .addMixIn(Speaker.class, Kinds.class)
            .build();

    private StoredForm() {}

    static String of(Entry entry) {
        return MAPPER.writeValueAsString(entry);
    }

    static String of(Article article) {
        return MAPPER.writeValueAsString(article);
    }

    static Entry entry(String stored) throws IndexProblem {
        return read(stored, Entry.class);
    }

    static Article article(String stored) throws IndexProblem {
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
