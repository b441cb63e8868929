package dixit.export;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** An entry for the article of each statement, with the statement as its note. */
final class BibtexSheet implements Sheet {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.US);

    /** What letters that mean something to TeX are written as. BibTeX counts braces even behind a backslash. */
    private static final Map<Character, String> ESCAPES = Map.ofEntries(
            Map.entry('\\', "\\textbackslash{}"),
            Map.entry('{', "\\textbraceleft{}"),
            Map.entry('}', "\\textbraceright{}"),
            Map.entry('^', "\\textasciicircum{}"),
            Map.entry('~', "\\textasciitilde{}"),
            Map.entry('`', "\\textasciigrave{}"),
            Map.entry('&', "\\&"),
            Map.entry('%', "\\%"),
            Map.entry('$', "\\$"),
            Map.entry('#', "\\#"),
            Map.entry('_', "\\_"));

    private final Provenance provenance;
    private final Writer out;

    BibtexSheet(Provenance provenance, Writer out) throws IOException {
        this.provenance = provenance;
        this.out = out;
        for (String told : provenance.lines()) {
            out.append("% ").append(told.replace("@", "(at)")).append('\n');
        }
    }

    @Override
    public void add(Said said) throws IOException {
        out.append("\n@misc{dixit-").append(said.id());
        if (said.author().isPresent()) {
            field("author", "{" + escaped(said.author().get()) + "}");
        }
        field("title", "{" + escaped(said.title()) + "}");
        if (said.publisher().isPresent()) {
            field("howpublished", escaped(said.publisher().get()));
        }
        if (said.published().isPresent()) {
            field("year", Integer.toString(said.published().get().getYear()));
            out.append(",\n  month = ")
                    .append(MONTH.format(said.published().get()).toLowerCase(Locale.ROOT));
            field("date", said.published().get().toString());
        }
        if (said.url().isPresent()) {
            field("url", said.url().get());
        }
        field("note", escaped(said.inOneLine()));
        field(
                "annote",
                escaped("Dixit statement " + said.id() + ", " + said.place() + "; search " + provenance.search()
                        + "; index " + provenance.index().identity() + "; " + provenance.program()));
        out.append("\n}\n");
    }

    @Override
    public void end() {}

    private void field(String name, String value) throws IOException {
        out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    private static String escaped(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            letters.append(ESCAPES.getOrDefault(letter, String.valueOf(letter)));
        }
        return letters.toString().replace("--", "-{}-").replace("--", "-{}-");
    }
}
