package dixit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Strength;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult.Hit;
import dixit.search.SearchResult.Value;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every engine must do. Extended once per engine. */
public abstract class SearchContract extends EngineContract {

    private void storeThree() throws IOException {
        store(
                Told.in("a")
                        .by("The Courier")
                        .on("2024-03-26")
                        .says(ADA, Stance.ACCUSE, "the hackers broke in", Told.country(Told.CN))
                        .says(BEN, Stance.DENY, "nobody broke in"),
                Told.in("b").by("The Post").on("2024-04-01").says(CHINA, Stance.DENY, "the claim is empty"));
    }

    @Test
    void anEmptyBoxFindsAll() throws IOException {
        storeThree();
        SearchResult all = ask(Asked.all());
        assertEquals(3, all.total());
        assertEquals(2, all.articles());
        assertEquals(2, all.sources());
    }

    @Test
    void textWithoutWordsFindsNothing() throws IOException {
        storeThree();
        assertEquals(0, ask(Asked.words("!!!")).total());
        assertEquals(0, ask(Asked.of(new Query.Phrase("… —"))).total());
        assertEquals(0, ask(Asked.of(new Query.Prefix("*"))).total());
        assertEquals(0, ask(Asked.of(new Query.Nothing())).total());
    }

    @Test
    void filtersAloneFindAllTheyAdmit() throws IOException {
        storeThree();
        assertEquals(Set.of("a-1", "b-0"), Set.copyOf(found(Asked.all().with(Field.STANCE, "deny"))));
    }

    @Test
    void countsOfAFieldIgnoreItsOwnChoice() throws IOException {
        storeThree();
        SearchResult denied = ask(Asked.all().with(Field.STANCE, "deny"));
        assertEquals(1, value(denied, Field.STANCE, "accuse").count());
        assertTrue(value(denied, Field.STANCE, "deny").chosen());
        assertEquals(
                List.of("CN"),
                facet(denied, Field.COUNTRY).values().stream().map(Value::key).toList());
    }

    @Test
    void aChosenValueIsListedThoughNothingHasIt() throws IOException {
        storeThree();
        SearchResult none =
                ask(Asked.words("hackers").with(Field.STANCE, "deny").with(Field.COUNTRY, "cn", "zz"));
        assertEquals(0, none.total());
        assertEquals(0, value(none, Field.STANCE, "deny").count());
        assertTrue(value(none, Field.COUNTRY, "zz").chosen());
        assertEquals("China", value(none, Field.COUNTRY, "CN").label());
        assertEquals(
                "accuse",
                facet(ask(Asked.words("hackers")), Field.STANCE)
                        .values()
                        .getFirst()
                        .key());
    }

    @Test
    void statementsWithoutAValueCountAsNone() throws IOException {
        store(Told.in("a").says(NOBODY, "it rained").says(ADA, "it snowed"));
        SearchResult all = ask(Asked.all());
        assertEquals(1, value(all, Field.COUNTRY, SearchRequest.NONE).count());
        assertEquals(2, value(all, Field.DATE, SearchRequest.NONE).count());
        assertEquals(List.of("a-0"), found(Asked.all().with(Field.COUNTRY, SearchRequest.NONE)));
        assertEquals(List.of("a-1"), found(Asked.all().without(Field.COUNTRY, SearchRequest.NONE)));
        assertEquals(0, all.sources());
    }

    @Test
    void anExcludedValueIsInNoAnswerAndShowsHowManyWouldComeBack() throws IOException {
        storeThree();
        SearchResult rest = ask(Asked.all().without(Field.STANCE, "deny"));
        assertEquals(List.of("a-0"), ids(rest));
        assertTrue(value(rest, Field.STANCE, "deny").excluded());
        assertEquals(2, value(rest, Field.STANCE, "deny").count());
    }

    @Test
    void whatIsExcludedStandsBeforeWhatIsNotHoweverOftenThatWasSaid() throws IOException {
        store(Told.in("a")
                .says(ADA, Stance.SAY, "one")
                .says(ADA, Stance.SAY, "two")
                .says(BEN, Stance.ACCUSE, "three")
                .says(CHINA, Stance.DENY, "four"));
        SearchResult rest = ask(Asked.all().without(Field.STANCE, "deny"));
        assertEquals(
                List.of("deny", "say", "accuse"),
                facet(rest, Field.STANCE).values().stream().map(Value::key).toList());
    }

