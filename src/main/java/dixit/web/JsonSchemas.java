package dixit.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON schemas of the records that are written as JSON: what may be missing is an {@link Optional}, all else is required. */
final class JsonSchemas {

    private static final Map<Type, Map<String, Object>> SIMPLE = Map.of(
            String.class, Map.of("type", "string"),
            int.class, Map.of("type", "integer"),
            long.class, Map.of("type", "integer"),
            double.class, Map.of("type", "number"),
            boolean.class, Map.of("type", "boolean"),
            LocalDate.class, Map.of("type", "string", "format", "date"),
            URI.class, Map.of("type", "string", "format", "uri-reference"));

    private final Map<String, Object> named = new TreeMap<>();

    /** The schemas of all records that were referred to, by name. */
    Map<String, Object> named() {
        return new TreeMap<>(named);
    }

    /** The schema of a type; of a record, a reference to it. */
    Map<String, Object> of(Type type) {
        if (SIMPLE.containsKey(type)) {
            return SIMPLE.get(type);
        }
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class
                    ? Map.of("type", "array", "items", of(last))
                    : generic.getRawType() == Map.class
                            ? Map.of("type", "object", "additionalProperties", of(last))
                            : of(last);
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return reference(record);
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private Map<String, Object> reference(Class<?> record) {
        String name = name(record);
        if (!named.containsKey(name)) {
            named.put(name, Map.of()); // a record may hold itself
            named.put(name, object(record));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** {@code SearchJsonHit} for {@code SearchJson.Hit}. */
    private static String name(Class<?> record) {
        Class<?> outer = record.getEnclosingClass();
        return (outer == null ? "" : name(outer)) + record.getSimpleName();
    }

    private Map<String, Object> object(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        put(record, properties, required);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private void put(Class<?> record, Map<String, Object> properties, List<String> required) {
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                put(component.getType(), properties, required);
                continue;
            }
            JsonProperty told = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = told == null ? component.getName() : told.value();
            properties.put(name, of(type));
            if (component.getType() != Optional.class) {
                required.add(name);
            }
        }
    }
}
