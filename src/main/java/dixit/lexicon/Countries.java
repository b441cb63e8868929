package dixit.lexicon;

import dixit.model.Country;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by everything they are called. */
final class Countries {

    /** Up to so many letters a name counts as an abbreviation, which must be written in capitals. */
    private static final int ABBREVIATION = 3;

    private final Map<String, Country> byCode = new LinkedHashMap<>();
    private final Map<String, CountryName> names = new LinkedHashMap<>();

    Countries(Table table) {
        List<Table.Row> rows = table.map(row -> row);
        rows.forEach(row -> byCode.put(row.cell(0), row.read(it -> new Country(it.cell(0), it.cell(1)))));
        rows.forEach(row -> name(row.cell(1), row, CountryName.Sense.NAME));
        all(rows, 2, CountryName.Sense.NAME);
        all(rows, 5, CountryName.Sense.METONYM);
        all(rows, 4, CountryName.Sense.CAPITAL);
        all(rows, 3, CountryName.Sense.DEMONYM);
        rows.forEach(row -> name(row.cell(0), row, CountryName.Sense.CODE));
    }

    Optional<CountryName> named(String words) {
        String folded = Folding.of(words);
        Optional<CountryName> found = Optional.ofNullable(names.get(folded));
        boolean shortName = folded.length() <= ABBREVIATION;
        return shortName && words.chars().anyMatch(Character::isLowerCase) && !words.startsWith("the ")
                ? Optional.empty()
                : found;
    }

    Optional<Country> byCode(String code) {
        return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
    }

    /** The country of a cell that holds a code, or {@code -} for none. */
    Optional<Country> inCell(String code) {
        if (code.equals("-")) {
            return Optional.empty();
        }
        return Optional.of(
                byCode(code).orElseThrow(() -> new IllegalArgumentException("no country has the code " + code)));
    }

    List<Country> all() {
        return List.copyOf(byCode.values());
    }

    Map<String, CountryName> names() {
        return Map.copyOf(names);
    }

    private void all(List<Table.Row> rows, int column, CountryName.Sense sense) {
        rows.forEach(row -> row.several(column).forEach(name -> name(name, row, sense)));
    }

    private void name(String name, Table.Row row, CountryName.Sense sense) {
        names.putIfAbsent(Folding.of(name), new CountryName(inCell(row.cell(0)).orElseThrow(), sense));
    }
}
