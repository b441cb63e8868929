package dixit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.search.Asked;
import dixit.search.Clicks;
import dixit.search.Field;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An index of so many statements that its columns are held in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ColumnsTest {

    private static final Stamp STAMP = new Stamp("corpus", "program", "2026-01-01T00:00:00Z");
    private static final int ARTICLES = 2500;

    private Path folder = Path.of("");

    @BeforeAll
    void store(@TempDir Path empty) throws IOException {
        folder = empty;
        var random = new Random(3);
        try (StatementStore store = LuceneStatements.rebuild(folder, STAMP)) {
            for (int article = 0; article < ARTICLES; article++) {
                Clicks.article("article-" + article, random).into(store);
            }
            store.commit();
        }
    }

    private Snapshot open() throws IOException {
        return Snapshot.open(
                folder,
                folder.resolve(Files.readString(folder.resolve("current")).strip()));
    }

    @Test
    void aColumnInMemoryIsThatOfTheFile() throws IOException {
        Snapshot snapshot = open();
        try {
            for (LeafReaderContext segment : snapshot.reader.leaves()) {
                for (Field field : Field.values()) {
                    Ordinals memory = Ordinals.inMemory(segment.reader(), field);
                    Ordinals file = Ordinals.inFile(segment.reader(), field);
                    assertEquals(read(file, segment), read(memory, segment), () -> "" + field);
                    assertTrue(memory.room() >= Ordinals.room(segment.reader().maxDoc(), memory.values()));
                    assertEquals(0, file.room());
                }
            }
        } finally {
            snapshot.reader.close();
        }
    }

    private static List<List<Integer>> read(Ordinals column, LeafReaderContext segment) throws IOException {
        int[] numbers = IntStream.range(0, segment.reader().maxDoc()).toArray();
        column.read(numbers, numbers.length, numbers);
        List<List<Integer>> all = new ArrayList<>();
        for (int number : numbers) {
            all.add(
                    number < column.values()
                            ? List.of(number)
                            : IntStream.of(column.set(number)).boxed().toList());
        }
        return all;
    }

    @Test
    void columnsAreHeldWhenMuchOfThemIsLookedAtAgainAndThereIsRoom() throws IOException {
        Snapshot snapshot = open();
        try {
            List<LeafReaderContext> segments = snapshot.reader.leaves();
            LeafReaderContext segment = segments.getFirst();
            var held = new Held(segments, null);
            assertNotSame(held.column(segment, Field.DATE, false), held.column(segment, Field.DATE, false));
            assertEquals(0, held.column(segment, Field.DATE, true).room(), "the first to ask does not wait");
            Ordinals dates = held.column(segment, Field.DATE, true);
            assertSame(dates, held.column(segment, Field.DATE, false));
            assertSame(dates, new Held(segments, held).column(segment, Field.DATE, false));
            var full = new Held(segments, held, dates.room());
            assertSame(dates, full.column(segment, Field.DATE, true));
            full.column(segment, Field.TYPE, true);
            assertEquals(0, full.column(segment, Field.TYPE, true).room(), "there is no room");
        } finally {
            snapshot.reader.close();
        }
    }

    @Test
    void answersWithoutWordsComeInTheSameOrderAsIfTheyWereWeighed() throws IOException {
        Snapshot snapshot = open();
        try {
            var ranking = new Ranking(snapshot.searcher, Counting.sort(SearchRequest.Sort.RELEVANCE));
            var leftOut = new FixedBitSet(snapshot.reader.maxDoc());
            for (int document = 0; document < snapshot.reader.maxDoc(); document += 3) {
                leftOut.set(document);
            }
            for (Query asked : List.of(new Query.Everything(), new Query.Is(Field.STANCE, "deny"))) {
                var query = snapshot.queries.admitted(Asked.of(asked).request());
                for (int most : List.of(1, 10, 1000)) {
                    TopFieldDocs weighed = ranking.butFor(leftOut, query, most);
                    TopFieldDocs found = ranking.withoutWords(leftOut, query, most);
                    assertEquals(Arrays.toString(weighed.scoreDocs), Arrays.toString(found.scoreDocs));
                    assertTrue(found.scoreDocs.length > 0);
                }
            }
        } finally {
            snapshot.reader.close();
        }
    }

    @Test
    void whatAnswersAQuestionIsFoundOnceForAPage() throws IOException {
        Snapshot snapshot = open();
        try {
            var found = (LRUQueryCache) Objects.requireNonNull(snapshot.searcher.getQueryCache());
            var many = new Query.Any(IntStream.range(0, 30)
                    .<Query>mapToObj(number -> new Query.Phrase(number == 7 ? "tea and rain" : "tea and " + number))
                    .toList());
            for (Query asked : List.of(many, new Query.Not(many))) {
                var query = snapshot.queries.counted(Asked.of(asked).request());
                int count = snapshot.searcher.count(query);
                long again = found.getHitCount();
                assertEquals(count, snapshot.searcher.count(query));
                assertTrue(found.getHitCount() > again, () -> asked + " is found anew");
            }
        } finally {
            snapshot.reader.close();
        }
    }

    @Test
    void aSearchThatIsStoppedTellsNoMoreThanThereIsAndSpoilsNoOther() throws IOException {
        Snapshot calm = open();
        Snapshot snapshot = open();
        try {
            for (Query asked : List.of(
                    new Query.Everything(),
                    new Query.Not(new Query.Phrase("tea and rain")),
                    new Query.Any(List.of(new Query.Phrase("tea and rain"), new Query.Prefix("sh"))))) {
                SearchRequest request =
                        Asked.of(asked).without(Field.STANCE, "deny").request();
                Counting.Answered whole = answered(calm, request, Duration.ofMinutes(1));
                assertFalse(whole.partial());
                assertTrue(answered(snapshot, request, Duration.ZERO).partial(), "nothing takes no time");
                for (int micros = 1; micros < 10_000; micros *= 2) {
                    Counting.Answered part = answered(snapshot, request, Duration.ofNanos(micros * 1000L));
                    assertAtMost(whole.counted(), part.counted());
                    if (!part.partial()) {
                        assertEquals(whole.counted().facets(), part.counted().facets());
                        assertEquals(whole.page().toString(), part.page().toString());
                    }
                }
                assertEquals(
                        whole.page().toString(),
                        answered(snapshot, request, Duration.ofMinutes(1))
                                .page()
                                .toString());
            }
        } finally {
            snapshot.reader.close();
            calm.reader.close();
        }
    }

    private static Counting.Answered answered(Snapshot snapshot, SearchRequest request, Duration patience)
            throws IOException {
        return new Counting(snapshot, request, snapshot.queries.of(request.query()), true).answer(patience);
    }

    private static void assertAtMost(Counts.Counted whole, Counts.Counted part) {
        assertTrue(part.total() <= whole.total(), part + " of " + whole);
        assertTrue(part.articles() <= whole.articles(), part + " of " + whole);
        for (int facet = 0; facet < whole.facets().size(); facet++) {
            Map<String, Long> counts = whole.facets().get(facet).values().stream()
                    .collect(Collectors.toMap(SearchResult.Value::key, SearchResult.Value::count));
            for (SearchResult.Value value : part.facets().get(facet).values()) {
                assertTrue(value.count() <= counts.getOrDefault(value.key(), 0L), value + " of " + counts);
            }
        }
    }

    @Test
    void whatIsCountedInMemoryIsWhatYouGet() throws IOException {
        var random = new Random(4);
        try (StatementSearch search = LuceneStatements.search(folder)) {
            for (int click = 0; click < 10; click++) {
                Clicks.check(search, random, "click " + click);
            }
            Clicks.checkPairs(search, Field.STANCE, Field.DATE);
            Clicks.checkPairs(search, Field.SPEAKER, Field.COUNTRY);
        }
    }
}
