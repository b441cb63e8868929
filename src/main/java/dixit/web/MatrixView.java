package dixit.web;

import java.util.List;
import java.util.Optional;

/**
 * Who accuses whom, and who denies it.
 *
 * @param note which statements are counted
 * @param rows the accusers, the one with the most accusations first
 * @param sums of the columns
 */
public record MatrixView(
        Frame frame, Form form, String note, List<Name> columns, List<Row> rows, List<Sum> sums, Forms forms) {

    public MatrixView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }

    /** What is chosen in the form. */
    public record Form(boolean speakers, boolean actors, String from, String to) {}

    /** An accuser. */
    public record Row(Name name, List<Cell> cells, Sum sum) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An accuser and an accused.
     *
     * @param look {@code n1} to {@code n4} by how many, {@code nil} for none, {@code self} for itself
     * @param accusations address of these statements
     * @param told the cell as a sentence, without its number: {@code Fiji accuses Tonga}
     * @param denials how many denials these accusations met, and the address of the thread
     */
    public record Cell(
            String look,
            long count,
            long joint,
            String told,
            Optional<String> accusations,
            Optional<Denials> denials) {}

    /**
     * The denials that met accusations.
     *
     * @param href where they stand beside them; none when there are none
     * @param atLeast whether only the newest articles were looked at
     */
    public record Denials(long count, String told, Optional<String> href, boolean atLeast) {}

    /** All statements of a row or a column. */
    public record Sum(long count, String told, String href) {}

    /** The addresses of the same in other forms. */
    public record Forms(String json, String csv, String picture) {}
}
