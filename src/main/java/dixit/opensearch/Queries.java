package dixit.opensearch;

import dixit.search.Compounds;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.Searched;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Turns our queries into the cluster's. Words weigh by where they stand; filters admit or refuse and weigh nothing. */
final class Queries {

    private static final Map<String, Object> ALL = Map.of("match_all", Map.of());
    private static final Map<String, Object> NOTHING = Map.of("match_none", Map.of());

    /** What every answer weighs beyond its words. */
    private static final double ANYWAY = 0.1;

    /** How far apart, and in which order, the words of a value may stand. */
    private static final int WITHIN_VALUE = 20;

    private static final int MOST_BEGINNINGS = 1000;

    /** Words of an example that are looked for elsewhere. */
    private static final int MOST_TELLING = 15;

    private static final String BOOL = "bool";
    private static final String MUST = "must";
    private static final String MUST_NOT = "must_not";
    private static final String SHOULD = "should";
    private static final String FILTER = "filter";

    private final Compounds compounds;
    private final Contexts contexts;

    /** Where the words of a stored statement stand. */
    interface Contexts {
        Optional<String> of(String statement) throws IOException;
    }

    Queries(Compounds compounds, Contexts contexts) {
        this.compounds = compounds;
        this.contexts = contexts;
    }

    Map<String, Object> of(Query query) throws IOException {
        return switch (query) {
            case Query.Everything everything -> unscored(ALL);
            case Query.Nothing nothing -> NOTHING;
            case Query.Words asked -> words(asked.text());
            case Query.Rather welcome -> rather(welcome.text());
            case Query.Like example -> like(example.statement());
            case Query.Phrase asked -> phrase(asked.text());
            case Query.Prefix asked -> prefix(asked.letters());
            case Query.Is is -> unscored(is(is.field(), is.value()));
            case Query.Has has -> has(has.field(), has.words());
            case Query.During during -> unscored(during(during.from(), during.to()));
            case Query.All all -> all(all.parts());
            case Query.Any any -> any(any.parts());
            case Query.Not not -> Map.of(BOOL, Map.of(MUST, unscored(ALL), MUST_NOT, of(not.part())));
        };
    }

    /** The statements that are asked for, before any choice of values. */
    static Map<String, Object> statements(SearchRequest request, Map<String, Object> asked) {
        var filters = new ArrayList<Map<String, Object>>();
        filters.add(term(Documents.KIND, Documents.STATEMENT));
        if (request.leastConfidence() > 0) {
            filters.add(Map.of("range", Map.of(Documents.CONFIDENCE, Map.of("gte", request.leastConfidence()))));
        }
        return Map.of(BOOL, Map.of(MUST, asked, FILTER, filters));
    }

    /** The same, each weighed by its words, and a little anyway, times how well it stands by itself. */
    static Map<String, Object> ranked(Map<String, Object> statements) {
        var anyway = Map.of("constant_score", Map.of(FILTER, ALL, "boost", ANYWAY));
        return Map.of(
                "function_score",
                Map.of(
                        "query",
                        Map.of(BOOL, Map.of(MUST, List.of(statements, anyway))),
                        "field_value_factor",
                        Map.of("field", Documents.PROMINENCE, "missing", 1),
                        "boost_mode",
                        "multiply"));
    }

    /** What was chosen and excluded, as a filter. */
    static Map<String, Object> choices(Map<Field, Set<String>> chosen, Map<Field, Set<String>> excluded) {
        var admitted = new ArrayList<Map<String, Object>>();
        chosen.forEach((field, values) -> {
            if (!values.isEmpty()) {
                admitted.add(anyOf(field, values));
            }
        });
        List<Map<String, Object>> refused = excluded.entrySet().stream()
                .map(each -> anyOf(each.getKey(), each.getValue()))
                .toList();
        return filter(admitted, refused);
    }

    static Map<String, Object> filter(List<Map<String, Object>> admitted, List<Map<String, Object>> refused) {
        var parts = new HashMap<String, Object>();
        parts.put(FILTER, admitted.isEmpty() ? List.of(ALL) : admitted);
        parts.put(MUST_NOT, refused);
        return Map.of(BOOL, parts);
    }

    /** Statements whose field has one of these values. */
    static Map<String, Object> anyOf(Field field, Collection<String> values) {
        return Map.of(
                "terms",
                Map.of(
                        Documents.is(field),
                        values.stream().map(Folding::fold).distinct().toList()));
    }

    static Map<String, Object> is(Field field, String value) {
        return term(Documents.is(field), Folding.fold(value));
    }

