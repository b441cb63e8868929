package dixit.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.correct.Corrections.Corrected;
import dixit.correct.CorrectionsFile.Remark;
import dixit.lexicon.Lexicon;
import dixit.model.Correction;
import dixit.model.Correction.Aspect;
import dixit.model.Country;
import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Place;
import dixit.model.Problem;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Statement;
import dixit.model.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorrectionsTest {

    private static final String FIRST = "a000000000000001";
    private static final String SECOND = "a000000000000002";
    private static final Country NZ = new Country("NZ", "New Zealand");
    private static final Speaker ADA =
            new Speaker.Person("Ada Quill", Optional.of("minister"), Optional.empty(), Optional.of(NZ));
    private static final Speaker BEN =
            new Speaker.Person("Ben Ostrow", Optional.of("envoy"), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder = Path.of("");

    private static Statement statement(String id, Speaker... speakers) {
        Span all = new Span(0, 9);
        return new Statement(
                id,
                "b000000000000001",
                Place.BODY,
                new Wording(Wording.Type.INDIRECT, List.of(all), Optional.empty(), all),
                Arrays.stream(speakers)
                        .map(speaker -> new Mention(all, speaker, List.of()))
                        .toList(),
                new Meaning(Stance.SAY, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false),
                0.9);
    }

    private static Corrected corrected(String... lines) {
        return Corrections.of("corrections.tsv", List.of(lines), Lexicon::shipped)
                .corrected(List.of(statement(FIRST, ADA), statement(SECOND, BEN)));
    }

    private static Speaker first(Corrected corrected) {
        return corrected.statements().getFirst().speakers().getFirst().speaker();
    }

    @Test
    void aStanceIsPutRightAndWhatItWasIsKept() {
        Corrected corrected = corrected(FIRST + "\tstance\tdeny\tshe says no\t2024-04-01");
        Statement statement = corrected.statements().getFirst();

        assertEquals(Stance.DENY, statement.meaning().stance());
        assertEquals(
                List.of(new Correction(
                        Aspect.STANCE, "say", Optional.of("she says no"), Optional.of(LocalDate.of(2024, 4, 1)))),
                statement.corrections());
        assertEquals(List.of(FIRST), corrected.of());
        assertEquals(statement(SECOND, BEN), corrected.statements().getLast());
    }

    @Test
    void aSpeakerIsTheOneOfThatNameInTheArticleElseAStateABodyOrAPersonOfThatName() {
        assertEquals(BEN, first(corrected(FIRST + "\tspeaker\tben ostrow")));
        assertEquals(new Speaker.State(NZ), first(corrected(FIRST + "\tspeaker\tNew Zealand")));
        assertEquals(
                new Speaker.Person("Cai Reed", Optional.empty(), Optional.empty(), Optional.empty()),
                first(corrected(FIRST + "\tspeaker\tCai Reed")));
    }

    @Test
    void speakerRoleAndCountryArePutRightTogetherWhateverTheOrderOfTheLines() {
        Corrected corrected = corrected(
                FIRST + "\tcountry\tFR",
                FIRST + "\trole\tambassador",
                FIRST + "\tspeaker\tCai Reed",
                FIRST + "\trole\tenvoy");

        assertEquals(
                new Speaker.Person(
                        "Cai Reed", Optional.of("envoy"), Optional.empty(), Optional.of(new Country("FR", "France"))),
                first(corrected));
        assertEquals(3, corrected.statements().getFirst().corrections().size());
    }

    @Test
    void aRoleOrACountryMayBeNone() {
        Corrected corrected = corrected(FIRST + "\trole\t(none)", FIRST + "\tcountry\t(none)");
        assertEquals(
                new Speaker.Person("Ada Quill", Optional.empty(), Optional.empty(), Optional.empty()),
                first(corrected));
    }

    @Test
    void oneOfSeveralSpeakersIsNamedByNumberAndOneMayBeAdded() {
        var corrections = Corrections.of(
                "c", List.of(FIRST + "\tspeaker.2\tCai Reed", SECOND + "\tspeaker.2\tAda Quill"), Lexicon::shipped);
        List<Statement> statements = corrections
                .corrected(List.of(statement(FIRST, ADA, BEN), statement(SECOND, BEN)))
                .statements();

        assertEquals(List.of("Ada Quill", "Cai Reed"), names(statements.getFirst()));
        assertEquals(List.of("Ben Ostrow", "Ada Quill"), names(statements.getLast()));
    }

    private static List<String> names(Statement statement) {
        return statement.speakers().stream()
                .map(mention -> mention.speaker().name())
                .toList();
    }

    @Test
    void whatIsNoStatementIsLeftOut() {
        Corrected corrected = corrected(FIRST + "\tstatement\tno");
        assertEquals(List.of(statement(SECOND, BEN)), corrected.statements());
        assertEquals(List.of(FIRST), corrected.of());
    }

    @Test
    void aLineThatCannotBeUsedIsToldWithItsNumberAndKeepsNoOtherFromBeingUsed() {
        var corrections = Corrections.of(
                "corrections.tsv",
                List.of(
                        "# comment",
                        "",
                        "nonsense",
                        "xyz\tstance\tdeny",
                        FIRST + "\tcolour\tred",
                        FIRST + "\tstance\tshout",
                        FIRST + "\tcountry\tRuritania",
                        FIRST + "\tstatement\tmaybe",
                        FIRST + "\trole\t ",
                        FIRST + "\tstance\task\t\tyesterday",
                        FIRST + "\tstance\twarn"),
                Lexicon::shipped);

        assertEquals(
                List.of(3, 4, 5, 6, 7, 8, 9, 10),
                corrections.problems().stream()
                        .map(problem -> Integer.valueOf(problem.where().substring("corrections.tsv:".length())))
                        .toList());
        assertEquals(
                Stance.WARN,
                corrections
                        .corrected(List.of(statement(FIRST, ADA)))
                        .statements()
                        .getFirst()
                        .meaning()
                        .stance());
    }

    @Test
    void anIdIsSixteenDigitsAsStatementsHaveThem() throws IOException {
        Path path = folder.resolve("corrections.tsv");
        Files.write(
                path,
                List.of(
                        FIRST.substring(1) + "\tstance\tdeny",
                        FIRST + "0\tstance\tdeny",
                        FIRST.replace('a', 's') + "\tstance\tdeny",
                        FIRST + "\tstance\tdeny"));
        Corrections read = CorrectionsFile.read(path, Lexicon::shipped);

        assertEquals(
                List.of("corrections.tsv:1", "corrections.tsv:2", "corrections.tsv:3"),
                read.problems().stream().map(Problem::where).toList());
        assertEquals(Set.of(FIRST), read.statements());
    }

    @Test
    void whatDoesNotFitItsStatementIsTold() {
        Corrected corrected =
                corrected(FIRST + "\trole.2\tenvoy", SECOND + "\tspeaker\tFrance", SECOND + "\trole\tenvoy");

        assertEquals(
                List.of("corrections.tsv:1", "corrections.tsv:3"),
                corrected.problems().stream().map(Problem::where).toList());
        assertEquals(List.of(FIRST, SECOND), corrected.of());
    }

    @Test
    void aLineAboutAStatementThatIsNowhereIsTold() {
        var corrections =
                Corrections.of("c", List.of(FIRST + "\tstance\tdeny", SECOND + "\tstance\tdeny"), Lexicon::shipped);
        assertEquals(
                List.of("c:2"),
                corrections.without(Set.of(FIRST)).stream().map(Problem::where).toList());
    }

    @Test
    void theFingerprintOfAnArticleChangesOnlyWithItsOwnLines() {
        var before = Corrections.of("c", List.of(FIRST + "\tstance\tdeny"), Lexicon::shipped);
        var more = Corrections.of("c", List.of(FIRST + "\tstance\tdeny", SECOND + "\tstance\task"), Lexicon::shipped);
        var other = Corrections.of("c", List.of(FIRST + "\tstance\twarn"), Lexicon::shipped);

        assertEquals(before.fingerprint(List.of(FIRST)), more.fingerprint(List.of(FIRST)));
        assertNotEquals(before.fingerprint(List.of(FIRST)), other.fingerprint(List.of(FIRST)));
        assertEquals("", before.fingerprint(List.of(SECOND)));
    }

    private CorrectionsFile file(Path path) {
        return new CorrectionsFile(
                path, Lexicon.shipped(), Clock.fixed(Instant.parse("2024-04-01T23:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void whatIsAddedIsReadBackAndNothingThatWasThereIsTouched() throws IOException {
        Path path = folder.resolve("corrections.tsv");
        Files.writeString(path, "my own notes, no line end");
        assertEquals(
                Optional.empty(),
                file(path)
                        .add(List.of(
                                new Remark(
                                        FIRST,
                                        Aspect.SPEAKER,
                                        1,
                                        "Cai\t\n Reed",
                                        "=1+1\tx\n" + SECOND + "\tstatement\tno"),
                                new Remark(FIRST, Aspect.STANCE, 1, "deny", ""))));

        assertEquals(
                List.of(
                        "my own notes, no line end",
                        FIRST + "\tspeaker\tCai Reed\t=1+1 x " + SECOND + " statement no\t2024-04-01",
                        FIRST + "\tstance\tdeny\t\t2024-04-01"),
                Files.readAllLines(path));
        Corrections read = CorrectionsFile.read(path, Lexicon::shipped);
        assertEquals(Set.of(FIRST), read.statements());
        assertEquals(1, read.problems().size());
        assertEquals(2, file(path).about(FIRST).size());
    }

    @Test
    void ofSeveralRemarksAllAreWrittenOrNone() throws IOException {
        Path path = folder.resolve("corrections.tsv");
        Optional<String> refused = file(path)
                .add(List.of(
                        new Remark(FIRST, Aspect.STANCE, 1, "deny", ""),
                        new Remark(FIRST, Aspect.COUNTRY, 1, "Ruritania", "")));

        assertEquals(Optional.of("The correction gives the country “Ruritania”, which is not known."), refused);
        assertTrue(Files.notExists(path));
        assertTrue(file(path)
                .add(List.of(new Remark(FIRST, Aspect.ROLE, 1, "x".repeat(501), "")))
                .isPresent());
    }
}
