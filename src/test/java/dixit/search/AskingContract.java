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
}
