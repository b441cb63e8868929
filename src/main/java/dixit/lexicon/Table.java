package dixit.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rows of one lexicon file, ours first, then the user's, which replace ours of the same key. */
final class Table {

    private static final String NOTHING = "-";

    private final Map<List<String>, Row> rows = new LinkedHashMap<>();
    private final String file;
    private final int columns;
    private final List<Integer> key;

    private Table(String file, int columns, List<Integer> key) {
        this.file = file;
        this.columns = columns;
        this.key = key;
    }

    /** One entry, and where it stands. */
    record Row(String where, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }

        /** The parts of a cell that holds several, none when it holds {@code -}. */
        List<String> several(int column) {
            return cell(column).equals(NOTHING)
                    ? List.of()
                    : Arrays.stream(cell(column).split(";", -1))
                            .map(String::strip)
                            .toList();
        }

        /** What a cell means that must be one of several words. */
        <T> T one(int column, Function<String, Optional<T>> of) {
            return of.apply(cell(column))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "“" + cell(column) + "” is no word for column " + (column + 1) + " of this file"));
        }

        /** What {@code reading} makes of this row; a value it cannot use is told with file and line. */
        <T> T read(Function<Row, T> reading) {
            try {
                return reading.apply(this);
            } catch (IllegalArgumentException unusable) {
                throw new IllegalArgumentException(where + ": " + unusable.getMessage(), unusable);
            }
        }
    }

    /** Reads the file of that name from the jar and then, where they have one, from {@code layers}. */
    static Table read(String file, int columns, List<Integer> key, List<Path> layers) throws IOException {
        Table table = new Table(file, columns, key);
        try (InputStream shipped = Table.class.getResourceAsStream(file)) {
            if (shipped == null) {
                throw new IllegalStateException("the lexicon file " + file + " is missing from the program");
            }
            table.add(file, new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (Path layer : layers) {
            Path own = layer.resolve(file);
            if (Files.isRegularFile(own)) {
                table.add(own.toString(), Files.readString(own));
            }
        }
        return table;
    }

    <T> List<T> map(Function<Row, T> reading) {
        return rows.values().stream().map(row -> row.read(reading)).toList();
    }

    private void add(String where, String content) {
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                Row row = new Row(where + ":" + (i + 1), Arrays.asList(line.split("\t", -1)));
                check(row);
                List<String> keys = new ArrayList<>();
                key.forEach(column -> keys.add(Folding.of(row.cell(column))));
                rows.put(keys, row);
            }
        }
    }

    private void check(Row row) {
        if (row.cells().size() != columns) {
            throw new IllegalArgumentException(row.where() + ": " + row.cells().size() + " columns where " + file
                    + " has " + columns + "; separate them by one tab each, and write - for nothing");
        }
        if (row.cells().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(row.where() + ": an empty column; write - for nothing");
        }
    }
}
