package dixit.lucene;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dixit.model.Article;
import dixit.model.Country;
import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Passage;
import dixit.model.Publication;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.search.Entry;
import dixit.search.IndexProblem;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our records as stored text and back: a JSON array for each record, its components in their order. Without their names it
 * takes half the room.
 */
final class StoredForm {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Speaker.Person.class, name = "person"),
        @JsonSubTypes.Type(value = Speaker.Organization.class, name = "organization"),
        @JsonSubTypes.Type(value = Speaker.State.class, name = "country"),
        @JsonSubTypes.Type(value = Speaker.Unnamed.class, name = "unnamed")
    })
    private interface Kinds {}

    private static final List<Class<?>> RECORDS = List.of(
            Entry.class,
            Article.class,
            Passage.class,
            Publication.class,
            Publication.Document.class,
            Statement.class,
            Wording.class,
            Wording.Cue.class,
            Mention.class,
            Mention.Step.class,
            Meaning.class,
            Party.class,
            Country.class,
            Span.class,
            Speaker.Person.class,
            Speaker.Organization.class,
            Speaker.State.class,
            Speaker.Unnamed.class);

    private static final JsonMapper MAPPER = mapper();

    private StoredForm() {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
                .addMixIn(Speaker.class, Kinds.class);
        for (Class<?> record : RECORDS) {
            builder.withConfigOverride(
                    record, form -> form.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)));
        }
        return builder.build();
    }

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
