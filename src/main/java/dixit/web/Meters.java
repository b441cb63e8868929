package dixit.web;

import dixit.search.Field;
import dixit.search.Questions;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import dixit.web.ProfileView.Meter;
import dixit.web.ProfileView.Row;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts the values of a field over the statements of an address. The number beside a name is the number one gets. */
final class Meters {

    private static final int MOST_ROWS = 8;

    private final StatementSearch statements;
    private final Questions questions;
    private final Assets assets;

    Meters(StatementSearch statements, Questions questions, Assets assets) {
        this.statements = statements;
        this.questions = questions;
        this.assets = assets;
    }

    /** What is counted, and of what. */
    record Head(String title, String note) {}

    /** The values that are wanted; none when no statement of this address has one. */
    Optional<Meter> of(Head head, Address address, Field field, Predicate<Value> wanted) throws IOException {
        SearchResult found = statements.search(Asked.of(address, questions).request(0, List.of(field)));
        Facet facet = found.facets().getFirst();
        List<Value> values = facet.values().stream()
                .filter(value -> value.count() > 0 && !value.key().equals(SearchRequest.NONE) && wanted.test(value))
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        long most = values.getFirst().count();
        List<Row> rows = values.stream()
                .limit(MOST_ROWS)
                .map(value -> row(address, field, value, most))
                .toList();
        int all = values.size() + facet.distinct() - facet.values().size();
        Optional<SearchView.Link> more = all <= MOST_ROWS
                ? Optional.empty()
                : Optional.of(new SearchView.Link("All " + all, address.as("/facet/" + field.key())));
        return Optional.of(new Meter(head.title(), head.note(), rows, more));
    }

    private Row row(Address address, Field field, Value value, long most) {
        return new Row(
                name(field, value),
                value.key(),
                address.choosing(field, value.key()).toString(),
                value.count(),
                String.format(Locale.ROOT, "%.1f", value.count() * 100.0 / most));
    }

    /** A value under its name, leading to its own page where it has one. */
    private Name name(Field field, Value value) {
        return switch (field) {
            case SPEAKER -> speaker(value);
            case COUNTRY -> country(value);
            case ACTOR -> new Name(value.label(), Optional.of(Links.actor(value.label())), Optional.empty());
            case ABOUT -> party(value);
            case INCIDENT ->
                new Name(
                        questions.incident(value.label()),
                        Optional.of(Cards.link(Field.INCIDENT, value.key())),
                        Optional.empty());
            default -> new Name(value.label(), Optional.of(Cards.link(field, value.key())), Optional.empty());
        };
    }

    private Name speaker(Value value) {
        return new Name(Written.capital(value.label()), Optional.of(Links.speaker(value.key())), Optional.empty());
    }

    private Name country(Value value) {
        return new Name(value.label(), Optional.of(Links.country(value.key())), assets.flag(value.key()));
    }

    private Name party(Value value) {
        if (questions
                .country(value.key())
                .filter(known -> known.code().equals(value.key()))
                .isPresent()) {
            return country(value);
        }
        boolean actor = !questions.actors().named(value.label()).isEmpty();
        String href = actor ? Links.actor(value.label()) : Cards.link(Field.ABOUT, value.key());
        return new Name(value.label(), Optional.of(href), Optional.empty());
    }

    boolean isCountry(Value value) {
        return questions
                .country(value.key())
                .filter(known -> known.code().equals(value.key()))
                .isPresent();
    }
}
