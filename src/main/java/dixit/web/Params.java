package dixit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of an address, in the order they came. Empty values count as not given, as forms send them.
 *
 * @param site the server as the browser calls it, without a slash at the end
 */
record Params(Map<String, List<String>> values, String site) {

    static final Params NONE = new Params(Map.of(), "");

    Params {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        values.forEach((name, given) -> {
            List<String> told = given.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!told.isEmpty()) {
                kept.put(name, told);
            }
        });
        values = kept;
    }

    /** The last value of this name: a form's own field comes after what the address already said. */
    Optional<String> one(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast());
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
