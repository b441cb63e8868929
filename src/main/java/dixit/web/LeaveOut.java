package dixit.web;

import dixit.search.Field;
import dixit.search.Question.Understood;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Hit;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When nothing was found: what each part of the search costs. */
final class LeaveOut {

    /** So many parts are tried at most. */
    private static final int MOST_TRIED = 16;

    private final StatementSearch statements;
    private final Asked asked;
    private final Cards cards;
    private final Function<Address, Asked> reading;

    LeaveOut(StatementSearch statements, Asked asked, Cards cards, Function<Address, Asked> reading) {
        this.statements = statements;
        this.asked = asked;
        this.cards = cards;
        this.reading = reading;
    }

    /** A part, and the address without it. */
    private record Without(String name, String label, Address address) {}

    SearchView.Empty empty(SearchResult result) throws IOException {
        List<SearchView.Cost> costs = new ArrayList<>();
        for (Without without : parts(result).stream().limit(MOST_TRIED).toList()) {
            long gain = statements.count(reading.apply(without.address()).request(0, List.of()));
            costs.add(new SearchView.Cost(
                    without.name(), without.label(), gain, without.address().toString()));
        }
        costs.sort(Comparator.comparingLong(SearchView.Cost::gain).reversed());
        Meant meant = new Meant(statements, asked, reading);
        Optional<Address> spelt = meant.spelling();
        return new SearchView.Empty(
                costs, meant.of(spelt), costs.size() > 1 ? nearest(spelt, result, costs) : List.of());
    }

    private List<Without> parts(SearchResult result) {
        Address address = asked.address();
        List<Without> parts = new ArrayList<>();
        for (List<Understood> group : asked.question().alternatives()) {
            Understood part = group.getFirst();
            String name = "the " + Facets.name(part.field()) + (part.excluded() ? " not" : "");
            String label = group.stream()
                    .map(each -> Facets.label(each.field(), each.label()))
                    .collect(Collectors.joining(" or "));
            parts.add(new Without(name, label, asked.withoutAll(group)));
        }
        boolean words = !asked.question().words().isBlank();
        if (words) {
            parts.add(new Without("the words", asked.question().words(), asked.withoutWords()));
        }
        address.choice()
                .chosen()
                .forEach((field, values) -> parts.add(new Without(
                        "the " + Facets.name(field),
                        labels(result, field, values, " or "),
                        address.allowingAll(field))));
        address.choice()
                .excluded()
                .forEach((field, values) -> parts.add(new Without(
                        "the exclusion of " + Facets.name(field),
                        labels(result, field, values, " and "),
                        values.stream()
                                .reduce(
                                        address,
                                        (left, value) -> left.without(field, value),
                                        (left, right) -> right))));
        if (address.days().limited()) {
            parts.add(new Without("the days", Written.days(address.days()), address.during(Days.ANY)));
        }
        if (address.least() > 0) {
            parts.add(new Without("the least confidence", Double.toString(address.least()), address.surerThan(0)));
        }
        return parts;
    }

    private static String labels(SearchResult result, Field field, List<String> values, String between) {
        return values.stream()
                .map(value -> Facets.label(field, Facets.labelOf(result, field, value)))
                .collect(Collectors.joining(between));
    }

    /** The first answer of what was meant, else of the search that keeps most: the smallest that finds any. */
    private List<Card> nearest(Optional<Address> spelt, SearchResult result, List<SearchView.Cost> costs)
            throws IOException {
        Optional<String> smallest = costs.stream()
                .filter(cost -> cost.gain() > 0)
                .min(Comparator.comparingLong(SearchView.Cost::gain))
                .map(SearchView.Cost::href);
        Stream<Address> kept = parts(result).stream()
                .map(Without::address)
                .filter(address -> smallest.equals(Optional.of(address.toString())))
                .filter(address -> !address.asked().isEmpty() || address.filtered());
        for (Address address : Stream.concat(spelt.stream(), kept).toList()) {
            Asked nearest = reading.apply(address);
            List<Hit> hits = statements.search(nearest.request(1, List.of())).hits().stream()
                    .map(nearest::marked)
                    .toList();
            if (!hits.isEmpty()) {
                return cards.of(hits, address.query());
            }
        }
        return List.of();
    }
}
