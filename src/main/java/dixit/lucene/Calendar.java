package dixit.lucene;

import dixit.search.Field;
import dixit.search.SearchRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The days of an index, by their ordinals, and the months and years that they belong to.
 *
 * <p>May be shared between threads.
 */
final class Calendar {

    private static final int YEAR = "2024".length();
    private static final int MONTH = "2024-03".length();

    private final List<List<String>> periods;
    private final Map<String, int[]> days = new HashMap<>();

    Calendar(Columns columns) throws IOException {
        int[] all = IntStream.range(0, columns.size(Field.DATE)).toArray();
        periods = columns.values(Field.DATE, all).stream()
                .map(day -> periods(day.folded()))
                .toList();
        Map<String, IntStream.Builder> found = new HashMap<>();
        for (int day : all) {
            periods.get(day)
                    .forEach(period -> found.computeIfAbsent(period, first -> IntStream.builder())
                            .add(day));
        }
        found.forEach((period, of) -> days.put(period, of.build().toArray()));
    }

    private static List<String> periods(String day) {
        return day.equals(SearchRequest.NONE)
                ? List.of()
                : List.of(day.substring(0, YEAR), day.substring(0, MONTH), day);
    }

    /** The year, month and day of an ordinal; none when it stands for having no date. */
    List<String> periods(int ordinal) {
        return periods.get(ordinal);
    }

    /** The ordinals of the days of a year, a month or a day; not to be changed. */
    int[] days(String period) {
        return days.getOrDefault(period, new int[0]);
    }
}
