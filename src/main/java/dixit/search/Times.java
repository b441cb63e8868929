package dixit.search;

import dixit.search.Forms.Filled;
import dixit.search.Forms.Slot;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads times as people write them: {@code since 2022}, {@code in March 2024}, {@code before 26 March 2024}. */
final class Times {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(st|nd|rd|th)?");
    private static final Pattern ISO = Pattern.compile("(19|20)\\d{2}-\\d{2}(-\\d{2})?");

    private Times() {}

    /** Whether these words are a year, a month of a year, or a day. */
    static boolean isDate(List<String> words) {
        return date(words).isPresent();
    }

    /** The value of the field date that the words in the form's slots mean, as one would type it. */
    static Optional<String> value(String meaning, List<Filled> filled, List<String> words) {
        List<String> dates = filled.stream()
                .filter(slot -> slot.slot() == Slot.DATE)
                .flatMap(slot -> date(words.subList(slot.from(), slot.to())).stream())
                .toList();
        String first = dates.getFirst();
        String value = switch (meaning) {
            case "in" -> first;
            case "since" -> first + "..";
            case "after" -> next(first, 1) + "..";
            case "before" -> ".." + next(first, -1);
            case "until" -> ".." + first;
            case "between" -> first + ".." + dates.getLast();
            default -> throw new IllegalArgumentException("no time is called " + meaning);
        };
        return Days.of(value).map(asked -> value);
    }

    private static String next(String date, int steps) {
        return switch (date.length()) {
            case 4 -> Integer.toString(Integer.parseInt(date) + steps);
            case 7 -> YearMonth.parse(date).plusMonths(steps).toString();
            default -> LocalDate.parse(date).plusDays(steps).toString();
        };
    }

    /** In the form of the index: {@code 2024}, {@code 2024-03}, {@code 2024-03-26}. */
    private static Optional<String> date(List<String> words) {
        String last = words.getLast();
        if (words.size() == 1 && ISO.matcher(last).matches()) {
            return Optional.of(last).filter(date -> Days.of(date).isPresent());
        }
        if (words.size() > 3 || !YEAR.matcher(last).matches()) {
            return Optional.empty();
        }
        List<String> before = words.subList(0, words.size() - 1);
        return switch (before.size()) {
            case 0 -> Optional.of(last);
            case 1 -> month(before.getFirst()).map(month -> iso(last, month));
            default ->
                Stream.of(before, before.reversed())
                        .flatMap(each -> day(each.getFirst(), each.getLast()).stream())
                        .map(day -> last + day)
                        .filter(date -> Days.of(date).isPresent())
                        .findFirst();
        };
    }

    private static String iso(String year, Month month) {
        return String.format(Locale.ROOT, "%s-%02d", year, month.getValue());
    }

    private static Optional<String> day(String day, String month) {
        var number = DAY.matcher(day);
        return number.matches()
                ? month(month)
                        .map(found -> String.format(
                                Locale.ROOT, "-%02d-%02d", found.getValue(), Integer.parseInt(number.group(1))))
                : Optional.empty();
    }

    private static Optional<Month> month(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return Arrays.stream(Month.values())
                .filter(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .anyMatch(style ->
                                month.getDisplayName(style, Locale.ENGLISH).equalsIgnoreCase(bare)))
                .findFirst();
    }
}
