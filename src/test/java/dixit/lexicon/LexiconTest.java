package dixit.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Country;
import dixit.model.Stance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.shipped();

    @Test
    void aCountryGoesByNameCodeDemonymCapitalAndMetonym() {
        for (String words :
                List.of("Russia", "RU", "russian", "Russians", "Moscow", "the Kremlin", "the Russian Federation")) {
            assertEquals(Optional.of("RU"), LEXICON.country(words).map(Country::code), words);
        }
        for (String words : List.of("UK", "U.K.", "Britain", "British", "London", "Downing Street", "Whitehall")) {
            assertEquals(Optional.of("GB"), LEXICON.country(words).map(Country::code), words);
        }
        assertEquals(Optional.of("US"), LEXICON.country("the U.S.").map(Country::code));
        assertEquals(Optional.of("NZ"), LEXICON.country("Wellington").map(Country::code));
        assertEquals(Optional.of("EU"), LEXICON.country("Brussels").map(Country::code));
        assertEquals(Optional.of("NO"), LEXICON.country("Norway").map(Country::code));
    }

    @Test
    void smallWordsAreNoCountries() {
        for (String words : List.of("us", "it", "in", "is", "at", "Us", "no", "be")) {
            assertEquals(Optional.empty(), LEXICON.country(words), words);
        }
        assertEquals(Optional.of("US"), LEXICON.byCode("us").map(Country::code));
    }

    @Test
    void theStanceOfACueIsKnownInAllItsForms() {
        for (String form : List.of("deny", "denies", "denied", "denying", "Denied")) {
            assertEquals(Optional.of(Stance.DENY), LEXICON.stance(form), form);
        }
        assertEquals(Optional.of(Stance.DEMAND), LEXICON.stance("called for"));
        assertEquals(Optional.of(Stance.CONDEMN), LEXICON.stance("slamming"));
        assertEquals(Optional.of(Stance.ASK), LEXICON.stance("asked"));
        assertEquals(Optional.of(Stance.NO_COMMENT), LEXICON.stance("declined to comment"));
        assertEquals(Optional.of(Stance.SAY), LEXICON.stance("said"));
        assertEquals(Optional.of(Stance.CONFIRM), LEXICON.stance("admitted"));
        assertEquals(Optional.empty(), LEXICON.stance("walked"));
    }

    @Test
    void aThreatActorIsFoundUnderEveryNameHoweverItIsSpaced() {
        for (String name : List.of("APT40", "APT-40", "apt 40", "Leviathan", "Gingham Typhoon")) {
            assertEquals(Optional.of("APT40"), LEXICON.actor(name).map(Actor::name), name);
        }
        Actor actor = LEXICON.actor("Fancy Bear").orElseThrow();
        assertEquals("APT28", actor.name());
        assertEquals(Optional.of("RU"), actor.country().map(Country::code));
        assertTrue(actor.aliases().contains(new Alias("Fancy Bear", "CrowdStrike")));
        assertEquals(Optional.empty(), LEXICON.actor("DarkSide").orElseThrow().country());
    }

    @Test
    void anIncidentAnOrganizationARoleAndABodyAreKnown() {
        assertEquals(Optional.of("notpetya-2017"), LEXICON.incident("NotPetya").map(Incident::key));
        assertEquals(
                Optional.of("Federal Bureau of Investigation"),
                LEXICON.organization("the F.B.I.").map(Organization::name));
        assertEquals(Optional.of("admiral"), LEXICON.role("Adm.").map(Role::word));
        assertTrue(LEXICON.role("officials").orElseThrow().plural());
        assertEquals(Gender.FEMALE, LEXICON.role("spokeswoman").orElseThrow().gender());
        assertEquals(Body.Kind.STATE, LEXICON.body("government").orElseThrow().kind());
        assertEquals(Gender.FEMALE, LEXICON.gender("Julia"));
    }

    @Test
    void theFilesOfAUserLieOverOurs(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("actors.tsv"),
                "# ours\nAPT40\t-\t-\tnobody\nGrey Heron\tFR\tHeron (Example Labs)\ta test\n");
        Lexicon mine = LEXICON.with(folder);
        assertEquals(Optional.empty(), mine.actor("APT40").orElseThrow().country());
        assertEquals(Optional.of("Grey Heron"), mine.actor("heron").map(Actor::name));
        assertEquals(Optional.of("APT28"), mine.actor("APT28").map(Actor::name));
        assertEquals(
                Optional.of("CN"),
                LEXICON.actor("APT40").orElseThrow().country().map(Country::code));
    }

    @Test
    void aLineThatCannotBeUsedIsToldWithFileAndLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("actors.tsv"), "# one\nGrey Heron\tZZ\t-\ta test\n");
        IOException unusable = assertThrows(IOException.class, () -> LEXICON.with(folder));
        assertTrue(unusable.toString().contains("actors.tsv:2: no country has the code ZZ"), unusable.toString());
        Files.writeString(folder.resolve("actors.tsv"), "Grey Heron FR\n");
        IOException torn = assertThrows(IOException.class, () -> LEXICON.with(folder));
        assertTrue(torn.toString().contains("actors.tsv:1: 1 columns where actors.tsv has 4"), torn.toString());
    }
}
