package dixit.web;

import dixit.search.Confidence;
import dixit.search.Field;
import dixit.search.SearchRequest.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The whole state of a search, as an address: whoever has the address sees the same page.
 *
 * <p>Every change gives another address and goes back to the first page. Two equal searches have equal addresses.
 *
 * @param asked the typed text
 * @param asWords whether the typed text is searched as plain words, not read as a question
 * @param least the least confidence, 0 to 1; the least certain are left out unless asked for
 * @param page counted from 1
 * @param whole the field whose values are all shown
 */
record Address(
        String asked,
        boolean asWords,
        Choice choice,
        Days days,
        double least,
        Sort sort,
        int page,
        Optional<Field> whole) {

    static final Address START =
            new Address("", false, Choice.NOTHING, Days.ANY, Confidence.SHOWN, Sort.RELEVANCE, 1, Optional.empty());

    /** Longer questions are refused. */
    static final int LONGEST_QUESTION = 1000;

    /** More chosen and excluded values are refused. */
    static final int MOST_VALUES = 100;

    /** Reads an address. Parameters that mean nothing here are passed over. */
    static Address of(Params params) {
        String asked = params.one("q").orElse("");
        if (asked.length() > LONGEST_QUESTION) {
            throw new BadAddress("The question is " + asked.length() + " characters long. Please keep it under "
                    + LONGEST_QUESTION + ".");
        }
        Map<Field, List<String>> chosen = new EnumMap<>(Field.class);
        Map<Field, List<String>> excluded = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            chosen.put(field, params.all(field.key()));
            excluded.put(field, params.all("not." + field.key()));
        }
        Address address = new Address(
                asked,
                params.one("words").filter("1"::equals).isPresent(),
                new Choice(chosen, excluded),
                new Days(day(params, "from"), day(params, "to")),
                least(params),
                sort(params),
                page(params),
                params.one("all").flatMap(Field::of));
        Address picked = params.one("pick").map(address::picking).orElse(address);
        if (picked.choice.size() > MOST_VALUES) {
            throw new BadAddress("More than " + MOST_VALUES + " filters are chosen. Please remove some.");
        }
        return picked;
    }

    Address asking(String question) {
        return new Address(question, false, choice, days, least, sort, 1, Optional.empty());
    }

    Address asWords(boolean words) {
        return new Address(asked, words, choice, days, least, sort, 1, Optional.empty());
    }

    Address choosing(Field field, String value) {
        return with(choice.choosing(field, value));
    }

    Address excluding(Field field, String value) {
        return with(choice.excluding(field, value));
    }

    /** The value is neither chosen nor excluded. */
    Address without(Field field, String value) {
        return with(choice.without(field, value));
    }

    /** With this one value of the field instead of any others. */
    Address choosingOnly(Field field, String value) {
        return allowingAll(field).choosing(field, value);
    }

    /** With no value of this field chosen. */
    Address allowingAll(Field field) {
        Map<Field, List<String>> others = new EnumMap<>(Field.class);
        others.putAll(choice.chosen());
        others.remove(field);
        return with(new Choice(others, choice.excluded()));
    }

    Address during(Days other) {
        return new Address(asked, asWords, choice, other, least, sort, 1, whole);
    }

    Address surerThan(double confidence) {
        return new Address(asked, asWords, choice, days, confidence, sort, 1, whole);
    }

    Address sorted(Sort by) {
        return new Address(asked, asWords, choice, days, least, by, 1, whole);
    }

    Address onPage(int number) {
        return new Address(asked, asWords, choice, days, least, sort, number, whole);
    }

    /** With all values of this field shown. */
    Address showing(Optional<Field> all) {
        return new Address(asked, asWords, choice, days, least, sort, page, all);
    }

    /** The question alone. */
    Address cleared() {
        return new Address(asked, asWords, Choice.NOTHING, Days.ANY, START.least, sort, 1, whole);
    }

    /** Whether anything but the typed text limits the answers. */
    boolean filtered() {
        return !choice.isEmpty() || days.limited() || least != START.least;
    }

    private Address with(Choice other) {
        return new Address(asked, asWords, other, days, least, sort, 1, whole);
    }

    /** {@code stance=accuse} or {@code not.stance=accuse}, as one form control says it. */
    private Address picking(String pick) {
        boolean not = pick.startsWith("not.");
        int equals = pick.indexOf('=');
        Optional<Field> field = equals < 0 ? Optional.empty() : Field.of(pick.substring(not ? 4 : 0, equals));
        if (field.isEmpty()) {
            throw new BadAddress("“" + pick + "” is not a filter. A filter looks like “stance=deny”.");
        }
        String value = pick.substring(equals + 1);
        return not ? excluding(field.get(), value) : choosing(field.get(), value);
    }

    /** The address, from the root of the server. */
    @Override
    public String toString() {
        String query = query();
        return query.isEmpty() ? "/search" : "/search?" + query;
    }

    /** The address of the same search in another form: {@code /search.json}. */
    String as(String path) {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The state alone, without a question mark; empty for the start. */
    String query() {
        StringJoiner joined = new StringJoiner("&");
        fields().forEach(field ->
                joined.add(field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8)));
        return joined.toString();
    }

    /** All that is not as at the start. */
    List<AddressPart> fields() {
        List<AddressPart> parts = new ArrayList<>();
        if (!asked.isEmpty()) {
            parts.add(new AddressPart("q", asked));
        }
        if (asWords) {
            parts.add(new AddressPart("words", "1"));
        }
        choice.chosen().forEach((field, of) -> of.forEach(value -> parts.add(new AddressPart(field.key(), value))));
        choice.excluded()
                .forEach((field, of) -> of.forEach(value -> parts.add(new AddressPart("not." + field.key(), value))));
        days.from().ifPresent(day -> parts.add(new AddressPart("from", day.toString())));
        days.to().ifPresent(day -> parts.add(new AddressPart("to", day.toString())));
        if (least != START.least) {
            parts.add(new AddressPart("min", Double.toString(least)));
        }
        if (sort != Sort.RELEVANCE) {
            parts.add(new AddressPart("sort", sort.name().toLowerCase(Locale.ROOT)));
        }
        if (page > 1) {
            parts.add(new AddressPart("page", Integer.toString(page)));
        }
        whole.ifPresent(field -> parts.add(new AddressPart("all", field.key())));
        return List.copyOf(parts);
    }

    private static Optional<LocalDate> day(Params params, String name) {
        Optional<String> given = params.one(name);
        try {
            return given.map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            throw new BadAddress("“" + given.orElse("") + "” is not a day. Please write it like 2024-03-26.");
        }
    }

    private static double least(Params params) {
        Optional<String> given = params.one("min");
        try {
            double least = given.map(Double::parseDouble).orElse(Confidence.SHOWN);
            if (least >= 0 && least <= 1) {
                return least;
            }
        } catch (NumberFormatException unreadable) {
            // told below, as a number out of range is
        }
        throw new BadAddress("The least confidence is a number from 0 to 1, not “" + given.orElse("") + "”.");
    }

    private static Sort sort(Params params) {
        String given = params.one("sort").orElse("relevance");
        for (Sort sort : Sort.values()) {
            if (sort.name().equalsIgnoreCase(given)) {
                return sort;
            }
        }
        throw new BadAddress("There is no order “" + given + "”. It is relevance, newest or oldest.");
    }

    private static int page(Params params) {
        String given = params.one("page").orElse("1");
        try {
            int page = Integer.parseInt(given);
            if (page >= 1) {
                return page;
            }
        } catch (NumberFormatException unreadable) {
            // told below, as a number out of range is
        }
        throw new BadAddress("There is no page “" + given + "”. Pages are counted from 1.");
    }
}
