package dixit.web;

import dixit.search.Field;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Facet;
import dixit.search.StatementSearch.About;
import java.util.List;

/** The countries and threat actors that are accused in an index. */
public record PartiesView(Frame frame, List<Group> groups) {

    public PartiesView {
        groups = List.copyOf(groups);
    }

    /** Parties of one kind. */
    public record Group(String title, List<Party> parties) {
        public Group {
            parties = List.copyOf(parties);
        }
    }

    /**
     * One that is accused.
     *
     * @param key as addresses have it
     * @param href its threads
     * @param count how many statements accuse it
     * @param all address of these statements
     */
    public record Party(String key, Name name, String href, long count, String all) {}

    /** What the JSON twin says. */
    record Json(List<JsonParty> parties, String index) {}

    /** One that is accused. */
    record JsonParty(String key, String name, String kind, long accusations, String href) {}

    static PartiesView of(Frame frame, List<Facet> facets, Cards cards) {
        return new PartiesView(
                frame,
                List.of(
                        group("Countries", Field.ABOUT, facets, cards),
                        group("Threat actors", Field.ACTOR, facets, cards)));
    }

    private static Group group(String title, Field field, List<Facet> facets, Cards cards) {
        return new Group(
                title,
                facets.stream()
                        .filter(facet -> facet.field() == field)
                        .flatMap(facet -> facet.values().stream())
                        .filter(value -> !value.key().equals(SearchRequest.NONE))
                        .filter(value -> field == Field.ACTOR || MatrixPage.isCountry(value.key()))
                        .map(value -> new Party(
                                value.key(),
                                cards.party(value.key(), value.label()),
                                ThreadAddress.about(value.key()).toString(),
                                value.count(),
                                MatrixPage.accusing(Address.START)
                                        .choosing(field, value.key())
                                        .toString()))
                        .toList());
    }

    Json json(About about) {
        return new Json(
                groups.stream()
                        .flatMap(group -> group.parties().stream()
                                .map(party -> new JsonParty(
                                        party.key(),
                                        party.name().label(),
                                        group.title().equals("Countries") ? "country" : "actor",
                                        party.count(),
                                        party.href())))
                        .toList(),
                about.identity());
    }
}
