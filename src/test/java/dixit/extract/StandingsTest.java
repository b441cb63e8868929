package dixit.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.lexicon.Lexicon;
import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Strength;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StandingsTest {

    private static final Country NZ = new Country("NZ", "New Zealand");

    private static Optional<Strength> strength(Speaker speaker) {
        return new Standings(Lexicon.shipped()).of(List.of(new Mention(new Span(0, 1), speaker, List.of())));
    }

    private static Speaker unnamed(String as) {
        return new Speaker.Unnamed(as, Optional.empty(), Optional.empty());
    }

    private static Speaker body(String name) {
        return new Speaker.Organization(name, Optional.empty());
    }

    private static Speaker person(String role, String body) {
        return new Speaker.Person("Ada Quill", Optional.of(role), Optional.of(body), Optional.empty());
    }

    @Test
    void statesPublicBodiesAndPeopleWithANameSpeakOnRecord() {
        assertEquals(Optional.of(Strength.ON_RECORD), strength(new Speaker.State(NZ)));
        assertEquals(Optional.of(Strength.ON_RECORD), strength(body("Ministry of Defence")));
        assertEquals(Optional.of(Strength.ON_RECORD), strength(person("minister", "Ministry of Defence")));
    }

    @Test
    void whoHoldsAnOfficeAndHasNoNameIsAnUnnamedOfficial() {
        assertEquals(Optional.of(Strength.UNNAMED_OFFICIAL), strength(unnamed("two senior officials")));
        assertEquals(Optional.of(Strength.UNNAMED_OFFICIAL), strength(unnamed("a spokesman for the embassy")));
        assertEquals(Optional.empty(), strength(unnamed("residents")));
        assertEquals(Optional.empty(), new Standings(Lexicon.shipped()).of(List.of()));
    }

    @Test
    void companiesAndMediaAreKnownByNameByTheirPeopleAndByTheirNouns() {
        assertEquals(Optional.of(Strength.COMPANY), strength(body("Microsoft")));
        assertEquals(Optional.of(Strength.COMPANY), strength(person("vice president", "Microsoft")));
        assertEquals(Optional.of(Strength.COMPANY), strength(unnamed("the Californian security firm")));
        assertEquals(Optional.of(Strength.MEDIA), strength(body("AFP")));
        assertEquals(Optional.of(Strength.MEDIA), strength(unnamed("local newspapers")));
        assertEquals(Optional.of(Strength.MEDIA), strength(person("correspondent", "Harbour Gazette")));
    }

    @Test
    void courtsAndIndictmentsAreLegalDocuments() {
        assertEquals(Optional.of(Strength.LEGAL_DOCUMENT), strength(unnamed("the indictment")));
        assertEquals(Optional.of(Strength.LEGAL_DOCUMENT), strength(body("Supreme Court")));
    }

    @Test
    void aThreatActorClaimsForItself() {
        assertEquals(Optional.of(Strength.SELF_CLAIM), strength(body("DarkSide")));
    }
}
