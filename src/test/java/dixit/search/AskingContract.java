package dixit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Speaker;
import dixit.model.Stance;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every engine must do with what questions ask. Extended once per engine. */
public abstract class AskingContract extends EngineContract {

    private static final Speaker FRANCE = new Speaker.State(Told.FR);
    private static final Speaker BANK = new Speaker.Organization("Harbour Bank", Optional.empty());

    private void storeAccusations() throws IOException {
        store(
                Told.in("a")
                        .on("2024-01-01")
                        .says(ADA, Stance.ACCUSE, "the ferries were sunk by them", Told.country(Told.CN))
                        .says(ADA, Stance.ATTRIBUTE, "the ferries were sunk by others", Told.country(Told.FR))
                        .says(ADA, Stance.ACCUSE, "the ferries were sold by a bank", Told.body("Harbour Bank"))
                        .says(BEN, Stance.DENY, "we never saw a single ferry"),
                Told.in("b")
                        .on("2024-02-01")
                        .says(FRANCE, Stance.DENY, "harbours are none of our business")
                        .says(ADA, Stance.ACCUSE, "the group sank the ferries", Told.actor("APT40")));
    }

    private static Query undenied() {
        return new Query.Is(Field.ABOUT, SearchRequest.UNDENIED);
    }

    @Test
    void theUndeniedAreAccusedAmongTheAnswersAndDenyNothingThere() throws IOException {
        storeAccusations();
        assertEquals(List.of("a-2"), found(Asked.of(undenied())));
        assertEquals(List.of("a-2"), found(Asked.all().with(Field.ABOUT, SearchRequest.UNDENIED)));
        assertEquals(
                Set.of("a-1", "a-2"),
                Set.copyOf(found(Asked.of(undenied()).with(Field.DATE, "2024-01"))),
                "a denial of another month does not count");
    }

    @Test
    void aBodyDeniesInItsOwnName() throws IOException {
        storeAccusations();
        store(Told.in("c").on("2024-01-05").says(BANK, Stance.DENY, "we never sold a single ferry"));
        assertEquals(List.of(), found(Asked.of(undenied())));
        assertEquals(
                Set.of("a-1"),
                Set.copyOf(found(Asked.of(new Query.All(List.of(undenied(), new Query.Words("ferries"))))
                        .with(Field.DATE, "2024-01"))));
    }

    @Test
    void whatIsChosenBesideTheUndeniedIsFoundToo() throws IOException {
        storeAccusations();
        assertEquals(
                Set.of("a-0", "a-2"), Set.copyOf(found(Asked.all().with(Field.ABOUT, SearchRequest.UNDENIED, "CN"))));
    }

    @Test
    void valuesOfAFieldAreSearchedBeyondThoseAFacetLists() throws IOException {
        Told told = Told.in("a").on("2024-01-01");
        for (int person = 0; person < 250; person++) {
            told.says(Told.person("Ada Quill" + person, "Minister", Told.NZ), "the ferries were late");
        }
        told.says(Told.person("Zoe Marsh", "Minister", Told.NZ), "the ferries were late");
        store(told);
        try (StatementSearch search = search()) {
            SearchRequest all = Asked.all().request();
            SearchResult.Facet found = search.values(all, Field.SPEAKER, "mar z", 0);
            assertEquals(List.of("Zoe Marsh"), labels(found.values()));
            assertEquals(1, found.values().getFirst().count());
            assertEquals(251, search.values(all, Field.SPEAKER, "", 0).distinct());
            assertEquals(51, search.values(all, Field.SPEAKER, "", 200).values().size());
            assertEquals(List.of(), search.values(all, Field.SPEAKER, "arsh", 0).values());
            SearchRequest one =
                    Asked.all().with(Field.SPEAKER, "person.nz.zoe-marsh").request();
            assertEquals(250, search.values(one, Field.SPEAKER, "ada", 0).distinct());
        }
    }

    @Test
    void namesAreFoundByTheBeginningOfAnyOfTheirWords() throws IOException {
        storeAccusations();
        try (StatementSearch search = search()) {
            assertEquals(List.of("Ada Quill"), labels(search.beginning(Field.SPEAKER, "qui", 5)));
            assertEquals(List.of("Ada Quill"), labels(search.beginning(Field.SPEAKER, "Ada Q", 5)));
            assertEquals(4, search.beginning(Field.SPEAKER, "ada", 5).getFirst().count());
            assertEquals(List.of("New Zealand"), labels(search.beginning(Field.COUNTRY, "new", 5)));
            assertEquals(List.of(), search.beginning(Field.SPEAKER, "uill", 5));
            assertEquals(List.of(), search.beginning(Field.SPEAKER, "", 5));
        }
    }

    @Test
    void aWordThatTheIndexLacksIsSpeltAsOneItHas() throws IOException {
        storeAccusations();
        try (StatementSearch search = search()) {
            assertEquals("ferry", search.spellings("fery", 3).getFirst());
            assertEquals("quill", search.spellings("quil", 3).getFirst());
            assertEquals(List.of(), search.spellings("ferries", 3));
            assertEquals(List.of(), search.spellings("zeppelins", 3));
        }
    }

    @Test
    void aStatementLikeAnotherSharesItsTellingWordsAndIsNotItself() throws IOException {
        store(
                Told.in("a").says(ADA, "the harbour was mined at night by frogmen"),
                Told.in("b").says(BEN, "nobody mined the harbour with frogmen"),
                Told.in("c").says(BEN, "the weather was fair at night"),
                Told.in("d")
                        .on("2024-01-01")
                        .says(BEN, "frogmen and a harbour, a tug, a crane, a pier and a lighthouse"));
        assertEquals("b-0", found(Asked.of(new Query.Like("a-0"))).getFirst());
        assertEquals(List.of(), found(Asked.of(new Query.Like("none"))));
    }

    private static List<String> labels(List<SearchResult.Value> values) {
        return values.stream().map(SearchResult.Value::label).toList();
    }
}
