package dixit.bench;

import dixit.search.Field;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.SearchRequest.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What readers might ask of printed articles: always the same questions. */
final class Searches {

    static final int TOP = 10;

    /** Ranks of words that stand in more than a tenth of a million statements. */
    private static final int COMMON_FROM = 1;

    private static final int COMMON_TO = 30;
    private static final List<String> STANCES = List.of("deny", "accuse", "attribute", "confirm");

    private final Press press;
    private final SplittableRandom random;

    Searches(Press press, long seed) {
        this.press = press;
        this.random = new SplittableRandom(seed);
    }

    /** Each is another; a fifth finds very many, a third has two values chosen. */
    List<SearchRequest> mixed(int many) {
        Set<SearchRequest> searches = new LinkedHashSet<>();
        while (searches.size() < many) {
            int number = searches.size();
            Query query = number % 5 == 0 ? common() : rare(number);
            searches.add(request(query, number % 3 == 0 ? chosen() : Map.of()));
        }
        return List.copyOf(searches);
    }

    /** The address of the page that asks this. */
    static String address(SearchRequest search) {
        StringBuilder address = new StringBuilder("/search?q=").append(encoded(typed(search.query())));
        search.chosen()
                .forEach((field, values) -> values.forEach(value ->
                        address.append('&').append(field.key()).append('=').append(encoded(value))));
        return address.toString();
    }

    private static String typed(Query query) {
        return switch (query) {
            case Query.Words words -> words.text();
            case Query.Is is -> is.field().key() + ":" + is.value();
            case Query.All all -> all.parts().stream().map(Searches::typed).collect(Collectors.joining(" "));
            case Query.Any any -> any.parts().stream().map(Searches::typed).collect(Collectors.joining(" OR "));
            default -> "";
        };
    }

    /** As it stands in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Query common() {
        return new Query.Any(List.of(words(COMMON_FROM, COMMON_TO), words(COMMON_FROM, COMMON_TO)));
    }

    static SearchRequest everything() {
        return request(new Query.Everything(), Map.of());
    }

    private Query rare(int number) {
        Query word = words(COMMON_TO, press.words.size() / 10);
        return switch (number % 5) {
            case 1 -> new Query.All(List.of(words(COMMON_FROM, COMMON_TO), word));
            case 2 -> new Query.All(List.of(word, new Query.Is(Field.STANCE, STANCES.get(random.nextInt(4)))));
            default -> word;
        };
    }

    private Query.Words words(int from, int to) {
        return new Query.Words(press.words.at(random.nextInt(from, to)));
    }

    private Map<Field, Set<String>> chosen() {
        Set<String> countries = Set.copyOf(List.of(country(), country()));
        return random.nextBoolean()
                ? Map.of(Field.COUNTRY, Set.of(country()), Field.TYPE, Set.of("direct"))
                : Map.of(Field.COUNTRY, countries);
    }

    private String country() {
        return press.countries.get(random.nextInt(40)).code();
    }

    private static SearchRequest request(Query query, Map<Field, Set<String>> chosen) {
        return new SearchRequest(query, chosen, Map.of(), 0, Sort.RELEVANCE, 1, TOP, List.of(Field.values()));
    }
}
