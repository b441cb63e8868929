package dixit.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which fields of a table or of JSON hold what: those that the user named, else those that usually do.
 *
 * <p>Nested fields of JSON are named with dots: {@code meta.url}.
 */
public final class Columns {

    /** What an article is made of. */
    public enum Part {
        TEXT,
        TITLE,
        DATE,
        URL,
        AUTHOR,
        SOURCE;

        /** The word for it in a mapping. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Columns USUAL = shipped();

    private final Map<Part, List<String>> fields;
    private final String written;

    private Columns(Map<Part, List<String>> fields, String written) {
        this.fields = fields;
        this.written = written;
    }

    /** The usual names, in any case: {@code body} for the text, {@code headline} for the title. */
    public static Columns usual() {
        return USUAL;
    }

    private static Columns shipped() {
        Map<Part, List<String>> usual = new EnumMap<>(Part.class);
        for (String line : WordFile.lines("columns.tsv")) {
            String[] cells = line.split("\t", -1);
            usual.put(part(cells[0]), List.of(cells[1].split(";", -1)));
        }
        return new Columns(usual, "");
    }

    /**
     * The usual ones, but for those in {@code mapping}.
     *
     * @param mapping {@code text=body,title=headline}
     * @throws IllegalArgumentException when it cannot be understood; the message says why
     */
    public static Columns of(String mapping) {
        Map<Part, List<String>> fields = new EnumMap<>(usual().fields);
        for (String pair : mapping.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                throw new IllegalArgumentException("“" + pair.strip() + "” is no mapping; write it as in text=body");
            }
            fields.put(
                    part(pair.substring(0, equals).strip()),
                    List.of(pair.substring(equals + 1).strip()));
        }
        return new Columns(fields, mapping);
    }

    private static Part part(String key) {
        return Arrays.stream(Part.values())
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "“" + key + "” is no part of an article; these are: text, title, date, url, author, source"));
    }

    /** The first field for this part that {@code fields} has a value for. */
    Optional<String> value(Part part, Function<String, Optional<String>> values) {
        return fields.getOrDefault(part, List.of()).stream()
                .flatMap(name -> values.apply(name).stream())
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    /** Whether these look like the fields of articles: one holds the text, and one something else. */
    boolean know(List<String> names) {
        List<String> folded = new ArrayList<>();
        names.forEach(name -> folded.add(name.strip().toLowerCase(Locale.ROOT)));
        long known = fields.values().stream()
                .filter(usual -> usual.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(folded::contains))
                .count();
        boolean text = fields.getOrDefault(Part.TEXT, List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(folded::contains);
        return text && known > 1;
    }

    /** As the user wrote it; empty for the usual ones. */
    public String written() {
        return written;
    }
}
