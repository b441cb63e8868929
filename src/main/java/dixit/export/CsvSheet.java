package dixit.export;

import dixit.model.Certainty;
import dixit.model.Speaker;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Comma-separated values by RFC 4180, a row for each statement. Every row says where it comes from, so that rows of several
 * files can be put together.
 *
 * <p>A spreadsheet runs what looks like a formula. Such a value begins with an apostrophe here, which a spreadsheet takes
 * for "this is text".
 */
final class CsvSheet implements Sheet {

    private static final List<String> COLUMNS = List.of(
            "id",
            "speaker",
            "kind",
            "role",
            "organization",
            "country",
            "stance",
            "about",
            "incident",
            "content",
            "sentence",
            "hedge",
            "certainty",
            "strength",
            "type",
            "place",
            "date",
            "title",
            "publisher",
            "published",
            "url",
            "confidence",
            "corrected",
            "address",
            "answer",
            "answers",
            "search",
            "index",
            "program");

    /** With what a formula begins: what OWASP lists, and the wide forms of East Asian keyboards. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Provenance provenance;
    private final Writer out;

    CsvSheet(Provenance provenance, Writer out) throws IOException {
        this.provenance = provenance;
        this.out = out;
        row(COLUMNS);
    }

    @Override
    public void add(Said said) throws IOException {
        row(List.of(
                said.id(),
                each(said, speaker -> Optional.of(speaker.name())),
                each(said, speaker -> Optional.of(speaker.kind())),
                each(said, Speaker::position),
                each(said, Speaker::body),
                each(said, speaker -> speaker.country().map(country -> country.code())),
                said.stance(),
                String.join("; ", said.about()),
                said.incident().orElse(""),
                said.words(),
                said.sentence(),
                said.hedge().orElse(""),
                said.certainty().map(Certainty::key).orElse(""),
                said.strength().orElse(""),
                said.statement().wording().type().key(),
                said.place(),
                said.day().map(Object::toString).orElse(""),
                said.title(),
                said.publisher().orElse(""),
                said.published().map(Object::toString).orElse(""),
                said.url().orElse(""),
                Double.toString(Math.round(said.statement().confidence() * 1000) / 1000.0),
                said.corrected(),
                provenance.maker().site() + "/statement/" + said.id(),
                Long.toString(said.number()),
                Long.toString(provenance.total()),
                provenance.search(),
                provenance.index().identity(),
                provenance.program()));
    }

    @Override
    public void end() {}

    /** One value for each joint speaker, in the same order in every column. */
    private static String each(Said said, Function<Speaker, Optional<String>> part) {
        return said.speakers().stream()
                .map(speaker -> part.apply(speaker).map(Said::line).orElse(""))
                .collect(Collectors.joining("; "));
    }

    private void row(List<String> values) throws IOException {
        String separator = "";
        for (String value : values) {
            out.append(separator).append(cell(value));
            separator = ",";
        }
        out.append("\r\n");
    }

    private static String cell(String value) {
        String text = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return text.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