    @Test
    void jointSpeakersCountEachAndTheStatementOnce() throws IOException {
        store(Told.in("a").says(List.of(ADA, CHINA, BEN), Stance.SAY, "we agree"));
        SearchResult all = ask(Asked.all());
        assertEquals(1, all.total());
        assertEquals(1, value(all, Field.COUNTRY, "CN").count());
        assertEquals(1, value(all, Field.COUNTRY, "NZ").count());
        assertEquals(3, facet(all, Field.SPEAKER).distinct());
        assertEquals(
                "China (state)", value(all, Field.SPEAKER, "country.cn.china").label());
        assertEquals(
                "Ada Quill", value(all, Field.SPEAKER, "person.nz.ada-quill").label());
    }

    @Test
    void spellingsThatFoldAlikeAreOneValue() throws IOException {
        store(Told.in("a")
                .says(Told.person("Ada Quill", "Defence Minister", Told.NZ), "one")
                .says(Told.person("Ada Quill", "defence minister", Told.NZ), "two"));
        Value role = value(ask(Asked.all()), Field.ROLE, "defence minister");
        assertEquals(2, role.count());
        assertEquals("Defence Minister", role.label());
    }

    @Test
    void datesOpenFromYearToMonthToDay() throws IOException {
        store(
                Told.in("a").on("2024-03-26").says(ADA, "one"),
                Told.in("b").on("2024-04-01").says(ADA, "two"),
                Told.in("c").on("2023-12-31").says(ADA, "three"));
        assertEquals(List.of("2024", "2023"), dates(ask(Asked.all())));
        assertEquals(
                List.of("2024-04", "2024-03", "2024", "2023"),
                dates(ask(Asked.all().with(Field.DATE, "2024"))));
        SearchResult march = ask(Asked.all().with(Field.DATE, "2024-03"));
        assertEquals(List.of("2024-04", "2024-03-26", "2024-03", "2024", "2023"), dates(march));
        assertEquals(List.of("a-0"), ids(march));
        assertEquals(List.of("a-0"), found(Asked.all().with(Field.DATE, "2024-03-26")));
    }

    @Test
    void aYearInWhichNothingWasSaidAdmitsNothing() throws IOException {
        store(
                Told.in("a").on("2024-03-26").says(ADA, "one"),
                Told.in("b").on("2022-04-01").says(ADA, "two"));
        SearchResult between = ask(Asked.all().with(Field.DATE, "2023"));
        assertEquals(List.of(), ids(between));
        assertEquals(List.of("2024", "2023", "2022"), dates(between));
        assertEquals(List.of("b-0"), found(Asked.all().with(Field.DATE, "2023-04", "2022")));
    }

    private static List<String> dates(SearchResult result) {
        return facet(result, Field.DATE).values().stream().map(Value::key).toList();
    }

    @Test
    void daysCanBeAskedForAsARange() throws IOException {
        store(
                Told.in("a").on("2024-03-26").says(ADA, "one"),
                Told.in("b").on("2024-04-01").says(ADA, "two"),
                Told.in("c").says(ADA, "three"));
        var from = Optional.of(LocalDate.parse("2024-03-26"));
        var to = Optional.of(LocalDate.parse("2024-03-31"));
        assertEquals(List.of("a-0"), found(Asked.of(new Query.During(from, to))));
        assertEquals(List.of("b-0", "a-0"), found(Asked.of(new Query.During(from, Optional.empty()))));
    }

    @Test
    void anArticleStoredAgainReplacesItself() throws IOException {
        storeThree();
        store(Told.in("a").says(ADA, "the story changed"));
        assertEquals(List.of(), found(Asked.words("hackers")));
        assertEquals(Set.of("a-0", "b-0"), Set.copyOf(found(Asked.all())));
        try (StatementSearch search = search()) {
            assertEquals(1, search.article("a").orElseThrow().statements().size());
            assertEquals(2, search.about().articles());
            assertEquals(2, search.about().statements());
        }
    }