    static Map<String, Object> term(String field, Object value) {
        return Map.of("term", Map.of(field, Map.of("value", value)));
    }

    /** A text with no words in it finds nothing; words that carry no meaning count only when there are no others. */
    private Map<String, Object> words(String text) {
        List<Map<String, Object>> all =
                compounds.telling(text).stream().map(Queries::phrase).toList();
        return all.isEmpty() ? NOTHING : Map.of(BOOL, Map.of(MUST, all));
    }

    private Map<String, Object> rather(String text) {
        return Map.of(
                BOOL,
                Map.of(
                        MUST,
                        unscored(ALL),
                        SHOULD,
                        compounds.of(text).stream().map(Queries::phrase).toList()));
    }

    private Map<String, Object> like(String statement) throws IOException {
        Optional<String> context = contexts.of(statement);
        if (context.isEmpty()) {
            return NOTHING;
        }
        Map<String, Object> like = Map.of(
                "more_like_this",
                Map.of(
                        "fields",
                        List.of(Documents.CONTEXT),
                        "like",
                        context.get(),
                        "analyzer",
                        "dictionary",
                        "min_term_freq",
                        1,
                        "min_doc_freq",
                        2,
                        "max_query_terms",
                        MOST_TELLING,
                        "boost_terms",
                        1,
                        "minimum_should_match",
                        "30%",
                        "stop_words",
                        compounds.weightless()));
        return Map.of(BOOL, Map.of(MUST, like, MUST_NOT, term(Documents.ID, statement)));
    }

    private static Map<String, Object> phrase(String text) {
        return Compounds.spans(text).isEmpty() ? NOTHING : everywhere((field, weight) -> row(field, text, 0, weight));
    }

    private static Map<String, Object> row(String field, String text, int slop, double weight) {
        return Map.of(
                "match_phrase",
                Map.of(field, Map.of("query", text, "analyzer", "dictionary", "slop", slop, "boost", weight)));
    }

    private static Map<String, Object> has(Field field, String text) {
        return Compounds.spans(text).isEmpty() ? NOTHING : unscored(row(Documents.has(field), text, WITHIN_VALUE, 1));
    }

    private static Map<String, Object> prefix(String letters) {
        int words = Compounds.spans(letters).size();
        if (words == 0) {
            return NOTHING;
        }
        return words == 1
                ? everywhere((field, weight) -> Map.of(
                        "match_bool_prefix",
                        Map.of(field, Map.of("query", letters, "analyzer", "written", "boost", weight))))
                : everywhere((field, weight) -> Map.of(
                        "match_phrase_prefix",
                        Map.of(
                                field,
                                Map.of("query", letters, "analyzer", "written", "max_expansions", MOST_BEGINNINGS))));
    }

    private static Map<String, Object> everywhere(BiFunction<String, Float, Map<String, Object>> inField) {
        List<Map<String, Object>> parts = Searched.WEIGHTS.entrySet().stream()
                .map(each -> inField.apply(each.getKey(), each.getValue()))
                .toList();
        return Map.of("dis_max", Map.of("queries", parts, "tie_breaker", Searched.TIE));
    }

    private static Map<String, Object> during(Optional<LocalDate> from, Optional<LocalDate> to) {
        Map<String, Object> bounds = new HashMap<>();
        from.ifPresent(day -> bounds.put("gte", day.toEpochDay()));
        to.ifPresent(day -> bounds.put("lte", day.toEpochDay()));
        return Map.of("range", Map.of(Documents.DAY, bounds));
    }

    private Map<String, Object> all(List<Query> parts) throws IOException {
        var admitted = new ArrayList<Map<String, Object>>();
        var refused = new ArrayList<Map<String, Object>>();
        for (Query part : parts) {
            if (part instanceof Query.Not not) {
                refused.add(of(not.part()));
            } else {
                admitted.add(of(part));
            }
        }
        return Map.of(BOOL, Map.of(FILTER, ALL, MUST, admitted, MUST_NOT, refused));
    }

    private Map<String, Object> any(List<Query> parts) throws IOException {
        var any = new ArrayList<Map<String, Object>>();
        for (Query part : parts) {
            any.add(of(part));
        }
        return any.isEmpty() ? NOTHING : Map.of(BOOL, Map.of(SHOULD, any, "minimum_should_match", 1));
    }

    private static Map<String, Object> unscored(Map<String, Object> filter) {
        return Map.of(BOOL, Map.of(FILTER, filter));
    }
}
