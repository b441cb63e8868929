package dixit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.lexicon.Lexicon;
import dixit.model.Note;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionsTest {

    private static final Questions QUESTIONS = new Questions(Lexicon.shipped());

    private static Query query(String typed) {
        return QUESTIONS.read(typed).query();
    }

    private static Query words(String text) {
        return new Query.Words(text);
    }

    private static Query all(Query... parts) {
        return new Query.All(List.of(parts));
    }

    private static Query any(Query... parts) {
        return new Query.Any(List.of(parts));
    }

    private static void noted(String typed, String letters, Query query) {
        Question question = QUESTIONS.read(typed);
        assertEquals(query, question.query());
        assertEquals(1, question.notes().size(), question::toString);
        Note note = question.notes().getFirst();
        assertEquals(letters, note.span().of(typed));
    }

    @Test
    void wordsStandTogetherAndOperatorsDivideThem() {
        assertEquals(words("hackers parliament"), query("hackers  parliament"));
        assertEquals(words("a b"), query("a AND b"));
        assertEquals(new Query.Phrase("election interference"), query("“election interference”"));
        assertEquals(all(words("a"), any(words("b"), words("c"))), query("a b OR c"));
        assertEquals(all(words("a"), new Query.Not(words("b"))), query("a -b"));
        assertEquals(all(words("a"), new Query.Not(words("b"))), query("a NOT b"));
        assertEquals(new Query.Prefix("hack"), query("hack*"));
        assertEquals(
                all(any(words("a"), new Query.Phrase("b c")), new Query.Not(words("d"))), query("(a OR \"b c\") -d"));
        assertEquals(new Query.Not(any(words("a"), words("b"))), query("-(a OR b)"));
        assertEquals(
                words("fox-it U.S. 10:30 https://example.org/a"), query("fox-it U.S. 10:30 https://example.org/a"));
    }

    @Test
    void aThreatActorIsFoundUnderAnyOfItsNames() {
        Query actor = new Query.Is(Field.ACTOR, "APT40");
        assertEquals(any(words("APT40"), actor), query("APT40"));
        assertEquals(any(new Query.Phrase("APT 40"), actor), query("APT 40"));
        assertEquals(any(words("leviathan"), actor), query("leviathan"));
        assertEquals(all(words("tea"), any(words("APT40"), actor)), query("tea APT40"));
        assertEquals(all(new Query.Is(Field.STANCE, "deny"), any(words("APT40"), actor)), query("stance:deny APT40"));
        Question.Called called = QUESTIONS.read("tea Leviathan").called().getFirst();
        assertEquals("Leviathan", called.span().of("tea Leviathan"));
        assertEquals("APT40", called.one().orElseThrow().name());
        assertTrue(called.one().orElseThrow().others().stream()
                .anyMatch(other ->
                        other.name().equals("Gadolinium") && other.usedBy().equals("Microsoft")));
    }

    @Test
    void aNameAfterAnEqualsSignOrInQuotationMarksIsTakenByItsLetters() {
        assertEquals(words("APT40"), query("=APT40"));
        assertEquals(new Query.Phrase("APT40"), query("\"APT40\""));
        assertEquals(new Query.Phrase("Kryptonite Panda"), query("=\"Kryptonite Panda\""));
        assertEquals(new Query.Not(words("APT40")), query("-=APT40"));
        assertEquals("tea =APT40", QUESTIONS.read("tea =APT40").words());
        assertEquals(
                QUESTIONS.read("tea =APT40").query(),
                QUESTIONS.words("tea =APT40").query());
        assertEquals(words("a=b tea"), query("a=b = tea"));
        assertEquals(List.of(), QUESTIONS.read("=APT40").called());
    }

    @Test
    void aNameThatSeveralActorsBearIsNotWidenedToAnyOfThem() {
        Question question = QUESTIONS.read("Grizzly Steppe");
        assertEquals(new Query.Phrase("Grizzly Steppe"), question.query());
        assertEquals(
                List.of("APT28", "APT29"),
                question.called().getFirst().actors().stream()
                        .map(ActorNames::name)
                        .toList());
        assertTrue(question.called().getFirst().one().isEmpty());
        ActorNames bear = QUESTIONS.actors().named("APT28").getFirst();
        assertEquals(
                List.of("APT29"),
                bear.others().stream()
                        .filter(other -> other.name().equals("Grizzly Steppe"))
                        .findFirst()
                        .orElseThrow()
                        .sharedWith());
    }

    @Test
    void anEmptyBoxAsksForAllAndTextWithoutWordsForNothing() {
        assertEquals(new Query.Everything(), query(""));
        assertEquals(new Query.Everything(), query(" \t "));
        for (String typed : List.of("!!!", "—", "\"\"", "()", "-", "OR", "( OR )", "*")) {
            assertEquals(new Query.Nothing(), query(typed), typed);
        }
    }

    @Test
    void typedFieldsAreFilters() {
        assertEquals(new Query.Is(Field.STANCE, "deny"), query("stance:deny"));
        assertEquals(new Query.Is(Field.STANCE, "deny"), query("Stance:denied"));
        for (String typed : List.of("NZ", "nz", "\"New Zealand\"", "Wellington", "\"new zealand\"")) {
            assertEquals(new Query.Is(Field.COUNTRY, "NZ"), query("country:" + typed), typed);
        }
        assertEquals(new Query.Is(Field.ABOUT, "CN"), query("accused:China"));
        assertEquals(new Query.Is(Field.ACTOR, "APT40"), query("actor:apt-40"));
        assertEquals(new Query.Is(Field.INCIDENT, "notpetya-2017"), query("incident:NotPetya"));
        assertEquals(new Query.Has(Field.ORG, "Ministry of Tea"), query("org:\"Ministry of Tea\""));
        assertEquals(new Query.Has(Field.SPEAKER, "Quill"), query("speaker:Quill"));
        assertEquals(new Query.Is(Field.SPEAKER, "person.nz.ada-quill"), query("speaker:person.nz.ada-quill"));
        assertEquals(new Query.Is(Field.COUNTRY, SearchRequest.NONE), query("country:(none)"));
        assertEquals(
                any(new Query.Is(Field.STANCE, "deny"), new Query.Is(Field.STANCE, "accuse")),
                query("stance:(deny OR accuse)"));
        assertEquals(all(words("tea"), new Query.Not(new Query.Is(Field.TYPE, "direct"))), query("tea -type:direct"));
        assertTrue(QUESTIONS.read("-type:direct").understood().getFirst().excluded());
        assertFalse(QUESTIONS.read("type:direct").interpreted());
    }

    @Test
    void daysAreReadAsYearsMonthsDaysAndRanges() {
        assertEquals(new Query.Is(Field.DATE, "2024"), query("date:2024"));
        assertEquals(new Query.Is(Field.DATE, "2024-02-29"), query("date:2024-02-29"));
        var march = Optional.of(LocalDate.of(2024, 3, 1));
        var june = Optional.of(LocalDate.of(2024, 6, 30));
        assertEquals(new Query.During(march, june), query("date:2024-03..2024-06"));
        assertEquals(new Query.During(march, Optional.empty()), query("date:2024-03.."));
        assertEquals(new Query.During(Optional.empty(), june), query("date:..2024-06-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "2024-13", "yesterday", "..", "2024-1", "2024-03-0x..", "0000-00"})
    void aDayThatIsNoneIsLeftOutWithANote(String day) {
        noted("tea date:" + day, "date:" + day, words("tea"));
    }

    @Test
    void whatIsLeftOutIsTold() {
        noted("tea country:", "country:", words("tea"));
        noted("country:", "country:", new Query.Everything());
        noted("tea stance:pink", "stance:pink", words("tea"));
        noted("tea colour:red", "colour:", words("tea colour:red"));
        noted("tea \"green leaves", "\"green leaves", all(words("tea"), new Query.Phrase("green leaves")));
        noted("tea)", ")", words("tea"));
        noted("(tea", "", words("tea"));
        noted("tea x*", "x*", words("tea"));
        noted("*tea", "*tea", words("tea"));
        noted("te*a", "te*a", words("te a"));
        noted("tea~2", "~2", words("tea"));
    }

    @Test
    void limitsAreKeptAndTold() {
        Question longText = QUESTIONS.read("tea ".repeat(60) + "x".repeat(2000));
        assertEquals(1, longText.notes().size());
        assertEquals(1024, longText.notes().getFirst().span().start());
        Question many = QUESTIONS.read("tea ".repeat(65));
        assertEquals(words("tea ".repeat(64).strip()), many.query());
        assertEquals(1, many.notes().size());
        Question beginnings = QUESTIONS.read("te* ".repeat(20) + "tea");
        assertEquals(QUESTIONS.read("te* ".repeat(8) + "tea").query(), beginnings.query());
        assertEquals(1, beginnings.notes().size());
        Question phrases = QUESTIONS.read("\"green tea\" ".repeat(30) + "tea");
        assertEquals(QUESTIONS.read("\"green tea\" ".repeat(24) + "tea").query(), phrases.query());
        assertEquals(1, phrases.notes().size());
        Question deep = QUESTIONS.read("(".repeat(9) + "tea" + ")".repeat(9));
        assertEquals(words("tea"), deep.query());
        assertEquals(1, deep.notes().size());
    }

    @Test
    void noTextWhateverMakesReadingFail() {
        for (int seed = 0; seed < 5_000; seed++) {
            String typed = Scraps.text(new Random(seed));
            Question question = QUESTIONS.read(typed);
            assertEquals(question, QUESTIONS.read(typed), () -> "read otherwise again: " + typed);
            assertEquals(typed, QUESTIONS.words(typed).typed());
            for (Note note : question.notes()) {
                assertTrue(note.span().end() <= typed.length(), () -> note + " leaves " + typed);
            }
        }
    }
}