    @Test
    void removedIsRemoved() throws IOException {
        storeThree();
        try (StatementStore store = update()) {
            store.remove("a");
            store.commit();
            assertEquals(Set.of("b.txt"), store.holdings().keySet());
        }
        assertEquals(List.of("b-0"), found(Asked.all()));
        try (StatementSearch search = search()) {
            assertTrue(search.article("a").isEmpty());
            assertTrue(search.statement("a-0").isEmpty());
        }
    }

    @Test
    void anArticleStaysUntilNoFileHoldsIt() throws IOException {
        try (StatementStore store = update()) {
            Told.in("a").says(ADA, "one").into(store, "first.txt");
            Told.in("a").says(ADA, "one").into(store, "second.txt");
            store.forget("first.txt");
            store.commit();
            assertEquals(1, ask(Asked.all()).total());
            store.forget("second.txt");
            store.commit();
            assertEquals(0, ask(Asked.all()).total());
        }
    }

    @Test
    void aFileThatHoldsAnotherArticleNowReplacesTheOld() throws IOException {
        try (StatementStore store = update()) {
            Told.in("a").says(ADA, "one").into(store, "today.txt");
            store.commit();
        }
        try (StatementStore store = update()) {
            Told.in("b").says(ADA, "two").into(store, "today.txt");
            store.commit();
        }
        assertEquals(List.of("b-0"), found(Asked.all()));
    }

    @Test
    void uncommittedIsNotSeenAndIsGoneAfterClosing() throws IOException {
        storeThree();
        try (StatementStore store = update()) {
            Told.in("c").says(ADA, "later").into(store);
            assertEquals(3, ask(Asked.all()).total());
        }
        assertEquals(3, ask(Asked.all()).total());
        try (StatementStore store = update()) {
            assertFalse(store.holdings().containsKey("c.txt"));
        }
    }

    @Test
    void anOpenSearchSeesACommitAndARebuild() throws IOException {
        storeThree();
        try (StatementSearch search = search()) {
            String before = search.about().identity();
            store(Told.in("c").says(ADA, "later"));
            assertEquals(4, search.search(Asked.all().request()).total());
            try (StatementStore store = rebuild()) {
                Told.in("d").says(ADA, "anew").into(store);
                assertEquals(4, search.search(Asked.all().request()).total());
                store.commit();
            }
            assertEquals(List.of("d-0"), ids(search.search(Asked.all().request())));
            assertFalse(before.equals(search.about().identity()));
        }
    }

    @Test
    void theSameContentHasTheSameIdentityWhateverTheOrder() throws IOException {
        store(Told.in("a").says(ADA, "one"), Told.in("b").says(BEN, "two"));
        String first;
        try (StatementSearch search = search()) {
            first = search.about().identity();
        }
        try (StatementStore store = rebuild()) {
            Told.in("b").says(BEN, "two").into(store);
            Told.in("a").says(ADA, "one").into(store);
            store.commit();
        }
        try (StatementSearch search = search()) {
            assertEquals(first, search.about().identity());
        }
    }

    @Test
    void whatWasStoredComesBackWhole() throws IOException {
        Told told = Told.in("a")
                .by("The Courier")
                .on("2024-03-26")
                .says(List.of(ADA, CHINA, NOBODY), Stance.ACCUSE, "“it” was APT-40 \uD83D\uDE00", Told.actor("APT40"));
        store(told);
        try (StatementSearch search = search()) {
            var stored = search.article("a").orElseThrow();
            assertEquals(told.article(), stored.article());
            assertEquals(told.statements(), stored.statements());
            assertEquals(Entry.all(told.article(), told.statements()), search.saidIn("a"));
            assertEquals(List.of(), search.saidIn("b"));
            Entry entry = search.statement("a-0").orElseThrow();
            assertEquals(told.statements().getFirst(), entry.statement());
            assertEquals(told.article().publication(), entry.publication());
            Span content = entry.statement().wording().content().getFirst();
            assertEquals("“it” was APT-40 \uD83D\uDE00", entry.at(content));
            assertEquals(2, entry.paragraph());
        }
    }

