package dixit.web;

import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import dixit.search.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows fields to narrow by, and the filters in force. */
final class Facets {

    private static final int FIRST_VALUES = 7;
    private static final int MOST_ANSWERS = 8;

    private final Assets assets;

    Facets(Assets assets) {
        this.assets = assets;
    }

    /** Every field that has values here. */
    List<FacetView> views(Asked asked, SearchResult result) {
        return result.facets().stream()
                .filter(facet ->
                        facet.values().stream().anyMatch(value -> !value.key().equals(SearchRequest.NONE)))
                .map(facet -> view(asked, facet))
                .toList();
    }

    private FacetView view(Asked asked, Facet facet) {
        Field field = facet.field();
        Address address = asked.address();
        boolean whole = address.whole().equals(Optional.of(field));
        boolean dates = field == Field.DATE;
        List<Value> ordered = ordered(field, facet.values());
        List<Value> shown = whole || dates ? ordered : first(ordered);
        Optional<SearchView.Link> more = dates || (!whole && shown.size() == ordered.size())
                ? Optional.empty()
                : Optional.of(
                        whole
                                ? new SearchView.Link(
                                        "Show the first",
                                        address.showing(Optional.empty()).toString())
                                : new SearchView.Link(
                                        "Show all " + Written.count(facet.distinct()),
                                        address.onPage(1).as("/facet/" + field.key())));
        return new FacetView(
                field.key(),
                field.label(),
                state(facet, shown.size(), dates),
                shown.stream()
                        .map(value -> value(asked, field, value, namesake(field, value, facet.values())))
                        .toList(),
                more,
                pages(facet));
    }

    /** The pages about what is chosen. */
    private static List<SearchView.Link> pages(Facet facet) {
        return facet.values().stream()
                .filter(value -> value.chosen() && !value.key().equals(SearchRequest.NONE))
                .flatMap(value ->
                        page(facet.field(), value)
                                .map(href -> new SearchView.Link("All about " + value.label(), href))
                                .stream())
                .toList();
    }

    private static Optional<String> page(Field field, Value value) {
        return switch (field) {
            case SPEAKER -> Optional.of(Links.speaker(value.key()));
            case COUNTRY -> Optional.of(Links.country(value.key()));
            case ACTOR -> Optional.of(Links.actor(value.label()));
            default -> Optional.empty();
        };
    }

    /** What is chosen or excluded, and the most frequent of the others. */
    private static List<Value> first(List<Value> values) {
        List<Value> first = new ArrayList<>();
        for (Value value : values) {
            if (value.chosen() || value.excluded() || first.size() < FIRST_VALUES) {
                first.add(value);
            }
        }
        return first.size() == values.size() - 1 ? values : first;
    }

    /** Steps of certainty stand before words that hedge; the value for having none stands last, unless it is chosen. */
    private static List<Value> ordered(Field field, List<Value> values) {
        return values.stream()
                .sorted(Comparator.comparingInt(
                        (Value value) -> value.chosen() || value.excluded() ? 0 : rank(field, value)))
                .toList();
    }

    private static int rank(Field field, Value value) {
        if (value.key().equals(SearchRequest.NONE)) {
            return 3;
        }
        return field == Field.HEDGE && Values.isStep(value.key()) ? 1 : 2;
    }

    private static String state(Facet facet, int shown, boolean dates) {
        long chosen = facet.values().stream().filter(Value::chosen).count();
        long excluded = facet.values().stream().filter(Value::excluded).count();
        if (chosen > 0) {
            return chosen == 1 ? "1 chosen" : "any of " + chosen + " chosen";
        }
        if (excluded > 0) {
            return excluded + " excluded";
        }
        return dates || facet.distinct() <= shown ? "" : shown + " of " + Written.count(facet.distinct());
    }

    /** What tells a speaker from another of the same name: the country, as its code. */
    private static String namesake(Field field, Value value, List<Value> all) {
        boolean several = all.stream()
                        .filter(other -> other.label().equals(value.label()))
                        .count()
                > 1;
        if (field != Field.SPEAKER || !several) {
            return "";
        }
        String[] key = value.key().split("\\.", 3);
        return key.length < 3 || key[1].equals("-")
                ? " (country not told)"
                : " (" + key[1].toUpperCase(Locale.ROOT) + ")";
    }

    private FacetView.Value value(Asked asked, Field field, Value value, String namesake) {
        boolean chosen = isChosen(asked, field, value);
        boolean set = chosen || value.excluded();
        Address address = asked.address();
        Address href = set ? asked.without(field, value.key()) : address.choosing(field, value.key());
        return new FacetView.Value(
                label(field, value.label()) + namesake,
                flag(field, value.key()),
                Written.count(value.count()),
                chosen ? "on" : value.excluded() ? "off" : "",
                value.key().equals(SearchRequest.NONE),
                href.toString(),
                set
                        ? Optional.empty()
                        : Optional.of(address.excluding(field, value.key()).toString()));
    }

