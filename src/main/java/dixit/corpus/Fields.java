package dixit.corpus;

import dixit.model.Publication;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An article of named fields: a row of a table, an object of JSON. */
final class Fields {

    private static final Pattern MARKUP = Pattern.compile("(?i)</?(?:p|br|div|h[1-6])\\b[^>]*>");

    private Fields() {}

    /**
     * Puts the fields together.
     *
     * @param values the value of each field by its name
     */
    static Read article(Label label, Columns columns, Function<String, Optional<String>> values) {
        Optional<String> text = columns.value(Columns.Part.TEXT, values);
        if (text.isEmpty()) {
            return label.not("has no text in the fields that usually hold it; name the field, as in --map text=body");
        }
        Optional<String> date = columns.value(Columns.Part.DATE, values);
        var publication = new Publication(
                columns.value(Columns.Part.SOURCE, values),
                date.flatMap(Manuscript::day),
                columns.value(Columns.Part.URL, values).flatMap(Manuscript::url),
                columns.value(Columns.Part.AUTHOR, values),
                Optional.empty());
        Optional<String> title = columns.value(Columns.Part.TITLE, values).flatMap(Manuscript::words);
        String body = MARKUP.matcher(text.get()).find() ? Markup.fragment(text.get()) : text.get();
        return new Manuscript(label, title, body, publication).read();
    }
}
