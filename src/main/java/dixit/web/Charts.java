package dixit.web;

import dixit.model.Stance;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts answers over time. A number on a bar is the number one gets by following it, so it ignores which dates are
 * chosen, as the facet does.
 */
final class Charts {

    private static final int YEAR = "2024".length();
    private static final int MONTH = "2024-03".length();
    private static final int MOST_BARS = 40;
    private static final int YEARS_BY_MONTH = 2;

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
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (String look : List.of("against", "deny", "back", "say")) {
            Map<String, Long> found = counts(look, years, months ? MONTH : YEAR);
            if (!found.isEmpty()) {
                counts.put(look, found);
            }
        }
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
        return !chosen.isEmpty()
                ? chosen
                : values(result).stream()
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

    /** How many answers of this look each period has. */
    private Map<String, Long> counts(String look, List<String> years, int length) throws IOException {
        List<String> stances = stances(look);
        if (stances.isEmpty()) {
            return Map.of();
        }
        Choice choice = asked.choice();
        Map<Field, List<String>> chosen = new LinkedHashMap<>(choice.chosen());
        chosen.put(Field.STANCE, stances);
        chosen.put(Field.DATE, years);
        Choice only = new Choice(chosen, choice.excluded());
        return values(statements.search(asked.request(only, 0, List.of(Field.DATE)))).stream()
                .filter(value -> value.key().length() == length && dated(value.key()) && value.count() > 0)
                .collect(Collectors.toMap(Value::key, Value::count));
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