    @Test
    void hitsNeverRepeatAcrossPagesAndTiesBreakByTheOrderOfTheText() throws IOException {
        var first = Told.in("b").on("2024-01-01");
        var second = Told.in("a").on("2024-01-01");
        var newer = Told.in("c").on("2024-01-02");
        for (int number = 0; number < 7; number++) {
            first.says(ADA, "the same words");
            second.says(ADA, "the same words");
            newer.says(ADA, "the same words");
        }
        store(first, second, newer);
        var seen = new HashSet<String>();
        for (int page = 1; page <= 5; page++) {
            var hits = found(Asked.words("same").page(page, 5));
            assertEquals(page < 5 ? 5 : 1, hits.size());
            assertTrue(seen.addAll(hits));
        }
        assertEquals(List.of(), found(Asked.words("same").page(6, 5)));
        assertEquals(List.of(), found(Asked.words("same").page(Integer.MAX_VALUE, 100)));
        assertEquals(21, seen.size());
        var all = found(Asked.words("same"));
        assertEquals(List.of("c-0", "c-1"), all.subList(0, 2));
        assertEquals(List.of("a-0", "a-1"), all.subList(7, 9));
        assertEquals("b-6", all.getLast());
    }

    @Test
    void allAnswersAreThoseOfThePagesInTheSameOrder() throws IOException {
        var random = new Random(7);
        try (StatementStore store = update()) {
            for (int article = 0; article < 150; article++) {
                var told = Told.in("a" + article).by("Paper " + random.nextInt(3));
                if (random.nextInt(4) > 0) {
                    told.on(LocalDate.of(2024, 1, 1 + random.nextInt(9)).toString());
                }
                for (int statement = 0; statement < 40; statement++) {
                    Speaker who = random.nextBoolean() ? ADA : BEN;
                    told.sure(random.nextDouble())
                            .says(
                                    who,
                                    random.nextBoolean() ? Stance.DENY : Stance.SAY,
                                    "river ".repeat(1 + random.nextInt(3)));
                }
                told.into(store);
            }
            store.commit();
        }
        for (Sort sort : Sort.values()) {
            var asked = Asked.words("river")
                    .with(Field.STANCE, "deny")
                    .without(Field.SOURCE, "paper 1")
                    .sure(0.2)
                    .sorted(sort);
            var paged = new ArrayList<String>();
            for (int page = 1; page == 1 || paged.size() == (page - 1) * SearchRequest.MOST_PER_PAGE; page++) {
                paged.addAll(found(asked.page(page, SearchRequest.MOST_PER_PAGE)));
            }
            assertTrue(paged.size() > 1000, paged.size() + " answers");
            var all = new Walk(Integer.MAX_VALUE);
            try (StatementSearch search = search()) {
                search.each(asked.request(), all);
            }
            assertEquals(paged, all.seen, sort.name());
            assertEquals(paged.size(), all.total, sort.name());
        }
    }

    @Test
    void anArticleWithoutStatementsMayComeAfterOthers() throws IOException {
        storeThree();
        store(Told.in("silent").on("2024-05-01"));
        assertEquals(3, ask(Asked.all()).total());
        try (StatementSearch search = search()) {
            assertEquals(3, search.about().articles());
            assertTrue(search.article("silent").isPresent());
        }
    }

    @Test
    void theFilesOfAStatementAreThoseThatHoldItsArticle() throws IOException {
        storeThree();
        try (StatementStore store = update()) {
            Told.in("a").says(ADA, "the hackers broke in").into(store, "copy.txt");
            assertEquals(Set.of("a.txt", "copy.txt"), store.filesWith(Set.of("a-0", "nowhere")));
            assertEquals(Set.of("b.txt"), store.filesWith(Set.of("b-0")));
            assertEquals(Set.of(), store.filesWith(Set.of()));
        }
    }

    @Test
    void aVisitorWhoHasEnoughIsShownNoMore() throws IOException {
        storeThree();
        var two = new Walk(2);
        var none = new Walk(Integer.MAX_VALUE);
        try (StatementSearch search = search()) {
            search.each(Asked.all().request(), two);
            search.each(Asked.words("!!!").request(), none);
            assertEquals(search.about(), two.about);
        }
        assertEquals(3, two.total);
        assertEquals(2, two.seen.size());
        assertEquals(0, none.total);
        assertEquals(List.of(), none.seen);
    }

