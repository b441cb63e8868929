package dixit.web;

import dixit.model.BareWords;
import dixit.search.Field;
import dixit.search.Question.Understood;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Hit;
import dixit.search.StatementSearch;
import dixit.search.Values;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When nothing was found: words spelt otherwise, and the nearest days on which there is something. */
final class Meant {

    /** To find what is spelt almost like a word takes as long as a search. */
    private static final int MOST_RESPELT = 8;

    private static final int SHORTEST_RESPELT = 3;

    private final StatementSearch statements;
    private final Asked asked;
    private final Function<Address, Asked> reading;

    Meant(StatementSearch statements, Asked asked, Function<Address, Asked> reading) {
        this.statements = statements;
        this.asked = asked;
        this.reading = reading;
    }

    /** @param spelt what {@link #spelling} tells */
    List<SearchView.Meant> of(Optional<Address> spelt) throws IOException {
        List<SearchView.Meant> meant = new ArrayList<>();
        if (spelt.isPresent()) {
            meant.add(meant("Spelling", spelt.get().asked(), spelt.get()));
        }
        meant.addAll(dates());
        return meant;
    }

    /** The question with the words that the index lacks spelt as some that it has. */
    Optional<Address> spelling() throws IOException {
        String typed = asked.address().asked();
        String better = typed;
        List<String> words = BareWords.of(typed).stream()
                .distinct()
                .filter(word -> word.length() >= SHORTEST_RESPELT && !isUnderstood(word))
                .limit(MOST_RESPELT)
                .toList();
        for (String word : words) {
            List<String> near = statements.spellings(word, 1);
            if (!near.isEmpty()) {
                String right =
                        Character.isUpperCase(word.charAt(0)) ? Written.capital(near.getFirst()) : near.getFirst();
                better = better.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])", right);
            }
        }
        return better.equals(typed)
                ? Optional.empty()
                : Optional.of(asked.address().asking(better));
    }

    /** Whether a word became part of a filter whose values are known: {@code denied} need not be in the index. */
    private boolean isUnderstood(String word) {
        return asked.question().understood().stream()
                .filter(part ->
                        part.field() != Field.SPEAKER && part.field() != Field.ROLE && part.field() != Field.ORG)
                .map(part -> part.span().of(asked.question().typed()))
                .anyMatch(letters -> letters.contains(word));
    }

    private SearchView.Meant meant(String kind, String label, Address address) throws IOException {
        long count = statements.count(reading.apply(address).request(0, List.of()));
        return new SearchView.Meant(
                kind, label, Written.count(count, "statement"), count == 0 ? "" : address.toString());
    }

    /** The last day before and the first day after the time asked for, with all else. */
    private List<SearchView.Meant> dates() throws IOException {
        List<Understood> parts = asked.question().understood().stream()
                .filter(part -> part.field() == Field.DATE && !part.excluded())
                .toList();
        List<Days> times = Stream.concat(
                        Stream.concat(
                                        parts.stream().map(Understood::value),
                                        asked.address().choice().chosen().getOrDefault(Field.DATE, List.of()).stream())
                                .flatMap(key -> Days.of(key).stream()),
                        Stream.of(asked.address().days()).filter(Days::limited))
                .toList();
        Address undated = (parts.isEmpty() ? asked.address() : asked.withoutAll(parts))
                .during(Days.ANY)
                .allowingAll(Field.DATE);
        List<SearchView.Meant> near = new ArrayList<>();
        for (Optional<LocalDate> first : times.stream().map(Days::from).limit(1).toList()) {
            if (first.isPresent()) {
                nearest(
                                "Nearest before",
                                undated,
                                new Days(Optional.empty(), first.map(day -> day.minusDays(1))),
                                Sort.NEWEST)
                        .ifPresent(near::add);
            }
        }
        for (Optional<LocalDate> last : times.stream().map(Days::to).limit(1).toList()) {
            if (last.isPresent()) {
                nearest(
                                "Nearest after",
                                undated,
                                new Days(last.map(day -> day.plusDays(1)), Optional.empty()),
                                Sort.OLDEST)
                        .ifPresent(near::add);
            }
        }
        return near;
    }

    private Optional<SearchView.Meant> nearest(String kind, Address undated, Days days, Sort order) throws IOException {
        SearchResult found = statements.search(
                reading.apply(undated.during(days).sorted(order)).request(1, List.of()));
        Optional<LocalDate> day =
                found.hits().stream().map(Hit::entry).findFirst().flatMap(Values::day);
        return day.isEmpty()
                ? Optional.empty()
                : Optional.of(meant(kind, Written.day(day.get()), undated.during(new Days(day, day))));
    }
}
