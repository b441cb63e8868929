package dixit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every engine must do with statements and articles that stand in several places. */
public abstract class RepeatsContract extends EngineContract {

    private static final Speaker QUILL = Told.person("Ada Quill", "Harbour Master", Told.NZ);
    private static final String WHOLE =
            "that the lighthouse was dark for three nights because somebody had sold its lamp to a collector of mirrors";
    private static final String TRIMMED =
            "that the lighthouse was dark for three nights because somebody had sold its lamp";

    private static List<Told> wire() {
        return List.of(
                Told.in("first").by("The Courier").on("2024-03-04").says(QUILL, WHOLE),
                Told.in("second").by("The Pier").on("2024-03-05").says(QUILL, WHOLE.replace("mirrors", "mirror glass")),
                Told.in("third")
                        .by("The Buoy")
                        .on("2024-03-06")
                        .says(QUILL, TRIMMED)
                        .says(QUILL, "that tides are what they are"),
                Told.in("other")
                        .by("The Pier")
                        .on("2024-03-05")
                        .says(QUILL, "that no boat has left the harbour since"));
    }

    private void store(List<Told> articles) throws IOException {
        store(articles.toArray(Told[]::new));
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.statement().id()).toList();
    }

    @Test
    void aStatementInSeveralArticlesIsShownOnceByItsEarliestAndCountsInFull() throws IOException {
        store(wire());
        try (StatementSearch search = search()) {
            SearchRequest request = Asked.all().sorted(Sort.OLDEST).request();
            SearchResult each = search.search(request);
            Gathered gathered = search.gathered(request);
            assertEquals(List.of("first-0", "other-0", "third-1"), ids(gathered.result()));
            assertEquals(3, gathered.shown());
            assertEquals(Map.of("first-0", 3), gathered.carried());
            assertEquals(5, gathered.result().total());
            assertEquals(each.facets(), gathered.result().facets());
            assertEquals(each.articles(), gathered.result().articles());
            assertEquals(List.of("first-0", "second-0", "third-0"), ids(search.repeats("third-0")));
            assertEquals(List.of(), search.repeats("other-0"));
            assertEquals(List.of(), search.repeats("nobody"));
        }
    }

    @Test
    void whatStandsByItselfComesFirstAlsoWhereSomethingIsShownOnce() throws IOException {
        store(wire());
        store(
                Told.in("bare").on("2024-03-08").says(QUILL, "the lamp"),
                Told.in("whole").on("2024-03-07").says(QUILL, "the ferries were never late at all"));
        try (StatementSearch search = search()) {
            SearchRequest request = Asked.all().request();
            List<String> each = new ArrayList<>(ids(search.search(request)));
            assertTrue(each.indexOf("whole-0") < each.indexOf("bare-0"));
            each.removeAll(List.of("second-0", "third-0"));
            assertEquals(each, ids(search.gathered(request).result()));
        }
    }

    @Test
    void aPageOfNoHitsGathersNothingAndCountsInFull() throws IOException {
        store(wire());
        try (StatementSearch search = search()) {
            Gathered none = search.gathered(Asked.all().page(1, 0).request());
            assertEquals(List.of(), none.result().hits());
            assertEquals(5, none.result().total());
            assertEquals(Map.of(), none.carried());
        }
    }

    @Test
    void theEarliestIsTheEarliestOfThoseThatAnswer() throws IOException {
        store(wire());
        try (StatementSearch search = search()) {
            Gathered gathered = search.gathered(Asked.words("lighthouse")
                    .without(Field.SOURCE, "the courier")
                    .request());
            assertEquals(List.of("second-0"), ids(gathered.result()));
            assertEquals(Map.of("second-0", 3), gathered.carried());
            assertEquals(2, gathered.result().total());
        }
    }

    @Test
    void anotherSpeakerADenialOrAnotherYearIsNoRepetition() throws IOException {
        store(
                Told.in("a").on("2024-03-04").says(QUILL, WHOLE),
                Told.in("b").on("2024-03-04").says(Told.person("Lou Tarn", "pilot", Told.NZ), WHOLE),
                Told.in("c").on("2024-03-04").says(QUILL, Stance.DENY, WHOLE),
                Told.in("d").on("2022-03-04").says(QUILL, WHOLE),
                Told.in("e").on("2024-03-04").says(QUILL, "that it was not so").says(QUILL, "that it was not so"));
        try (StatementSearch search = search()) {
            Gathered gathered = search.gathered(Asked.all().request());
            assertEquals(6, gathered.shown());
            assertEquals(Map.of(), gathered.carried());
        }
    }

    @Test
    void whatIsRemovedOrReplacedLeavesItsGroup() throws IOException {
        store(wire());
        try (StatementStore store = update()) {
            store.remove("first");
            Told.in("third")
                    .by("The Buoy")
                    .on("2024-03-06")
                    .says(QUILL, "that nothing was said")
                    .into(store);
            store.commit();
        }
        try (StatementSearch search = search()) {
            assertEquals(List.of(), search.repeats("second-0"));
            assertEquals(Map.of(), search.gathered(Asked.all().request()).carried());
        }
        store(wire().subList(0, 1));
        try (StatementSearch search = search()) {
            assertEquals(List.of("first-0", "second-0"), ids(search.repeats("second-0")));
        }
    }

    @Test
    void groupsDoNotDependOnTheOrderOfIndexing() throws IOException {
        Map<String, List<String>> expected = new HashMap<>();
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            List<Told> articles = new ArrayList<>(random(new Random(42)));
            Collections.shuffle(articles, random);
            try (StatementStore store = rebuild()) {
                for (Told article : articles.subList(0, 15)) {
                    article.into(store);
                }
                store.commit();
            }
            for (Told article : articles.subList(15, articles.size())) {
                try (StatementStore store = update()) {
                    article.into(store);
                    store.commit();
                }
            }
            Map<String, List<String>> groups = new HashMap<>();
            try (StatementSearch search = search()) {
                for (Told article : articles) {
                    String id = article.statements().getFirst().id();
                    groups.put(id, ids(search.repeats(id)));
                }
            }
            if (seed == 0) {
                expected.putAll(groups);
            }
            assertEquals(expected, groups, "seed " + seed);
        }
        assertTrue(expected.values().stream().anyMatch(group -> group.size() > 3), expected::toString);
    }

    /** Three hundred articles with the same words: two by two in a day, in two years, by two people; and once twice in one. */
    @Test
    void whatHundredsSayInTheSameWordsIsPartedByYearAndSpeakerAllTheSame() throws IOException {
        Speaker tarn = Told.person("Lou Tarn", "pilot", Told.NZ);
        List<Told> articles = new ArrayList<>();
        for (int at = 0; at < 300; at++) {
            String year = at % 4 < 2 ? "2022" : "2024";
            String day = String.format(Locale.ROOT, "%s-03-%02d", year, 1 + at / 20);
            articles.add(Told.in("n" + at).on(day).says(at % 2 == 0 ? QUILL : tarn, WHOLE));
        }
        articles.add(Told.in("twice").on("2020-03-01").says(QUILL, WHOLE).says(QUILL, WHOLE));
        articles.add(Told.in("short").on("2022-03-01").says(QUILL, "that it was not so"));

        store(articles);

        try (StatementSearch search = search()) {
            for (int at = 0; at < 4; at++) {
                List<String> together = ids(search.repeats("n" + at + "-0"));
                int first = at;
                assertEquals(
                        IntStream.range(0, 300)
                                .filter(other -> other % 4 == first)
                                .mapToObj(other -> "n" + other + "-0")
                                .collect(Collectors.toSet()),
                        Set.copyOf(together));
            }
            assertEquals(List.of(), search.repeats("twice-0"));
        }
    }

    /** Each takes a few of a row of sentences that others take too. */
    private static List<Told> random(Random random) {
        var articles = new ArrayList<Told>();
        for (int article = 0; article < 20; article++) {
            int from = random.nextInt(10);
            var words = new StringBuilder("that");
            for (int word = from; word < from + 10 + random.nextInt(4); word++) {
                words.append(" w").append(random.nextInt(20) == 0 ? "x" : word);
            }
            articles.add(Told.in("n" + article)
                    .on("2024-03-" + (10 + random.nextInt(9)))
                    .says(QUILL, words.toString()));
        }
        return articles;
    }

    @Test
    void pagesOfWhatIsGatheredDoNotRepeatAndTogetherShowAllGroups() throws IOException {
        var articles = new ArrayList<Told>();
        for (int copy = 0; copy < 12; copy++) {
            Told told = Told.in("n" + copy).by("Paper " + copy).on("2024-03-" + (10 + copy));
            for (int number = 0; number < 4; number++) {
                told.says(
                        QUILL,
                        copy % 4 == number
                                ? "that boat " + copy + " carries nothing but " + copy + " lamps and " + copy
                                        + " mirrors"
                                : WHOLE + " and to " + "abcd".charAt(number) + " others, in the year " + number);
            }
            articles.add(told);
        }
        store(articles);
        try (StatementSearch search = search()) {
            var seen = new ArrayList<String>();
            Gathered first = search.gathered(Asked.all().page(1, 5).request());
            for (int page = 1; (page - 1) * 5L < first.shown(); page++) {
                seen.addAll(
                        ids(search.gathered(Asked.all().page(page, 5).request()).result()));
            }
            assertEquals(first.shown(), seen.size());
            assertEquals(seen.size(), Set.copyOf(seen).size());
            var covered = new HashSet<>(seen);
            for (String id : seen) {
                covered.addAll(ids(search.repeats(id)));
            }
            assertEquals(first.result().total(), covered.size());
            for (Facet facet : first.result().facets()) {
                facet.values()
                        .forEach(value ->
                                assertTrue(value.count() <= first.result().total()));
            }
        }
    }

    @Test
    void theSameStoryInSeveralPapersIsKnownAndKept() throws IOException {
        store(
                story("a").by("The Courier").on("2024-03-04"),
                story("b").by("The Pier").on("2024-03-03").says(QUILL, "that this line is the paper’s own"),
                Told.in("c").on("2024-03-04").says(QUILL, WHOLE));
        try (StatementSearch search = search()) {
            assertEquals(
                    List.of("b", "a"),
                    search.reprints("a").stream().map(Article::id).toList());
            assertEquals(List.of(), search.reprints("c"));
            assertTrue(search.article("a").isPresent() && search.article("b").isPresent());
        }
    }

    private static Told story(String id) {
        Told told = Told.in(id);
        for (int number = 0; number < 12; number++) {
            told.says(QUILL, "that boat number " + number + " left pier " + number * 7 + " for island " + number * 3);
        }
        return told;
    }
}