    @Test
    void allAnswersAreOfOneCommitWhateverIsStoredMeanwhile() throws IOException {
        storeThree();
        var walk = new Walk(Integer.MAX_VALUE) {
            @Override
            public boolean visit(Entry entry) throws IOException {
                store(Told.in("later" + seen.size()).on("2020-01-01").says(ADA, "one thing more"));
                return super.visit(entry);
            }
        };
        try (StatementSearch search = search()) {
            search.each(Asked.all().sorted(Sort.NEWEST).request(), walk);
            assertEquals(3, walk.seen.size());
            assertEquals(6, search.search(Asked.all().request()).total());
        }
    }

    /** Someone who looks at all answers, or at as many as wanted. */
    private static class Walk implements StatementSearch.Visitor {

        final List<String> seen = new ArrayList<>();
        private final int most;
        private StatementSearch.@Nullable About about;
        private long total = -1;

        Walk(int most) {
            this.most = most;
        }

        @Override
        public void begin(StatementSearch.About told, long answers) {
            about = told;
            total = answers;
        }

        @Override
        public boolean visit(Entry entry) throws IOException {
            seen.add(entry.statement().id());
            return seen.size() < most;
        }
    }

    @Test
    void newestAndOldestAreTotalOrders() throws IOException {
        store(
                Told.in("a").on("2024-01-01").says(ADA, "one").says(ADA, "two"),
                Told.in("b").on("2023-01-01").says(ADA, "three"),
                Told.in("c").says(ADA, "four"));
        assertEquals(List.of("a-0", "a-1", "b-0", "c-0"), found(Asked.all().sorted(Sort.NEWEST)));
        assertEquals(List.of("b-0", "a-0", "a-1", "c-0"), found(Asked.all().sorted(Sort.OLDEST)));
    }

    @Test
    void wordsOfTheContentWeighMoreThanThoseBesideIt() throws IOException {
        store(
                Told.in("a").says(Told.person("Sandy Harbour", "Mayor", Told.NZ), "all is well"),
                Told.in("b").says(ADA, "the harbour is open"));
        assertEquals(List.of("b-0", "a-0"), found(Asked.words("harbour")));
        for (Query asked : List.of(new Query.Phrase("harbour"), new Query.Prefix("harb"))) {
            assertEquals(List.of("b-0", "a-0"), found(Asked.of(asked)), asked::toString);
            assertEquals(List.of("b-0", "a-0"), found(Asked.of(new Query.Any(List.of(asked)))), asked::toString);
        }
    }

    @Test
    void aStatementInsideAnotherRanksBelowItAndTellsWhoPassesItOn() throws IOException {
        store(Told.in("a").says(BEN, "officials said that ferries were late").inside(NOBODY, "ferries were late"));
        SearchResult ferries = ask(Asked.words("ferries"));
        assertEquals(List.of("a-0", "a-1"), ids(ferries));
        assertEquals(List.of("a-1"), found(Asked.all().with(Field.VIA, "person.cn.ben-ostrow")));
        assertEquals(
                "a-0",
                ferries.hits()
                        .getLast()
                        .entry()
                        .beside()
                        .carrier()
                        .orElseThrow()
                        .id());
        assertEquals(1, value(ferries, Field.VIA, SearchRequest.NONE).count());
    }

    @Test
    void aHeadlineThatDropsTheHedgeOfItsTextIsMarked() throws IOException {
        store(
                Told.in("a")
                        .inHeadline(CHINA, Stance.ACCUSE, Told.country(Told.NZ))
                        .standing(Strength.ON_RECORD, Certainty.HIGH)
                        .hedges(
                                BEN,
                                Stance.SAY,
                                "it was almost certainly them",
                                "almost certainly",
                                Told.country(Told.NZ)),
                Told.in("b")
                        .inHeadline(CHINA, Stance.ACCUSE, Told.country(Told.FR))
                        .hedges(BEN, Stance.SAY, "it was perhaps them", "perhaps", Told.country(Told.NZ)));
        SearchResult all = ask(Asked.all());
        assertEquals(List.of("a-0"), found(Asked.all().with(Field.HEDGE, Values.DROPPED)));
        assertEquals(1, value(all, Field.HEDGE, "almost certainly").count());
        assertEquals("high certainty", value(all, Field.HEDGE, "high").label());
        assertEquals(Set.of("a-1"), Set.copyOf(found(Asked.all().with(Field.HEDGE, "high"))));
        assertEquals(1, value(all, Field.STRENGTH, "on-record").count());
    }

