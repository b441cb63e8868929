package dixit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Stance;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every engine lists and finds at most, however much it holds: {@code docs/limits.md}. Extended once per engine. */
public abstract class LimitsContract extends EngineContract {

    private static final int MANY = 1_100;

    private void storeMany() throws IOException {
        Told told = Told.in("a").on("2024-01-01");
        for (int number = 0; number < MANY; number++) {
            told.says(
                    Told.person("Ada Quill" + number, "Minister", Told.NZ),
                    Stance.ACCUSE,
                    "the amber " + word(number) + " was sold",
                    Told.body("Bank " + number));
        }
        store(told);
    }

    /** Of letters alone: digits would be a word of their own. */
    private static String word(int number) {
        return "ferry" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    @Test
    void ofManyValuesSomeAreListedAndAllAreCounted() throws IOException {
        storeMany();
        SearchRequest all = Asked.all().request();
        try (StatementSearch search = search()) {
            Facet speakers = facet(search.search(all), Field.SPEAKER);
            assertEquals(200, speakers.values().size());
            assertEquals(MANY, speakers.distinct());
            Facet page = search.values(all, Field.SPEAKER, "", 0);
            assertEquals(100, page.values().size());
            assertEquals(MANY, page.distinct());
            Crosstab table = search.crosstab(all, Field.SPEAKER, Field.ABOUT);
            assertEquals(200, table.rows().size());
            assertEquals(200, table.columns().size());
        }
    }

    @Test
    void aBeginningInAPhraseStandsForAThousandWords() throws IOException {
        storeMany();
        long found = ask(Asked.of(new Query.Prefix("amber ferry"))).total();
        assertTrue(found > 900 && found <= 1_000, found + " of " + MANY); // an engine may hold a word in several forms
    }

    @Test
    void aNameOfMoreThanAThousandLettersIsNotCounted() throws IOException {
        store(
                Told.in("a").by("b".repeat(1_000)).says(ADA, "the ferry was sold"),
                Told.in("c").by("d".repeat(1_001)).says(ADA, "the ferry was sold"));
        assertEquals(
                List.of("b".repeat(1_000)),
                facet(ask(Asked.all()), Field.SOURCE).values().stream()
                        .filter(value -> !value.key().equals(SearchRequest.NONE))
                        .map(Value::label)
                        .toList());
    }

    @Test
    void aPageOfMoreThanAHundredAnswersIsAMistake() {
        assertThrows(
                IllegalArgumentException.class, () -> Asked.all().page(1, 101).request());
    }
}
