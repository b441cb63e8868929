package dixit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Certainty;
import dixit.model.Country;
import dixit.model.Party;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Strength;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A reader who clicks on facets at random, and counts. */
public final class Clicks {

    private static final List<Country> COUNTRIES = List.of(Told.NZ, Told.CN, Told.FR);
    private static final List<Stance> STANCES = List.of(Stance.SAY, Stance.DENY, Stance.ACCUSE, Stance.CONFIRM);
    private static final List<Strength> STRENGTHS = List.of(Strength.values());
    private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());
    private static final List<String> WORDS = List.of("tea", "rain", "ships", "APT-40");

    private Clicks() {}

    public static Told article(String id, Random random) {
        Told told = Told.in(id);
        if (random.nextInt(5) > 0) {
            told.on(LocalDate.of(2022, 11, 1).plusDays(random.nextInt(200)).toString());
        }
        if (random.nextInt(4) > 0) {
            told.by("Paper " + random.nextInt(3));
        }
        told.standing(STRENGTHS.get(random.nextInt(6)), CERTAINTIES.get(random.nextInt(3)));
        for (int statement = random.nextInt(5); statement >= 0; statement--) {
            var speakers = new HashSet<Speaker>();
            for (int speaker = random.nextInt(3); speaker > 0; speaker--) {
                speakers.add(speaker(random));
            }
            Party[] about = random.nextBoolean()
                    ? new Party[] {Told.country(COUNTRIES.get(random.nextInt(3)))}
                    : new Party[] {Told.actor("APT4" + random.nextInt(3)), Told.country(Told.CN)};
            told.sure(random.nextInt(11) / 10.0);
            told.says(
                    List.copyOf(speakers),
                    STANCES.get(random.nextInt(4)),
                    WORDS.get(random.nextInt(4)) + " and " + WORDS.get(random.nextInt(4)),
                    about);
        }
        return told;
    }

    private static Speaker speaker(Random random) {
        Country country = COUNTRIES.get(random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> new Speaker.State(country);
            case 1 -> new Speaker.Unnamed("officials", Optional.empty(), Optional.empty());
            default -> Told.person("Ada Quill " + random.nextInt(4), "Minister", country);
        };
    }

    /** Asks something at random; then clicks on one value of each facet, alone of its field. */
    public static void check(StatementSearch search, Random random, String which) throws IOException {
        Query query = random.nextBoolean() ? new Query.Everything() : new Query.Words(WORDS.get(random.nextInt(4)));
        double least = random.nextInt(3) * 0.4;
        Map<Field, Set<String>> chosen = new EnumMap<>(Field.class);
        Map<Field, Set<String>> excluded = new EnumMap<>(Field.class);
        SearchResult before = search.search(request(query, chosen, excluded, least));
        for (int choice = random.nextInt(4); choice > 0; choice--) {
            Facet facet = before.facets().get(random.nextInt(before.facets().size()));
            if (!facet.values().isEmpty()) {
                Value value = facet.values().get(random.nextInt(facet.values().size()));
                var into = random.nextInt(3) == 0 ? excluded : chosen;
                into.computeIfAbsent(facet.field(), none -> new HashSet<>()).add(value.key());
            }
        }
        SearchResult result = search.search(request(query, chosen, excluded, least));
        for (Facet facet : result.facets()) {
            assertTrue(facet.distinct() >= facet.values().size(), which);
            if (!facet.values().isEmpty()) {
                Value value = facet.values().get(random.nextInt(facet.values().size()));
                SearchRequest one = clicked(request(query, chosen, excluded, least), facet.field(), value);
                String told =
                        which + ": " + facet.field() + " " + value + " chosen " + chosen + " excluded " + excluded;
                assertEquals(value.count(), search.search(one).total(), told);
                assertEquals(value.count(), search.count(one), told);
            }
        }
    }

    /** Opens every cell and every row of a table of what a few words find. */
    static void checkCells(StatementSearch search, Field rows, Field columns, String which) throws IOException {
        SearchRequest words = Asked.words("tea").without(Field.TYPE, "direct").request();
        Crosstab table = search.crosstab(words, rows, columns);
        assertTrue(table.cells().size() > 1, which);
        for (Crosstab.Cell cell : table.cells()) {
            SearchRequest both = Asked.words("tea")
                    .without(Field.TYPE, "direct")
                    .with(rows, cell.row())
                    .with(columns, cell.column())
                    .request();
            assertEquals(cell.count(), search.search(both).total(), () -> which + ": " + cell);
        }
        for (Value row : table.rows()) {
            SearchRequest all = Asked.words("tea")
                    .without(columns, SearchRequest.NONE)
                    .with(rows, row.key())
                    .request();
            assertEquals(row.count(), search.search(all).total(), () -> which + ": " + row);
        }
    }

    /** Opens every pair of values of two facets of what a few words find. */
    public static void checkPairs(StatementSearch search, Field rows, Field columns) throws IOException {
        Asked words = Asked.words("tea");
        SearchResult found = search.search(words.request());
        Map<String, Map<String, Long>> pairs =
                search.pairs(words.request(), new Grid(rows, keys(found, rows), columns, keys(found, columns)));
        assertTrue(pairs.size() > 1, () -> rows + " and " + columns);
        for (String row : keys(found, rows)) {
            for (String column : keys(found, columns)) {
                SearchRequest both =
                        Asked.words("tea").with(rows, row).with(columns, column).request();
                assertEquals(
                        search.search(both).total(),
                        pairs.getOrDefault(row, Map.of()).getOrDefault(column, 0L),
                        () -> rows + " " + row + " and " + columns + " " + column);
            }
        }
    }

    private static Set<String> keys(SearchResult found, Field field) {
        return found.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .map(Value::key)
                .filter(key -> !key.equals(SearchRequest.NONE))
                .collect(Collectors.toSet());
    }

    /** Chooses values of two fields at random; then types the same as filters, with one value of each facet. */
    static void checkByTyping(StatementSearch search, Random random, String which) throws IOException {
        List<Facet> all = search.search(Asked.all().request()).facets();
        Asked clicked = Asked.all();
        Map<Field, Query> typed = new EnumMap<>(Field.class);
        for (int choice = 0; choice < 2; choice++) {
            Facet facet = all.get(random.nextInt(all.size()));
            String one =
                    facet.values().get(random.nextInt(facet.values().size())).key();
            String other =
                    facet.values().get(random.nextInt(facet.values().size())).key();
            clicked.with(facet.field(), Set.copyOf(List.of(one, other)).toArray(String[]::new));
            typed.put(
                    facet.field(),
                    new Query.Any(List.of(new Query.Is(facet.field(), one), new Query.Is(facet.field(), other))));
        }
        SearchResult result = search.search(clicked.request());
        var entries = search.search(Asked.of(all(typed)).request()).hits().stream()
                .map(SearchResult.Hit::entry)
                .toList();
        assertEquals(entries.size(), result.total(), which);
        assertEquals(distinct(entries, entry -> entry.statement().article()), result.articles(), which);
        assertEquals(
                distinct(entries, entry -> entry.publication().publisher().orElse("")) - unnamed(entries),
                result.sources(),
                which);
        for (Facet facet : result.facets()) {
            for (Value value : facet.values()) {
                Map<Field, Query> instead = new EnumMap<>(typed);
                instead.put(facet.field(), new Query.Is(facet.field(), value.key()));
                assertEquals(
                        search.search(Asked.of(all(instead)).request()).total(),
                        value.count(),
                        () -> which + ": " + facet.field() + " " + value + " beside " + typed);
            }
        }
    }

    private static Query all(Map<Field, Query> typed) {
        return new Query.All(List.copyOf(typed.values()));
    }

    private static long distinct(List<Entry> entries, Function<Entry, String> part) {
        return entries.stream().map(part).distinct().count();
    }

    private static long unnamed(List<Entry> entries) {
        return entries.stream()
                        .anyMatch(entry -> entry.publication().publisher().isEmpty())
                ? 1
                : 0;
    }

    /** The request that a click on this value leads to. */
    private static SearchRequest clicked(SearchRequest before, Field field, Value value) {
        Map<Field, Set<String>> chosen = copy(before.chosen());
        chosen.put(field, Set.of(value.key()));
        Map<Field, Set<String>> excluded = copy(before.excluded());
        if (value.excluded()) {
            excluded.remove(field);
        }
        return request(before.query(), chosen, excluded, before.leastConfidence());
    }

    private static Map<Field, Set<String>> copy(Map<Field, Set<String>> values) {
        Map<Field, Set<String>> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        return copy;
    }

    private static SearchRequest request(
            Query query, Map<Field, Set<String>> chosen, Map<Field, Set<String>> excluded, double least) {
        return new SearchRequest(
                query, chosen, excluded, least, SearchRequest.Sort.RELEVANCE, 1, 10, List.of(Field.values()));
    }
}