    @Test
    void welcomeWordsRankButAdmitAll() throws IOException {
        store(
                Told.in("a").on("2024-01-02").says(ADA, "all is well with the ferries"),
                Told.in("b").on("2024-01-01").says(ADA, "the harbour is open to ferries"));
        assertEquals(List.of("a-0", "b-0"), found(Asked.all()));
        assertEquals(List.of("b-0", "a-0"), found(Asked.of(new Query.Rather("harbour"))));
        assertEquals(List.of("a-0", "b-0"), found(Asked.of(new Query.Rather("zeppelins and !!!"))));
    }

    @Test
    void whatStandsByItselfComesBeforeABareWordAndSomeoneBeforeNobody() throws IOException {
        store(
                Told.in("a").on("2024-01-03").says(ADA, "the accusation"),
                Told.in("b").on("2024-01-02").says(NOBODY, "the ferries were never late at all"),
                Told.in("c").on("2024-01-01").says(ADA, "the ferries were never late at all"));
        assertEquals(List.of("c-0", "b-0", "a-0"), found(Asked.all()));
        assertEquals(List.of("a-0", "b-0", "c-0"), found(Asked.all().sorted(Sort.NEWEST)));
    }

    @Test
    void aStatementInsideAnotherRanksBelowAlsoWhenAskedAgain() throws IOException {
        store(Told.in("a")
                .says(ADA, "Ben Ostrow of all people said the walrus sank")
                .inside(BEN, "the walrus sank"));
        assertEquals(List.of("a-0", "a-1"), found(Asked.words("walrus")));
        try (StatementSearch search = search()) {
            SearchRequest request = Asked.words("walrus").request();
            assertEquals(search.search(request), search.search(request));
        }
    }

    @Test
    void countsAreThoseOfTheSameFiltersTypedHoweverTheIndexGrew() throws IOException {
        var random = new Random(10);
        for (int growth = 0; growth < 4; growth++) {
            store(
                    Clicks.article(growth + "-a", random),
                    Clicks.article(growth + "-b", random),
                    Clicks.article(growth + "-c", random));
        }
        try (StatementSearch search = search()) {
            for (int click = 0; click < rounds(40); click++) {
                Clicks.checkByTyping(search, random, "click " + click);
            }
        }
    }

    @Test
    void identifiersAreFoundWholeAndInPartsHoweverTheyAreWritten() throws IOException {
        store(
                Told.in("a").says(ADA, "APT-40 did it"),
                Told.in("b").says(ADA, "APT40 did it"),
                Told.in("c").says(ADA, "APT 40 did it"),
                Told.in("d").says(ADA, "the bug CVE-2021-26855 was used"),
                Told.in("e").says(ADA, "a report by Fox-IT names it"),
                Told.in("f").says(ADA, "a fox ran off"));
        for (String written : List.of("APT40", "apt-40", "APT 40", "Apt_40", "40")) {
            assertEquals(Set.of("a-0", "b-0", "c-0"), Set.copyOf(found(Asked.words(written))), written);
        }
        for (String written : List.of("CVE-2021-26855", "cve", "26855", "cve-2021")) {
            assertEquals(List.of("d-0"), found(Asked.words(written)), written);
        }
        assertEquals(List.of("e-0"), found(Asked.words("fox-it")));
        assertEquals(Set.of("e-0", "f-0"), Set.copyOf(found(Asked.words("fox"))));
        assertEquals(Set.of("a-0", "b-0", "c-0"), Set.copyOf(found(Asked.of(new Query.Prefix("APT-4")))));
    }

    @Test
    void formsOfAWordFindEachOther() throws IOException {
        store(
                Told.in("a").says(ADA, "China’s hackers denied the Élysée raids"),
                Told.in("b").says(ADA, "nothing else happened"));
        for (String written : List.of("china", "CHINA'S", "hacker", "deny", "denies", "elysee", "E\u0301lyse\u0301e")) {
            assertEquals(List.of("a-0"), found(Asked.words(written)), written);
        }
        assertEquals(List.of("a-0"), found(Asked.of(new Query.Prefix("denie"))));
        assertEquals(List.of("a-0"), found(Asked.of(new Query.Phrase("the Elysee raid"))));
        assertEquals(List.of(), found(Asked.of(new Query.Phrase("raids Elysee"))));
    }

