package dixit.web;

import dixit.search.Field;
import dixit.search.Folding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values picked by clicking: any of those chosen in a field, none of those excluded. */
record Choice(Map<Field, List<String>> chosen, Map<Field, List<String>> excluded) {

    static final Choice NOTHING = new Choice(Map.of(), Map.of());

    Choice {
        chosen = tidy(chosen);
        excluded = tidy(excluded);
    }

    boolean isEmpty() {
        return chosen.isEmpty() && excluded.isEmpty();
    }

    /** Chosen, and no longer excluded. */
    Choice choosing(Field field, String value) {
        return new Choice(plus(chosen, field, value), minus(excluded, field, value));
    }

    /** Excluded, and no longer chosen. */
    Choice excluding(Field field, String value) {
        return new Choice(minus(chosen, field, value), plus(excluded, field, value));
    }

    /** Neither chosen nor excluded. */
    Choice without(Field field, String value) {
        return new Choice(minus(chosen, field, value), minus(excluded, field, value));
    }

    Map<Field, Set<String>> chosenSets() {
        return sets(chosen);
    }

    Map<Field, Set<String>> excludedSets() {
        return sets(excluded);
    }

    int size() {
        return chosen.values().stream().mapToInt(List::size).sum()
                + excluded.values().stream().mapToInt(List::size).sum();
    }

    private static Map<Field, Set<String>> sets(Map<Field, List<String>> values) {
        Map<Field, Set<String>> sets = new LinkedHashMap<>();
        values.forEach((field, of) -> sets.put(field, new LinkedHashSet<>(of)));
        return sets;
    }

    private static Map<Field, List<String>> plus(Map<Field, List<String>> values, Field field, String value) {
        Map<Field, List<String>> more = new LinkedHashMap<>(minus(values, field, value));
        List<String> longer = new ArrayList<>(more.getOrDefault(field, List.of()));
        longer.add(value);
        more.put(field, longer);
        return more;
    }

    private static Map<Field, List<String>> minus(Map<Field, List<String>> values, Field field, String value) {
        Map<Field, List<String>> fewer = new LinkedHashMap<>(values);
        String folded = Folding.fold(value);
        fewer.computeIfPresent(
                field,
                (same, of) -> of.stream()
                        .filter(one -> !Folding.fold(one).equals(folded))
                        .toList());
        return fewer;
    }

    /** In the order of the fields, each value once, so that one choice has one address. */
    private static Map<Field, List<String>> tidy(Map<Field, List<String>> values) {
        Map<Field, List<String>> tidied = new EnumMap<>(Field.class);
        values.forEach((field, of) -> {
            Map<String, String> once = new LinkedHashMap<>();
            of.forEach(value -> once.putIfAbsent(Folding.fold(value), value));
            if (!once.isEmpty()) {
                tidied.put(field, List.copyOf(once.values()));
            }
        });
        return tidied;
    }
}
