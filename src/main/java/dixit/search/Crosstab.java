package dixit.search;

import dixit.search.SearchResult.Value;
import java.util.List;
import java.util.Optional;

/**
 * How many statements have each pair of values of two fields. Only statements with a value in both fields stand in it.
 *
 * @param rows at most {@link #MOST_VALUES}, by falling count, then by label; a row's count is that of its statements,
 *     each once
 * @param columns the same of the other field
 * @param cells of these rows and columns those that are not zero, row by row
 */
public record Crosstab(List<Value> rows, List<Value> columns, List<Cell> cells) {

    /** Values of one field that are returned at most. */
    public static final int MOST_VALUES = 200;

    /** A table of nothing. */
    public static final Crosstab EMPTY = new Crosstab(List.of(), List.of(), List.of());

    public Crosstab {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** The cell of these two values, unless it is zero. */
    public Optional<Cell> cell(String row, String column) {
        return cells.stream()
                .filter(cell -> cell.row().equals(row) && cell.column().equals(column))
                .findFirst();
    }

    /**
     * A pair of values.
     *
     * @param count how many statements have both: the number you get when both are chosen
     * @param shared how many of them count in another row too, as joint statements do
     */
    public record Cell(String row, String column, long count, long shared) {}
}