    @Test
    void matchesLieOnTheLettersThatMatched() throws IOException {
        store(Told.in("a").says(ADA, "the hackers called APT-40 read Nováková’s e-mail"));
        for (var asked : Map.of(
                        new Query.Words("hacker"), List.of("hackers"),
                        new Query.Words("apt40"), List.of("APT-40"),
                        new Query.Words("novakova mail"), List.of("Nováková", "mail"),
                        new Query.Phrase("called apt 40"), List.of("called APT-40"),
                        new Query.Prefix("hack"), List.of("hackers"))
                .entrySet()) {
            SearchResult result = ask(Asked.of(asked.getKey()));
            Hit hit = result.hits().getFirst();
            try (StatementSearch search = search()) {
                var article = search.article("a").orElseThrow().article();
                assertEquals(
                        asked.getValue(),
                        hit.matches().stream().map(article::at).toList(),
                        asked.getKey()::toString);
            }
        }
        assertEquals(List.of(), ask(Asked.all()).hits().getFirst().matches());
    }

    @Test
    void queriesCombine() throws IOException {
        storeThree();
        var broke = new Query.Words("broke");
        var hackers = new Query.Words("hackers");
        assertEquals(List.of("a-1"), found(Asked.of(new Query.All(List.of(broke, new Query.Not(hackers))))));
        assertEquals(
                Set.of("a-0", "a-1", "b-0"),
                Set.copyOf(found(Asked.of(new Query.Any(List.of(broke, new Query.Words("claim")))))));
        assertEquals(Set.of("a-1", "b-0"), Set.copyOf(found(Asked.of(new Query.Not(hackers)))));
        assertEquals(List.of("a-0"), found(Asked.of(new Query.Has(Field.ROLE, "minister"))));
        assertEquals(List.of("a-0"), found(Asked.of(new Query.Is(Field.ABOUT, "cn"))));
        assertEquals(Set.of("a-1", "b-0"), Set.copyOf(found(Asked.of(new Query.Is(Field.COUNTRY, "CN")))));
        assertEquals(List.of(), found(Asked.of(new Query.Any(List.of()))));
    }

    @Test
    void doubtfulStatementsAreLeftOutWhenAskedTo() throws IOException {
        store(Told.in("a").sure(0.4).says(ADA, "maybe"), Told.in("b").sure(0.9).says(ADA, "surely"));
        assertEquals(List.of("b-0"), found(Asked.all().sure(0.5)));
        assertEquals(List.of("b-0"), found(Asked.all().sure(0.9)));
    }

    @Test
    void aPageOfNoHitsStillCounts() throws IOException {
        storeThree();
        SearchResult counts = ask(Asked.all().page(1, 0));
        assertEquals(3, counts.total());
        assertEquals(List.of(), counts.hits());
        assertEquals(2, value(counts, Field.STANCE, "deny").count());
    }

    @Test
    void anIndexWithoutStatementsAnswersThatThereAreNone() throws IOException {
        store();
        SearchResult none = ask(Asked.words("anything").with(Field.STANCE, "deny"));
        assertEquals(0, none.total());
        assertEquals(Field.values().length, none.facets().size());
    }

    @Test
    void theNumberOnAValueIsTheNumberYouGet() throws IOException {
        for (int seed = 0; seed < rounds(3); seed++) {
            var random = new Random(seed);
            try (StatementStore store = rebuild()) {
                for (int article = 0; article < 40; article++) {
                    Clicks.article("article-" + article, random).into(store);
                }
                store.commit();
            }
            try (StatementSearch search = search()) {
                for (int click = 0; click < rounds(20); click++) {
                    Clicks.check(search, random, "seed " + seed + ", click " + click);
                }
            }
        }
    }

