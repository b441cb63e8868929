package dixit.extract;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The English names of days and months, whole and shortened. */
final class Calendar {

    private static final Map<String, DayOfWeek> DAYS = days();
    private static final Map<String, Month> MONTHS = months();

    private Calendar() {}

    static boolean knows(String word) {
        return day(word).isPresent() || month(word).isPresent();
    }

    static Optional<DayOfWeek> day(String word) {
        return Optional.ofNullable(DAYS.get(word));
    }

    static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word.endsWith(".") ? word.substring(0, word.length() - 1) : word));
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new TreeMap<>();
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> days.put(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), day));
        return Map.copyOf(days);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new TreeMap<>();
        for (Month month : Month.values()) {
            months.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), month);
            months.put(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), month);
        }
        return Map.copyOf(months);
    }
}
