package dixit.web;

/**
 * An answer before it is written: the same record becomes HTML by its template or JSON.
 *
 * @param template the name of the template that shows {@code view}
 * @param json what the JSON twin says
 */
record Page(int status, String template, Object view, Object json) {

    static Page ok(String template, Object view, Object json) {
        return new Page(200, template, view, json);
    }
}