    @Test
    void aJointStatementCountsInEachOfItsRowsAndIsToldAsShared() throws IOException {
        Speaker france = new Speaker.State(Told.FR);
        store(Told.in("a")
                .says(List.of(ADA, france), Stance.ACCUSE, "they did it together", Told.country(Told.CN))
                .says(ADA, Stance.ACCUSE, "they did it", Told.country(Told.CN))
                .says(ADA, Stance.ACCUSE, "someone did it")
                .says(NOBODY, Stance.ACCUSE, "they did it too", Told.country(Told.CN))
                .says(ADA, Stance.SAY, "so it is", Told.country(Told.CN)));
        try (StatementSearch search = search()) {
            Crosstab table =
                    search.crosstab(Asked.all().with(Field.STANCE, "accuse").request(), Field.COUNTRY, Field.ABOUT);
            assertEquals(
                    List.of(new Crosstab.Cell("NZ", "CN", 2, 1), new Crosstab.Cell("FR", "CN", 1, 1)), table.cells());
            assertEquals(
                    List.of("New Zealand 2", "France 1"),
                    table.rows().stream()
                            .map(value -> value.label() + " " + value.count())
                            .toList());
            assertEquals(2, table.columns().getFirst().count());
        }
    }

    @Test
    void pairsAreCountedWhateverIsChosenAcross() throws IOException {
        Speaker france = new Speaker.State(Told.FR);
        store(Told.in("a")
                .says(List.of(ADA, france), Stance.ACCUSE, "they did it together", Told.country(Told.CN))
                .says(ADA, Stance.ACCUSE, "they did it", Told.country(Told.CN))
                .says(ADA, Stance.DENY, "someone did it")
                .says(NOBODY, Stance.ACCUSE, "they did it too", Told.country(Told.CN)));
        try (StatementSearch search = search()) {
            var grid =
                    new Grid(Field.STANCE, Set.of("accuse", "deny", "warn"), Field.COUNTRY, Set.of("NZ", "fr", "US"));
            assertEquals(
                    Map.of("accuse", Map.of("NZ", 2L, "fr", 1L), "deny", Map.of("NZ", 1L)),
                    search.pairs(Asked.all().request(), grid));
            assertEquals(
                    Map.of("accuse", Map.of("NZ", 2L, "fr", 1L)),
                    search.pairs(
                            Asked.all()
                                    .with(Field.STANCE, "accuse")
                                    .with(Field.COUNTRY, "FR")
                                    .request(),
                            grid));
            assertEquals(
                    Map.of(),
                    search.pairs(Asked.all().request(), new Grid(Field.STANCE, Set.of(), Field.COUNTRY, Set.of("NZ"))));
        }
    }

    @Test
    void theNumberOfAPairIsTheNumberYouGet() throws IOException {
        var random = new Random(1);
        try (StatementStore store = rebuild()) {
            for (int article = 0; article < 40; article++) {
                Clicks.article("article-" + article, random).into(store);
            }
            store.commit();
        }
        try (StatementSearch search = search()) {
            Clicks.checkPairs(search, Field.STANCE, Field.DATE);
            Clicks.checkPairs(search, Field.COUNTRY, Field.SPEAKER);
        }
    }

    @Test
    void aTableOfAnIndexWithoutStatementsIsEmpty() throws IOException {
        store();
        try (StatementSearch search = search()) {
            assertEquals(Crosstab.EMPTY, search.crosstab(Asked.all().request(), Field.COUNTRY, Field.ABOUT));
        }
    }

    @Test
    void theNumberInACellIsTheNumberYouGet() throws IOException {
        for (int seed = 0; seed < rounds(3); seed++) {
            var random = new Random(seed);
            try (StatementStore store = rebuild()) {
                for (int article = 0; article < 40; article++) {
                    Clicks.article("article-" + article, random).into(store);
                }
                store.commit();
            }
            try (StatementSearch search = search()) {
                Clicks.checkCells(search, Field.COUNTRY, Field.ABOUT, "seed " + seed);
                Clicks.checkCells(search, Field.SPEAKER, Field.ACTOR, "seed " + seed);
                Clicks.checkCells(search, Field.STANCE, Field.DATE, "seed " + seed);
            }
        }
    }

    @Test
    void noTypedTextMakesASearchFail() throws IOException {
        storeThree();
        var questions = new Questions(Lexicon.shipped());
        try (StatementSearch search = search()) {
            for (int seed = 0; seed < rounds(1_000); seed++) {
                String typed = Scraps.text(new Random(seed));
                SearchRequest request = Asked.of(questions.read(typed).query()).request();
                SearchResult result =
                        assertTimeout(Duration.ofSeconds(10), () -> search.search(request), () -> "slow: " + typed);
                assertEquals(result.total(), result.hits().size(), typed);
            }
        }
    }
}
