package dixit.export;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** A dossier to read: where it comes from, then each statement as a quotation with its source. CommonMark. */
final class MarkdownSheet implements Sheet {

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&~|]");
    /** What makes a heading, a list or a rule, at the beginning of a line. */
    private static final Pattern OPENING = Pattern.compile("^([-+=#]|\\d{1,9}(?=[.)]))");

    private final Provenance provenance;
    private final Writer out;

    MarkdownSheet(Provenance provenance, Writer out) throws IOException {
        this.provenance = provenance;
        this.out = out;
        line("# " + escaped(provenance.title()));
        line("");
        for (String told : provenance.lines()) {
            line("- " + escaped(told));
        }
    }

    @Override
    public void add(Said said) throws IOException {
        line("");
        line("## " + said.number() + "\\. " + escaped(String.join(", ", said.names())) + " (" + said.stance() + ")");
        line("");
        line(escaped(said.who()) + said.day().map(day -> ", " + day).orElse(""));
        line("");
        line("> " + escaped(said.words()));
        line("");
        line("In its place: " + escaped(said.sentence()));
        line("");
        facts(said);
        line("- Source: " + source(said));
        line("- Statement: " + statement(said));
    }

    private void facts(Said said) throws IOException {
        if (!said.about().isEmpty()) {
            line("- About: " + escaped(String.join(", ", said.about())));
        }
        if (said.incident().isPresent()) {
            line("- Incident: " + escaped(said.incident().get()));
        }
        if (said.hedge().isPresent()) {
            line("- Hedge: " + escaped(said.hedge().get()));
        }
        if (!said.corrected().isEmpty()) {
            line("- Corrected by a reader: " + said.corrected());
        }
    }

    private static String source(Said said) {
        String title = said.url()
                .map(url -> "[" + escaped(said.title()) + "](<" + url + ">)")
                .orElse(escaped(said.title()));
        return title
                + said.publisher().map(name -> ", " + escaped(name)).orElse("")
                + said.published().map(day -> ", " + day).orElse("")
                + ", " + said.place() + ", " + said.kind();
    }

    private String statement(Said said) {
        String site = provenance.maker().site();
        return site.isEmpty() ? said.id() : "[" + said.id() + "](<" + site + "/statement/" + said.id() + ">)";
    }

    @Override
    public void end() {}

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }

    /** The letters as letters, whatever they mean in Markdown or HTML. */
    private static String escaped(String text) {
        String letters = MARKS.matcher(text).replaceAll("\\\\$0");
        return OPENING.matcher(letters).replaceFirst(found -> {
            String opening = found.group();
            return Character.isDigit(opening.charAt(0)) ? opening + "\\\\" : "\\\\" + opening;
        });
    }
}
