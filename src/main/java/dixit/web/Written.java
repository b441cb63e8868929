package dixit.web;

import dixit.model.Place;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** How days, counts and lists are written for people, in English. */
final class Written {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Written() {}

    /** {@code 26 March 2024}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 26 March}. */
    static String dayOfYear(LocalDate day) {
        return DAY_OF_YEAR.format(day);
    }

    /** A year, month or day as the index keys it, for people; anything else as it is. */
    static String period(String key) {
        int dots = key.indexOf("..");
        if (dots >= 0) {
            String from = period(key.substring(0, dots));
            String to = period(key.substring(dots + 2));
            return from.isEmpty() ? "until " + to : to.isEmpty() ? "since " + from : from + " to " + to;
        }
        try {
            return switch (key.length()) {
                case 4 -> Year.parse(key).toString();
                case 7 -> MONTH.format(YearMonth.parse(key));
                case 10 -> DAY.format(LocalDate.parse(key));
                default -> key;
            };
        } catch (DateTimeParseException unreadable) {
            return key;
        }
    }

    /** {@code since 1 July 2023}, {@code until …}, {@code … to …}. */
    static String days(Days days) {
        if (days.from().isPresent() && days.to().isPresent()) {
            return day(days.from().get()) + " to " + day(days.to().get());
        }
        return days.from().map(from -> "since " + day(from)).orElse("")
                + days.to().map(to -> "until " + day(to)).orElse("");
    }

    /** {@code 1,284}. */
    static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** {@code 1 statement}, {@code 1,284 statements}. */
    static String count(long count, String one) {
        return count(count) + " " + (count == 1 ? one : one + "s");
    }

    /** {@code a, b and c}. */
    static String and(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** Where it stands: {@code headline}, {@code paragraph 9}. */
    static String place(Place place, int paragraph) {
        return place == Place.BODY ? "paragraph " + paragraph : place.key();
    }

    /** As the first word of a line. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /** A text on one line. */
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The beginning of a text, cut between words, with an ellipsis where it was cut. */
    static String beginning(String text, int most) {
        String line = line(text);
        if (line.length() <= most) {
            return line;
        }
        int gap = line.lastIndexOf(' ', most);
        return line.substring(0, gap > 0 ? gap : most) + "…";
    }
}
