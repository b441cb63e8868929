package dixit.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Typed days: a year, month or day, or two of them with {@code ..} between, either of which may be missing. */
final class Days {

    private static final Pattern WRITTEN = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final int YEAR = "2024".length();
    private static final int MONTH = "2024-03".length();

    private Days() {}

    /** What is asked for; nothing when it is no date. */
    static Optional<Query> of(String typed) {
        int dots = typed.indexOf("..");
        try {
            if (dots < 0) {
                return one(typed);
            }
            String from = typed.substring(0, dots);
            String to = typed.substring(dots + 2);
            if ((from.isEmpty() && to.isEmpty()) || !isDate(from) || !isDate(to)) {
                return Optional.empty();
            }
            return Optional.of(new Query.During(
                    from.isEmpty() ? Optional.empty() : Optional.of(first(from)),
                    to.isEmpty() ? Optional.empty() : Optional.of(last(to))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Query> one(String typed) {
        if (typed.isEmpty() || !isDate(typed)) {
            return Optional.empty();
        }
        LocalDate first = first(typed);
        return first.isAfter(last(typed)) ? Optional.empty() : Optional.of(new Query.Is(Field.DATE, typed));
    }

    private static boolean isDate(String typed) {
        return typed.isEmpty() || WRITTEN.matcher(typed).matches();
    }

    private static LocalDate first(String date) {
        if (date.length() == YEAR) {
            return LocalDate.of(Integer.parseInt(date), 1, 1);
        }
        return date.length() == MONTH ? YearMonth.parse(date).atDay(1) : LocalDate.parse(date);
    }

    private static LocalDate last(String date) {
        if (date.length() == YEAR) {
            return LocalDate.of(Integer.parseInt(date), 12, 31);
        }
        return date.length() == MONTH ? YearMonth.parse(date).atEndOfMonth() : LocalDate.parse(date);
    }
}
