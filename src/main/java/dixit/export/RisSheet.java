package dixit.export;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** RIS, as reference managers read it: a newspaper article for each statement, the statement as its abstract. */
final class RisSheet implements Sheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT);

    private final Provenance provenance;
    private final Writer out;

    RisSheet(Provenance provenance, Writer out) {
        this.provenance = provenance;
        this.out = out;
    }

    @Override
    public void add(Said said) throws IOException {
        line("TY", "NEWS");
        line("ID", "dixit-" + said.id());
        line("AU", said.author());
        line("TI", said.title());
        line("T2", said.publisher());
        line("PY", said.published().map(day -> Integer.toString(day.getYear())));
        line("DA", said.published().map(DAY::format));
        line("UR", said.url());
        line("AB", said.inOneLine());
        line("KW", said.stance());
        for (String party : said.about()) {
            line("KW", party);
        }
        line("SE", said.place());
        line("N1", String.join("; ", provenance.lines()));
        line("DB", "Dixit index " + provenance.index().identity());
        line("DP", provenance.program());
        line("AN", said.id());
        line("ER", "");
        out.append("\r\n");
    }

    @Override
    public void end() {}

    private void line(String tag, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            line(tag, value.get());
        }
    }

    private void line(String tag, String value) throws IOException {
        out.append(tag).append("  - ").append(value).append("\r\n");
    }
}
