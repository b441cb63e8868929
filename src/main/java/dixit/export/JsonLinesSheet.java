package dixit.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.Writer;

/** A statement a line, in its public JSON form, with where it comes from. */
final class JsonLinesSheet implements Sheet {

    private final Json json = Json.onOneLine();
    private final Provenance provenance;
    private final Writer out;

    JsonLinesSheet(Provenance provenance, Writer out) {
        this.provenance = provenance;
        this.out = out;
    }

    @JsonPropertyOrder({"statement", "export"})
    private record Line(@JsonUnwrapped StatementJson statement, Origin export) {}

    @JsonPropertyOrder({"answer", "answers", "search", "index", "program"})
    private record Origin(long answer, long answers, String search, String index, String program) {}

    @Override
    public void add(Said said) throws IOException {
        Origin origin = new Origin(
                said.number(),
                provenance.total(),
                provenance.search(),
                provenance.index().identity(),
                provenance.program());
        out.append(json.of(new Line(StatementJson.of(said.entry()), origin))).append('\n');
    }

    @Override
    public void end() {}
}
