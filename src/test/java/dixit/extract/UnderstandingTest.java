package dixit.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Passage;
import dixit.model.Place;
import dixit.model.Publication;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.text.Reader;
import dixit.text.Readers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * One small text for each difficulty. Texts are marked: {@code [content]}, {@code <cue>}, <code>{source}</code>;
 * a bar begins the next statement. All people are made up.
 */
class UnderstandingTest {

    private static final Reader READER = Readers.shipped();
    private static final Understanding UNDERSTANDING = new Understanding(Lexicon.shipped());
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);

    @Test
    void aPronounMeansTheOneWhoSpokeBefore() {
        var all = read(
                "{Oskar Brandt, the foreign minister,} <said> [the talks had failed].|",
                " {He} also <said> [a new round was planned].");
        assertEquals(List.of("Oskar Brandt"), names(all.get(1)));
        assertEquals(
                Optional.of("foreign minister"),
                all.get(1).speakers().getFirst().speaker().position());
        assertFalse(all.get(1).speakers().getFirst().chain().isEmpty());
    }

    @Test
    void aPronounAgreesInGender() {
        var all = read(
                "Anna Stone met James Reed in Oslo on Friday. {She} <said> [the visit was useful].|",
                " {He} <said> [nothing had been signed].");
        assertEquals(List.of("Anna Stone"), names(all.get(0)));
        assertEquals(List.of("James Reed"), names(all.get(1)));
    }

    @Test
    void aSurnameAndANominalMeanTheFullestName() {
        var all = read(
                "{Finance Minister Anna Stone} <said> [taxes would fall].|",
                " {Stone} <added> [the plan was ready].|",
                " {The minister} <said> [no date was set].");
        for (Statement statement : all) {
            assertEquals(List.of("Anna Stone"), names(statement));
            assertEquals(
                    Optional.of("Finance Minister"),
                    statement.speakers().getFirst().speaker().position());
        }
    }

    @Test
    void peopleOfOneSurnameAreToldApart() {
        var all = read(
                "{Senator Maria Lowell} <said> [she would vote no]. Her brother, James Lowell, is a judge.|",
                " {Mrs Lowell} <said> [the bill was weak].|",
                " {Mr Lowell} <said> [he had no view].");
        assertEquals(List.of("Maria Lowell"), names(all.get(1)));
        assertEquals(List.of("James Lowell"), names(all.get(2)));
    }

    @Test
    void capitalsInsideASurnameMakeNoFirmOfIt() {
        var all = read(
                "{Nora McCabe, the harbour master,} <said> [the gate was shut].|",
                " {McCabe} <added> [that it would stay shut].|",
                " {Ilse DeVries} <said> [she had the key].|",
                " {DeVries} <added> [that it was lost].");
        assertEquals(List.of("Nora McCabe"), names(all.get(1)));
        assertEquals(List.of("Ilse DeVries"), names(all.get(3)));
        assertInstanceOf(Speaker.Person.class, only("{O’Dowd} <said> [the key was lost]."));
    }

    @Test
    void whoHoldsAPostInANamedBodyIsAPerson() {
        Speaker speaker = only("{The president of the Storting, Solgun Ranheim Brask,} <called> [it unacceptable].");
        assertInstanceOf(Speaker.Person.class, speaker);
        assertEquals("Solgun Ranheim Brask", speaker.name());
    }

    @Test
    void aCentreForSecurityIsNoMinistryOfSecurity() {
        var all = read(
                "{Britain's National Cyber Security Centre} <said> [the code was old]. Australia joined in.|",
                " {Ewan Tallis, the minister for law enforcement and cyber security,} <said> [it was new].");
        assertEquals(List.of("Ewan Tallis"), names(all.get(1)));
        assertEquals(List.of(), codes(all.get(1)));
    }

    @Test
    void aCueWithoutItsPrepositionHasAnObjectLikeAnyOther() {
        assertEquals(
                List.of("HR", "HU"),
                about("{Slovenia} <dismissed> [accusations by Croatia and Hungary that ships had been stopped on both "
                        + "sides of the Adriatic]."));
        assertEquals(
                List.of("Pellow"), about("{Zagreb} <condemned> [Lord Pellow's remark on the harbour of Trieste]."));
    }

    @Test
    void jointSpeakersAreEachCounted() {
        var states = read("{The US, UK and New Zealand} <accused> [China of spying].");
        assertEquals(List.of("US", "GB", "NZ"), codes(states.getFirst()));
        var bodies = read("{New Zealand and the U.S. Department of Justice} <said> [they had proof].");
        assertEquals(List.of("New Zealand", "U.S. Department of Justice"), names(bodies.getFirst()));
    }

    @Test
    void anAppositionAfterTheNameTellsTheRoleAndTheBody() {
        Speaker speaker =
                only("[the report is wrong], <said> {Pavel Orlov, a spokesperson for the Russian Foreign Ministry}.");
        assertEquals("Pavel Orlov", speaker.name());
        assertEquals(Optional.of("spokesperson"), speaker.position());
        assertEquals(Optional.of("Russian Foreign Ministry"), speaker.body());
        assertEquals(Optional.of("RU"), speaker.country().map(Country::code));
    }

    @Test
    void anAppositionBeforeTheNameTellsTheRole() {
        Speaker speaker = only("[Talks will go on], <said> {the head of Norwegian diplomacy, Erik Solberg}.");
        assertEquals("Erik Solberg", speaker.name());
        assertEquals(Optional.of("head of Norwegian diplomacy"), speaker.position());
        assertEquals(Optional.of("NO"), speaker.country().map(Country::code));
    }

    @Test
    void aTitleBeforeTheNameTellsRoleAndCountry() {
        Speaker speaker = only("{New Zealand Prime Minister Laura Whitfield} <said> [the step was right].");
        assertEquals("Laura Whitfield", speaker.name());
        assertEquals(Optional.of("Prime Minister"), speaker.position());
        assertEquals(Optional.of("NZ"), speaker.country().map(Country::code));
    }

    @Test
    void aPostWithItsStateAfterTheNameTellsBoth() {
        Speaker speaker = only("{Martin Hale, Deputy Prime Minister of the United Kingdom,} <said> [it was over].");
        assertEquals(Optional.of("Deputy Prime Minister"), speaker.position());
        assertEquals(Optional.of("GB"), speaker.country().map(Country::code));
    }

    @Test
    void aPossessiveStateAndABodyTellTheCountry() {
        Speaker person = only("{Russia's deputy foreign minister, Igor Malin,} <said> [there was no proof].");
        assertEquals(Optional.of("RU"), person.country().map(Country::code));
        Speaker chief = only("{Adm. Paul Vance, head of the N.S.A.,} <said> [the threat was real].");
        assertEquals("Paul Vance", chief.name());
        assertEquals(Optional.of("US"), chief.country().map(Country::code));
        assertEquals(Optional.of("N.S.A."), chief.body());
    }

    @Test
    void capitalsAndOtherMetonymsAreTheirStates() {
        assertEquals(
                List.of("CN"), codes(read("{Beijing} <denied> [the charge].").getFirst()));
        assertEquals(
                List.of("RU"),
                codes(read("{The Kremlin} <denied> [the charge].").getFirst()));
        assertEquals(
                List.of("GB"),
                codes(read("{The British government} <denied> [the charge].").getFirst()));
        Mention beijing = read("{Beijing} <denied> [it].").getFirst().speakers().getFirst();
        assertTrue(beijing.speaker() instanceof Speaker.State);
        assertEquals("capital of China", beijing.chain().getFirst().reason());
    }

    @Test
    void aPostTornFromItsNameByAStrayFullStopIsPutTogether() {
        Speaker speaker = only(
                "Norway's health agency found a leak, [the data was taken], {the country's minister} <said> on Tuesday. Defence Ingrid Berg, says the paper.");
        assertEquals("Ingrid Berg", speaker.name());
        assertEquals(Optional.of("Defence minister"), speaker.position());
        assertEquals(Optional.of("NO"), speaker.country().map(Country::code));
    }

    @Test
    void aBodySpeaksAndIsMeantByItsNoun() {
        var all = read(
                "{The Ministry of Digital Affairs} <said> [services were safe].|",
                " {The ministry} <said> [no data had been taken].");
        for (Statement statement : all) {
            assertTrue(statement.speakers().getFirst().speaker() instanceof Speaker.Organization);
            assertEquals(List.of("Ministry of Digital Affairs"), names(statement));
        }
    }

    @Test
    void theNamelessKeepTheirDescriptionAndTheirBody() {
        Speaker speaker = only("{a spokesman for the Iranian embassy} <said> [it was a lie].");
        assertTrue(speaker instanceof Speaker.Unnamed);
        assertEquals("spokesman for the Iranian embassy", speaker.name());
        assertEquals(Optional.of("IR"), speaker.country().map(Country::code));
    }

    @Test
    void aStatementWithoutSourceHasNoSpeaker() {
        assertEquals(
                List.of(),
                read("It was <alleged> [that money had changed hands].")
                        .getFirst()
                        .speakers());
    }

    @Test
    void theCueInItsPolarityTellsTheStance() {
        assertEquals(Stance.DENY, stance("{Iran} <denied> [the charge]."));
        assertEquals(Stance.SAY, stance("{Iran} did not <deny> [the charge]."));
        assertEquals(Stance.NO_COMMENT, stance("{Iran} <declined to comment> [on the charge]."));
        assertEquals(Stance.CONFIRM, stance("{Iran} <admitted> [that it had failed]."));
        assertEquals(Stance.DEMAND, stance("{Iran} <urged> [Oman to step in]."));
        assertEquals(Stance.DEMAND, stance("{Iran} <called for> [an inquiry]."));
        assertEquals(Stance.PROMISE, stance("{Iran} <vowed> [to answer]."));
        assertEquals(Stance.ASK, stance("{Iran} <asked> [whether it was true]."));
        assertEquals(Stance.DEMAND, stance("{Iran} <asked> [Oman to leave]."));
    }

    @Test
    void aPerformativeInAQuotationDoesWhatItSays() {
        assertEquals(Stance.CONDEMN, stance("[“I strongly condemn this attack,”] {Anna Stone} <said>."));
        assertEquals(Stance.SAY, stance("[“They condemn this attack,”] {Anna Stone} <said>."));
    }

    @Test
    void theAccusedAreThoseInTheFrameOfTheCue() {
        assertEquals(List.of("RU"), about("{Germany} <accused> [Russia of hacking its parliament]."));
        assertEquals(List.of("RU"), about("{Germany} <blamed> [Russia for the attack on Poland]."));
        assertEquals(List.of("RU"), about("{Germany} <attributed> [the attack on Poland to Russia]."));
        assertEquals(List.of("CN"), about("{Germany} <accused> [the Chinese government of espionage]."));
        assertEquals(List.of("US"), about("{China} <denied> [the accusation by the United States]."));
    }

    @Test
    void aThreatActorBringsItsCountryAlong() {
        assertEquals(List.of("APT28", "RU"), about("{Germany} <linked> [a group known as APT28 to the attack]."));
    }

    @Test
    void daysAreReadRelativeToTheArticle() {
        assertEquals(Optional.of(LocalDate.of(2024, 3, 25)), day("{Iran} <said> on Monday [it was over]."));
        assertEquals(Optional.of(TUESDAY), day("{Iran} <said> on Tuesday [it was over]."));
        assertEquals(Optional.of(LocalDate.of(2024, 3, 20)), day("{Iran} <said> on Wednesday [it was over]."));
        assertEquals(Optional.of(LocalDate.of(2024, 2, 3)), day("On February 3, {Iran} <said> [it was over]."));
        assertEquals(Optional.of(LocalDate.of(2023, 12, 4)), day("{Iran} <said> on 4 December [it was over]."));
        assertEquals(Optional.of(LocalDate.of(2024, 3, 25)), day("{Iran} <said> yesterday [it was over]."));
        assertEquals(Optional.empty(), day("{Iran} <said> [it was over on Monday]."));
    }

    @Test
    void hedgeAndIncidentAreTold() {
        Statement statement = read("{Britain} <said> [Russia was almost certainly behind NotPetya].")
                .getFirst();
        assertEquals(Optional.of("notpetya-2017"), statement.meaning().incident());
        Span hedge = statement.meaning().hedge().orElseThrow();
        assertEquals("almost certainly".length(), hedge.length());
    }

    @Test
    void contextIsTheWholeSentence() {
        Statement statement = read("It rained. {Iran} <said> [it was over]. The sun came out.")
                .getFirst();
        assertEquals(
                "Iran said it was over.".length(), statement.wording().context().length());
    }

    @Test
    void idsAreStableAndDistinct() {
        String[] text = {"{Iran} <said> [it was over].|", " {Iran} <said> [it was over]."};
        var once = read(text);
        var again = read(text);
        assertEquals(once.get(0).id(), again.get(0).id());
        assertNotEquals(once.get(0).id(), once.get(1).id());
        assertTrue(once.get(0).id().matches("[0-9a-f]{16}"));
    }

    private static List<String> names(Statement statement) {
        return statement.speakers().stream().map(it -> it.speaker().name()).toList();
    }

    private static List<String> codes(Statement statement) {
        return statement.speakers().stream()
                .flatMap(it -> it.speaker().country().stream())
                .map(Country::code)
                .toList();
    }

    private static Speaker only(String marked) {
        List<Mention> speakers = read(marked).getFirst().speakers();
        assertEquals(1, speakers.size(), speakers::toString);
        return speakers.getFirst().speaker();
    }

    private static Stance stance(String marked) {
        return read(marked).getFirst().meaning().stance();
    }

    private static List<String> about(String marked) {
        return read(marked).getFirst().meaning().about().stream()
                .map(Party::key)
                .sorted()
                .toList();
    }

    private static Optional<LocalDate> day(String marked) {
        return read(marked).getFirst().meaning().uttered();
    }

    /** Reads a marked text: the marks are taken out, and what they enclosed are the parts of its statements. */
    private static List<Statement> read(String... marked) {
        StringBuilder text = new StringBuilder();
        List<Attribution> attributions = new ArrayList<>();
        List<Span> content = new ArrayList<>();
        Optional<Span> cue = Optional.empty();
        Optional<Span> source = Optional.empty();
        int open = 0;
        String all = String.join("", marked) + "|";
        for (int i = 0; i < all.length(); i++) {
            char letter = all.charAt(i);
            switch (letter) {
                case '[', '<', '{' -> open = text.length();
                case ']' -> content.add(new Span(open, text.length()));
                case '>' -> cue = Optional.of(new Span(open, text.length()));
                case '}' -> source = Optional.of(new Span(open, text.length()));
                case '|' -> {
                    if (!content.isEmpty()) {
                        boolean quoted = content.getFirst().of(text).startsWith("“");
                        var type = quoted ? Wording.Type.DIRECT : Wording.Type.INDIRECT;
                        attributions.add(new Attribution(type, true, content, cue, source, false, List.of(), 1));
                    }
                    content = new ArrayList<>();
                    source = Optional.empty();
                }
                default -> text.append(letter);
            }
        }
        var publication = new Publication(
                Optional.empty(), Optional.of(TUESDAY), Optional.empty(), Optional.empty(), Optional.empty());
        var passage = new Passage(Place.BODY, new Span(0, text.length()));
        var article = new Article("0123456789abcdef", "Untitled", publication, text.toString(), List.of(passage));
        return UNDERSTANDING.of(READER.read(article), attributions);
    }
}