    /** All of these values, to choose from. */
    List<FacetView.Value> all(Asked asked, Facet facet) {
        return facet.values().stream()
                .map(value -> value(asked, facet.field(), value, namesake(facet.field(), value, facet.values())))
                .toList();
    }

    /** Whether it was chosen by itself, and not as one of those who have no denial. */
    private static boolean isChosen(Asked asked, Field field, Value value) {
        return value.chosen()
                && asked.choice().chosen().getOrDefault(field, List.of()).stream()
                        .anyMatch(chosen -> Folding.fold(chosen).equals(Folding.fold(value.key())));
    }

    /** The values that answer a question for this field: the most frequent, of those chosen where some are. */
    List<FacetView.Value> answers(Asked asked, Facet facet) {
        List<Value> values = facet.values().stream()
                .filter(value -> value.count() > 0 && !value.key().equals(SearchRequest.NONE) && !value.excluded())
                .toList();
        boolean some = values.stream().anyMatch(Value::chosen);
        return values.stream()
                .filter(value -> value.chosen() || !some)
                .limit(MOST_ANSWERS)
                .map(value -> value(asked, facet.field(), value, namesake(facet.field(), value, facet.values())))
                .toList();
    }

    /** The flag of a value that is a country. */
    Optional<String> flag(Field field, String key) {
        return field == Field.COUNTRY || field == Field.ABOUT ? assets.flag(key) : Optional.empty();
    }

    /** A value's label, for people. */
    static String label(Field field, String label) {
        return switch (field) {
            case DATE -> Written.period(label);
            case ABOUT -> label.equals(SearchRequest.UNDENIED) ? "no denial found" : label;
            case STANCE, STRENGTH -> label.replace('-', ' ');
            default -> label;
        };
    }

    /** The least confidence, where it hides something or is another than usual. */
    private static Optional<SearchView.Chip> confidence(Address address, long hidden) {
        boolean usual = address.least() == Address.START.least();
        if (usual && hidden == 0) {
            return Optional.empty();
        }
        boolean any = address.least() == 0;
        String hides = hidden == 0 ? "" : ", hides " + Written.count(hidden);
        return Optional.of(new SearchView.Chip(
                "confidence",
                any ? "any" : "at least " + address.least() + hides,
                Optional.empty(),
                false,
                address.surerThan(any ? Address.START.least() : 0).toString(),
                any ? "Hide the least certain" : "Show the least certain too"));
    }

    /**
     * The filters in force that were clicked; what the question says is shown beside the question.
     *
     * @param hidden how many statements the least confidence leaves out
     */
    List<SearchView.Chip> chips(Asked asked, SearchResult result, long hidden) {
        Address address = asked.address();
        List<SearchView.Chip> chips = new ArrayList<>();
        address.choice().chosen().forEach((field, values) -> {
            boolean further =
                    asked.choice().chosen().getOrDefault(field, List.of()).size() > values.size();
            for (String value : values) {
                chips.add(chip(address, result, field, value, further ? "or" : name(field), false));
                further = true;
            }
        });
        address.choice()
                .excluded()
                .forEach((field, values) ->
                        values.forEach(value -> chips.add(chip(address, result, field, value, "not", true))));
        if (address.days().limited()) {
            String days = Written.days(address.days());
            chips.add(new SearchView.Chip(
                    "said",
                    days,
                    Optional.empty(),
                    false,
                    address.during(Days.ANY).toString(),
                    "Remove " + days));
        }
        confidence(address, hidden).ifPresent(chips::add);
        return chips;
    }

    private SearchView.Chip chip(
            Address address, SearchResult result, Field field, String value, String name, boolean excluded) {
        String label = label(field, labelOf(result, field, value));
        return new SearchView.Chip(
                name,
                label,
                flag(field, value),
                excluded,
                address.without(field, value).toString(),
                (excluded ? "Stop excluding " : "Remove ") + name(field) + " " + label);
    }

    /** The label the index has for a value; the value itself when it has none. */
    static String labelOf(SearchResult result, Field field, String value) {
        String folded = Folding.fold(value);
        return result.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .filter(one -> Folding.fold(one.key()).equals(folded))
                .map(Value::label)
                .findFirst()
                .orElse(value);
    }

    /** A field within a sentence. */
    static String name(Field field) {
        return field.label().toLowerCase(Locale.ENGLISH);
    }
}
