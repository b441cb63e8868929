package dixit.web;

import java.util.Optional;

/**
 * An answer before it is written: the same record becomes HTML by its template or JSON.
 *
 * @param template the name of the template that shows {@code view}
 * @param json what the JSON twin says
 * @param table what the CSV twin says
 * @param picture the name of the template that draws {@code view}
 */
record Page(int status, String template, Object view, Object json, Optional<Table> table, Optional<String> picture) {

    Page(int status, String template, Object view, Object json) {
        this(status, template, view, json, Optional.empty(), Optional.empty());
    }

    static Page ok(String template, Object view, Object json) {
        return new Page(200, template, view, json);
    }

    /** The same, as comma-separated values too. */
    Page with(Table rows) {
        return new Page(status, template, view, json, Optional.of(rows), picture);
    }

    /** The same, as a picture too. */
    Page drawnBy(String name) {
        return new Page(status, template, view, json, table, Optional.of(name));
    }
}
