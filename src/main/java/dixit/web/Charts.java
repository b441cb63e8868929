package dixit.web;

import dixit.model.Stance;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Grid;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Counts answers over time. A number on a bar is the number one gets by following it, so it ignores which dates are
 * chosen, as the facet does.
 */
final class Charts {

    private static final int YEAR = "2024".length();
    private static final int MOST_BARS = 40;
    private static final int YEARS_BY_MONTH = 2;
    private static final int MONTHS = 12;
    private static final List<String> LOOKS = List.of("against", "deny", "back", "say");

    private final StatementSearch statements;
    private final Asked asked;

    Charts(StatementSearch statements, Asked asked) {
        this.statements = statements;
        this.asked = asked;
    }

    /** The chart of these answers; none when all of them are of one time. */
    List<Chart> of(SearchResult result) throws IOException {
        List<String> years = years(result);
        if (years.isEmpty()) {
            return List.of();
        }
        int span = Integer.parseInt(years.getLast()) - Integer.parseInt(years.getFirst()) + 1;
        boolean months = span <= YEARS_BY_MONTH;
        Map<String, Map<String, Long>> counts = counts(months ? months(years) : all(result), years);
        List<String> periods = periods(counts, months);
        if (periods.size() < 2 || periods.size() > MOST_BARS) {
            return List.of();
        }
        return List.of(chart(counts, periods, months));
    }

    /** The years chosen, or all of them, in order. */
    private List<String> years(SearchResult result) {
        List<String> chosen = asked.choice().chosen().getOrDefault(Field.DATE, List.of()).stream()
                .filter(Charts::dated)
                .map(key -> key.substring(0, YEAR))
                .distinct()
                .sorted()
                .toList();
        return !chosen.isEmpty() ? chosen : all(result);
    }

    /** The years in which there are answers, whichever are chosen, in order. */
    private static List<String> all(SearchResult result) {
        return values(result).stream()
                .map(Value::key)
                .filter(key -> key.length() == YEAR && dated(key))
                .sorted()
                .toList();
    }

    private static boolean dated(String key) {
        return key.length() >= YEAR && key.substring(0, YEAR).chars().allMatch(Character::isDigit);
    }

    private static List<Value> values(SearchResult result) {
        return result.facets().stream()
                .filter(facet -> facet.field() == Field.DATE)
                .map(Facet::values)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> months(List<String> years) {
        return years.stream()
                .flatMap(year -> IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month ->
                                YearMonth.of(Integer.parseInt(year), month).toString()))
                .toList();
    }

    /** How many answers of each look each period has. */
    private Map<String, Map<String, Long>> counts(List<String> periods, List<String> years) throws IOException {
        Map<Field, List<String>> chosen = new LinkedHashMap<>(asked.choice().chosen());
        chosen.put(Field.DATE, years);
        Choice only = new Choice(chosen, asked.choice().excluded());
        Map<String, Map<String, Long>> pairs = statements.pairs(
                asked.request(only, 0, List.of()),
                new Grid(Field.STANCE, Set.copyOf(stances()), Field.DATE, Set.copyOf(periods)));
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (String look : LOOKS) {
            for (String stance : stances(look)) {
                pairs.getOrDefault(stance, Map.of())
                        .forEach((period, count) -> counts.computeIfAbsent(look, first -> new HashMap<>())
                                .merge(period, count, Long::sum));
            }
        }
        return counts;
    }

    private List<String> stances() {
        return LOOKS.stream().flatMap(look -> stances(look).stream()).toList();
    }

    /** The stances of this look that may be among the answers. */
    private List<String> stances(String look) {
        List<String> chosen = asked.choice().chosen().getOrDefault(Field.STANCE, List.of()).stream()
                .map(Folding::fold)
                .toList();
        List<String> of = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            if (Tone.look(stance).equals(look) && (chosen.isEmpty() || chosen.contains(stance.key()))) {
                of.add(stance.key());
            }
        }
        return of;
    }

    /** From the first to the last with answers, without gaps. */
    private static List<String> periods(Map<String, Map<String, Long>> counts, boolean months) {
        SortedMap<String, Long> all = new TreeMap<>();
        counts.values().forEach(of -> of.forEach((key, count) -> all.merge(key, count, Long::sum)));
        List<String> periods = new ArrayList<>();
        if (all.isEmpty()) {
            return periods;
        }
        String at = all.firstKey();
        while (at.compareTo(all.lastKey()) <= 0 && periods.size() <= MOST_BARS) {
            periods.add(at);
            at = months
                    ? YearMonth.parse(at).plusMonths(1).toString()
                    : Year.parse(at).plusYears(1).toString();
        }
        return periods;
    }

    private Chart chart(Map<String, Map<String, Long>> counts, List<String> periods, boolean months) {
        long highest = periods.stream()
                .mapToLong(period -> total(counts, period))
                .max()
                .orElse(1);
        List<Chart.Bar> bars = new ArrayList<>();
        for (String period : periods) {
            bars.add(bar(counts, period, highest, months));
        }
        String title = "By " + (months ? "month" : "year") + ", " + Written.period(periods.getFirst()) + " to "
                + Written.period(periods.getLast());
        List<Chart.Look> looks = counts.keySet().stream()
                .map(look -> new Chart.Look(look, label(look)))
                .toList();
        return new Chart(title, months ? "month" : "year", looks, bars);
    }

    private Chart.Bar bar(Map<String, Map<String, Long>> counts, String period, long highest, boolean months) {
        List<Chart.Block> blocks = new ArrayList<>();
        double top = 99.5;
        for (Map.Entry<String, Map<String, Long>> look : counts.entrySet()) {
            long count = look.getValue().getOrDefault(period, 0L);
            double height = count * 97.5 / highest;
            top -= height;
            blocks.add(new Chart.Block(
                    look.getKey(), label(look.getKey()), count, figure(top), figure(Math.max(0, height - 0.5))));
        }
        String full = Written.period(period);
        boolean january = months && period.endsWith("-01");
        return new Chart.Bar(
                full,
                months ? full.substring(0, 1) : "’" + period.substring(2),
                months ? full.substring(1, 3) + (january ? " ’" + period.substring(2, YEAR) : "") : "",
                january,
                asked.choice().chosen().getOrDefault(Field.DATE, List.of()).contains(period),
                asked.address().choosingOnly(Field.DATE, period).toString(),
                total(counts, period),
                blocks);
    }

    private static long total(Map<String, Map<String, Long>> counts, String period) {
        return counts.values().stream()
                .mapToLong(of -> of.getOrDefault(period, 0L))
                .sum();
    }

    /** What a look stands for: the one stance asked for, or the kind of stance. */
    private String label(String look) {
        List<String> stances = stances(look);
        if (stances.size() == 1) {
            return stances.getFirst().replace('-', ' ');
        }
        return switch (look) {
            case "against" -> "accuse, condemn, warn";
            case "deny" -> "deny, doubt";
            case "back" -> "confirm, support";
            default -> "say";
        };
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
