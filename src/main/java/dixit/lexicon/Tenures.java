package dixit.lexicon;

import dixit.model.Country;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who held which post when, from {@code office-holders.tsv}. */
final class Tenures {

    private static final String NOTHING = "-";

    private final Map<String, List<Tenure>> people;

    Tenures(Table table, Function<String, Optional<Country>> country) {
        people = table
                .map(row -> new Tenure(
                        row.cell(0),
                        told(row.cell(1)),
                        told(row.cell(2)),
                        country.apply(row.cell(3)),
                        told(row.cell(4)).map(Tenures::day),
                        told(row.cell(5)).map(Tenures::day),
                        row.cell(6)))
                .stream()
                .collect(Collectors.groupingBy(tenure -> Folding.of(tenure.person())));
    }

    /** The one post that someone of this full name held on that day; nothing when there are several. */
    Optional<Tenure> of(String name, LocalDate day) {
        List<Tenure> held = people.getOrDefault(Folding.of(name), List.of()).stream()
                .filter(tenure -> tenure.covers(day))
                .toList();
        return held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
    }

    private static Optional<String> told(String cell) {
        return cell.equals(NOTHING) ? Optional.empty() : Optional.of(cell);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("“" + written + "” is no day; write it as 2024-03-26", none);
        }
    }
}
