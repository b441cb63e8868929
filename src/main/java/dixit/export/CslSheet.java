package dixit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** CSL-JSON, as Zotero, Pandoc and citeproc read it: a newspaper article for each statement, the statement as its note. */
final class CslSheet implements Sheet {

    private final Provenance provenance;
    private final JsonList items;

    CslSheet(Provenance provenance, Writer out) throws IOException {
        this.provenance = provenance;
        this.items = new JsonList(out, "[", "]");
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @JsonPropertyOrder({"id", "type", "title", "author", "container-title", "issued", "URL", "note", "custom"})
    private record Item(
            String id,
            String title,
            Optional<List<Name>> author,
            @JsonProperty("container-title") Optional<String> container,
            Optional<Issued> issued,
            @JsonProperty("URL") Optional<String> url,
            String note,
            Custom custom) {

        @JsonProperty("type")
        String type() {
            return "article-newspaper";
        }
    }

    private record Name(String literal) {}

    private record Issued(@JsonProperty("date-parts") List<List<Integer>> parts) {

        static Issued of(LocalDate day) {
            return new Issued(List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
        }
    }

    /** Where it comes from; CSL leaves this object to us. */
    @JsonPropertyOrder({"statement", "place", "answer", "answers", "search", "index", "program"})
    private record Custom(
            String statement, String place, long answer, long answers, String search, String index, String program) {}

    @Override
    public void add(Said said) throws IOException {
        items.add(new Item(
                "dixit-" + said.id(),
                said.title(),
                said.author().map(author -> List.of(new Name(author))),
                said.publisher(),
                said.published().map(Issued::of),
                said.url(),
                said.inOneLine(),
                new Custom(
                        said.id(),
                        said.place(),
                        said.number(),
                        provenance.total(),
                        provenance.search(),
                        provenance.index().identity(),
                        provenance.program())));
    }

    @Override
    public void end() throws IOException {
        items.end();
    }
}
