package dixit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as the JSON that leaves this program. May be shared between threads. */
public final class Json {

    private final JsonMapper mapper;

    private Json(boolean indented) {
        this.mapper = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .configure(SerializationFeature.INDENT_OUTPUT, indented)
                .build();
    }

    /** Everything on one line, for JSON Lines. */
    public static Json onOneLine() {
        return new Json(false);
    }

    /** Indented, for people. */
    public static Json indented() {
        return new Json(true);
    }

    public String of(Object value) {
        return mapper.writeValueAsString(value);
    }
}
