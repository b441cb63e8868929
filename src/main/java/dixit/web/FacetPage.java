package dixit.web;

import dixit.search.Field;
import dixit.search.Questions;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Facet;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /facet/{field}}: every value of a field over the answers of a search, and a box to look among them. */
final class FacetPage {

    static final OpenApi.Operation API = new OpenApi.Operation(
            "/facet/{field}",
            "Every value of a field over the answers of a search.",
            List.of("facet"),
            List.of(Json.class),
            OpenApi.paging());

    private static final int PER_PAGE = SearchRequest.MOST_PER_PAGE;

    private final StatementSearch statements;
    private final Questions questions;
    private final Frames frames;
    private final Facets facets;

    FacetPage(StatementSearch statements, Questions questions, Frames frames, Facets facets) {
        this.statements = statements;
        this.questions = questions;
        this.frames = frames;
        this.facets = facets;
    }

    /** The values as JSON. */
    record Json(String field, String like, int distinct, int first, List<Value> values) {

        /** A value with its exact count, and the search that chooses it. */
        record Value(String key, String label, long count, boolean chosen, boolean excluded, String search) {}
    }

    /** None when there is no such field; dates open step by step beside the answers and have no page. */
    Optional<Page> show(String key, Address address, Params params) throws IOException {
        Optional<Field> named = Field.of(key).filter(field -> field != Field.DATE);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Field field = named.get();
        String like = params.one("like").orElse("");
        int first = (address.page() - 1) * PER_PAGE;
        Asked asked = Asked.of(address, questions);
        Facet found = statements.values(asked.request(0, List.of()), field, like, first);
        if (first > 0 && found.values().isEmpty()) {
            throw new BadAddress("There is no page " + address.page() + " of these values.");
        }
        Facet facet = SearchPage.named(found, questions);
        Address start = address.onPage(1);
        String about = "/facet/" + field.key();
        FieldView view = new FieldView(
                frames.aside(title(field, address), address, about, here(field, address)),
                field.label(),
                standing(facet, like),
                about,
                like,
                start.fields(),
                facets.all(new Asked(start, asked.question(), asked.rest(), asked.choice()), facet),
                ways(address, about, like, first, facet));
        return Optional.of(Page.ok("facet", view, json(start, like, first, facet)));
    }

    /** The list of all who speak is one of the pages in the head. */
    private static String here(Field field, Address address) {
        return field == Field.SPEAKER && address.onPage(1).query().isEmpty() ? "speakers" : "search";
    }

    private static String title(Field field, Address address) {
        String of = address.asked().isEmpty() ? "" : " of “" + Written.beginning(address.asked(), 60) + "”";
        return field.label() + of + " – Dixit";
    }

    private static String standing(Facet facet, String like) {
        String values = Written.count(facet.distinct(), "value");
        return like.isEmpty() ? values + " among the statements found." : values + " with “" + like + "”.";
    }

    private static List<SearchView.Link> ways(Address address, String about, String like, int first, Facet facet) {
        String tail = like.isEmpty()
                ? ""
                : "&like=" + java.net.URLEncoder.encode(like, java.nio.charset.StandardCharsets.UTF_8);
        var ways = new java.util.ArrayList<SearchView.Link>();
        int left = facet.distinct() - first - facet.values().size();
        if (left > 0) {
            ways.add(new SearchView.Link(
                    "Next " + Math.min(left, PER_PAGE),
                    address.onPage(address.page() + 1).as(about) + tail));
        }
        ways.add(new SearchView.Link("Back to the statements", address.onPage(1).toString()));
        return ways;
    }

    private static Json json(Address address, String like, int first, Facet facet) {
        return new Json(
                facet.field().key(),
                like,
                facet.distinct(),
                first,
                facet.values().stream()
                        .map(value -> new Json.Value(
                                value.key(),
                                value.label(),
                                value.count(),
                                value.chosen(),
                                value.excluded(),
                                address.choosing(facet.field(), value.key()).toString()))
                        .toList());
    }
}
