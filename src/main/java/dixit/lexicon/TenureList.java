package dixit.lexicon;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dixit.model.Country;
import dixit.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of office holders: columns {@code name}, {@code role}, {@code organization}, {@code country}, {@code from},
 * {@code to}, in any order and case.
 *
 * @param problems rows that were left out or lack something, and why
 */
public record TenureList(List<Tenure> tenures, List<Problem> problems) {

    public TenureList {
        tenures = List.copyOf(tenures);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file of comma-separated values in UTF-8.
     *
     * @param countries knows the names and codes of countries
     * @throws IOException when it cannot be read or is no such table; the message says so
     */
    public static TenureList read(Path file, Lexicon countries) throws IOException {
        List<Tenure> tenures = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String source = String.valueOf(file.getFileName());
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                String where = file + ":" + row.getStartingLineNumber();
                try {
                    tenures.add(tenure(row, countries, source));
                } catch (IllegalArgumentException unusable) {
                    problems.add(new Problem(where, String.valueOf(unusable.getMessage())));
                }
            }
        } catch (UncheckedIOException | CsvParseException broken) {
            throw new IOException(file + " is no table that can be read", broken);
        }
        return new TenureList(tenures, problems);
    }

    private static Tenure tenure(NamedCsvRecord row, Lexicon countries, String source) {
        String name =
                cell(row, "name").orElseThrow(() -> new IllegalArgumentException("names nobody in a column “name”"));
        Optional<String> country = cell(row, "country");
        Optional<Country> found =
                country.flatMap(words -> countries.byCode(words).or(() -> countries.country(words)));
        if (country.isPresent() && found.isEmpty()) {
            throw new IllegalArgumentException("has a country “" + country.get() + "” that is none");
        }
        return new Tenure(
                name,
                cell(row, "role"),
                cell(row, "organization"),
                found,
                cell(row, "from").map(TenureList::day),
                cell(row, "to").map(TenureList::day),
                source);
    }

    private static Optional<String> cell(NamedCsvRecord row, String column) {
        return row.getHeader().stream()
                .filter(name -> name.replace("\uFEFF", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(column))
                .findFirst()
                .flatMap(row::findField)
                .map(Layer::cell)
                .filter(words -> !words.isEmpty());
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("has a day “" + written + "”; write it as 2024-03-26", none);
        }
    }
}
