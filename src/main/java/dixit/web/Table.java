package dixit.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A page's content as a table.
 *
 * @param columns their names
 */
record Table(List<String> columns, List<List<String>> rows) {

    /** With what a formula of a spreadsheet begins. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Comma-separated values by RFC 4180. What looks like a formula begins with an apostrophe. */
    String csv() {
        return line(columns) + rows.stream().map(Table::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
