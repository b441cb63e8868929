package dixit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dixit.model.Party;
import dixit.model.Speaker;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** JSON-LD in the words of schema.org: a {@code Quotation} for each statement, and a {@code Dataset} that they belong to. */
final class QuotationSheet implements Sheet {

    private final JsonList graph;
    private final String dataset;

    QuotationSheet(Provenance provenance, Writer out) throws IOException {
        this.dataset = "urn:uuid:" + Names.uuid("search " + provenance.asked().address());
        this.graph = new JsonList(out, "{\"@context\":\"https://schema.org\",\"@graph\":[", "]}");
        graph.add(new Dataset(
                dataset,
                provenance.title(),
                String.join("\n", provenance.lines()),
                provenance.index().identity(),
                new Software("Dixit", provenance.maker().program())));
    }

    @JsonPropertyOrder({"@type", "@id", "name", "description", "version", "creator"})
    private record Dataset(
            @JsonProperty("@id") String id, String name, String description, String version, Software creator) {

        @JsonProperty("@type")
        String type() {
            return "Dataset";
        }
    }

    @JsonPropertyOrder({"@type", "name", "softwareVersion"})
    private record Software(String name, String softwareVersion) {

        @JsonProperty("@type")
        String type() {
            return "SoftwareApplication";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @JsonPropertyOrder({
        "@type",
        "@id",
        "identifier",
        "text",
        "keywords",
        "spokenByCharacter",
        "about",
        "dateCreated",
        "isPartOf"
    })
    private record Quotation(
            @JsonProperty("@id") String id,
            String identifier,
            String text,
            List<String> keywords,
            List<Thing> spokenByCharacter,
            List<Thing> about,
            Optional<LocalDate> dateCreated,
            List<Object> isPartOf) {

        @JsonProperty("@type")
        String type() {
            return "Quotation";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @JsonPropertyOrder({"@type", "name", "jobTitle", "affiliation", "nationality"})
    private record Thing(
            @JsonProperty("@type") String type,
            String name,
            Optional<String> jobTitle,
            Optional<Thing> affiliation,
            Optional<Thing> nationality) {

        static Thing of(String type, String name) {
            return new Thing(type, name, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @JsonPropertyOrder({"@type", "headline", "url", "datePublished", "publisher", "author"})
    private record NewsArticle(
            String headline,
            Optional<String> url,
            Optional<LocalDate> datePublished,
            Optional<Thing> publisher,
            Optional<Thing> author) {

        @JsonProperty("@type")
        String type() {
            return "NewsArticle";
        }
    }

    /** The set that a quotation belongs to. */
    private record Reference(@JsonProperty("@id") String id) {}

    @Override
    public void add(Said said) throws IOException {
        graph.add(new Quotation(
                Names.urn(said),
                said.id(),
                said.words(),
                List.of(said.stance(), said.kind()),
                said.speakers().stream().map(QuotationSheet::speaker).toList(),
                said.statement().meaning().about().stream()
                        .map(party -> Thing.of(type(party.kind()), Said.line(party.name())))
                        .distinct()
                        .toList(),
                said.day(),
                List.of(article(said), new Reference(dataset))));
    }

    private static NewsArticle article(Said said) {
        return new NewsArticle(
                said.title(),
                said.url(),
                said.published(),
                said.publisher().map(name -> Thing.of("Organization", name)),
                said.author().map(name -> Thing.of("Person", name)));
    }

    private static Thing speaker(Speaker speaker) {
        Optional<Thing> country = speaker.country().map(of -> Thing.of("Country", Said.line(of.name())));
        Optional<Thing> body = speaker.body().map(name -> Thing.of("Organization", Said.line(name)));
        String name = Said.line(speaker.name());
        return switch (speaker) {
            case Speaker.Person person ->
                new Thing("Person", name, speaker.position().map(Said::line), body, country);
            case Speaker.Organization organization -> Thing.of("Organization", name);
            case Speaker.State state -> Thing.of("Country", name);
            case Speaker.Unnamed unnamed -> new Thing("Person", name, Optional.empty(), body, country);
        };
    }

    private static String type(Party.Kind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANIZATION, ACTOR -> "Organization";
            case COUNTRY -> "Country";
        };
    }

    @Override
    public void end() throws IOException {
        graph.end();
    }
}
