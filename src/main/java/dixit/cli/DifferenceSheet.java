package dixit.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Differences between two indexes, written to be read. */
final class DifferenceSheet {

    private static final String CSV_LINE_END = "\r\n";

    private DifferenceSheet() {}

    /** How they are written. */
    enum Form {
        TEXT,
        CSV,
        HTML
    }

    static String of(List<Difference> differences, Form form) {
        return switch (form) {
            case TEXT -> text(differences);
            case CSV ->
                Stream.concat(
                                Stream.of(List.of("what", "article", "content", "before", "after")),
                                differences.stream().map(DifferenceSheet::cells))
                        .map(row -> row.stream()
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining(CSV_LINE_END));
            case HTML -> html(differences);
        };
    }

    private static List<String> cells(Difference one) {
        return List.of(one.kind().key(), one.article(), one.content(), one.before(), one.after());
    }

    private static String text(List<Difference> differences) {
        String lines = differences.stream()
                .map(one -> switch (one.kind()) {
                    case APPEARED -> "+ " + one.after() + " | " + one.content() + " [" + one.article() + "]";
                    case VANISHED -> "- " + one.before() + " | " + one.content() + " [" + one.article() + "]";
                    case SPEAKER, ROLE, STANCE ->
                        "~ " + one.before() + " -> " + one.after() + " | " + one.content() + " [" + one.article() + "]";
                })
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return lines
                + Stream.of(Difference.Kind.values())
                        .map(kind -> String.format(
                                Locale.ROOT,
                                "%s %,d",
                                kind.key(),
                                differences.stream()
                                        .filter(one -> one.kind() == kind)
                                        .count()))
                        .collect(Collectors.joining(", "));
    }

    private static String html(List<Difference> differences) {
        String rows = differences.stream()
                .map(one -> cells(one).stream()
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>What differs</title>\n<table>\n"
                + "<tr><th>what</th><th>article</th><th>content</th><th>before</th><th>after</th></tr>\n" + rows
                + "</table></html>";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
