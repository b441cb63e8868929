package dixit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A stretch of days, both ends included; open where an end is missing. */
record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

    static final Days ANY = new Days(Optional.empty(), Optional.empty());

    /** Whether a day lies in it; one that is not known does only when there is no limit. */
    boolean contains(Optional<LocalDate> day) {
        return !limited()
                || (day.isPresent()
                        && from.filter(first -> day.get().isBefore(first)).isEmpty()
                        && to.filter(last -> day.get().isAfter(last)).isEmpty());
    }

    boolean limited() {
        return from.isPresent() || to.isPresent();
    }

    /** The days of a year, month, day or range as one types them; nothing when it is none. */
    static Optional<Days> of(String key) {
        int dots = key.indexOf("..");
        try {
            if (dots >= 0) {
                return Optional.of(new Days(
                        one(key.substring(0, dots)).map(YearMonthDay::first),
                        one(key.substring(dots + 2)).map(YearMonthDay::last)));
            }
            return one(key).map(days -> new Days(Optional.of(days.first()), Optional.of(days.last())));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private record YearMonthDay(LocalDate first, LocalDate last) {}

    private static Optional<YearMonthDay> one(String key) {
        return switch (key.length()) {
            case 4 ->
                Optional.of(new YearMonthDay(
                        Year.parse(key).atDay(1), Year.parse(key).atMonth(12).atEndOfMonth()));
            case 7 ->
                Optional.of(new YearMonthDay(
                        YearMonth.parse(key).atDay(1), YearMonth.parse(key).atEndOfMonth()));
            case 10 -> Optional.of(new YearMonthDay(LocalDate.parse(key), LocalDate.parse(key)));
            default -> Optional.empty();
        };
    }
}
