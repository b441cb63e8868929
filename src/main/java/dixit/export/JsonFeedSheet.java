package dixit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** JSON Feed 1.1: the newest statements of a search. */
final class JsonFeedSheet implements Sheet {

    private final Provenance provenance;
    private final JsonList items;

    JsonFeedSheet(Provenance provenance, Writer out) throws IOException {
        this.provenance = provenance;
        Json json = Json.onOneLine();
        String site = provenance.maker().site();
        StringBuilder head = new StringBuilder("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":")
                .append(json.of(provenance.title()))
                .append(",\"description\":")
                .append(json.of(String.join("\n", provenance.lines())));
        if (!site.isEmpty()) {
            head.append(",\"home_page_url\":")
                    .append(json.of(provenance.search()))
                    .append(",\"feed_url\":")
                    .append(json.of(provenance.twin("feed.json")));
        }
        this.items = new JsonList(
                out,
                head.append(",\"language\":\"en\",\"authors\":[{\"name\":")
                        .append(json.of(provenance.program()))
                        .append("}],\"items\":[")
                        .toString(),
                "]}");
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @JsonPropertyOrder({"id", "url", "external_url", "title", "content_text", "date_published", "authors", "tags"})
    private record Item(
            String id,
            Optional<String> url,
            @JsonProperty("external_url") Optional<String> external,
            String title,
            @JsonProperty("content_text") String content,
            @JsonProperty("date_published") Optional<String> published,
            List<Author> authors,
            List<String> tags) {}

    private record Author(String name) {}

    @Override
    public void add(Said said) throws IOException {
        items.add(new Item(
                Names.urn(said),
                provenance.page(said),
                said.url(),
                said.headline(),
                said.words() + "\n\n" + said.source(),
                said.day().map(day -> day + "T00:00:00Z"),
                said.names().stream().map(Author::new).toList(),
                List.of(said.stance())));
    }

    @Override
    public void end() throws IOException {
        items.end();
    }
}
