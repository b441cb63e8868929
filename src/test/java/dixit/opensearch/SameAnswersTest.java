package dixit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.lucene.LuceneStatements;
import dixit.search.Asked;
import dixit.search.Clicks;
import dixit.search.Field;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Hit;
import dixit.search.Slice;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import dixit.search.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A cluster answers as Lucene in a folder does, though the statements lie on several shards and it tells little at once. */
final class SameAnswersTest {

    @RegisterExtension
    static final OneNode NODE = new OneNode();

    private static final Stamp STAMP = new Stamp("corpus", "test", "2024-03-26T12:00:00Z");
    private static final Limits SMALL = new Limits(7, 1, 1);

    private final Access access = NODE.fresh(3);

    @TempDir
    private Path folder;

    private void store(List<Told> articles) throws IOException {
        try (StatementStore here = LuceneStatements.rebuild(folder.resolve("index"), STAMP);
                StatementStore there = OpenSearchStatements.update(access, STAMP, Slice.WHOLE)) {
            for (Told told : articles) {
                told.into(here);
                told.into(there);
            }
            here.commit();
            there.commit();
        }
    }

    /** Asks both the same. */
    private interface Asking {
        void ask(StatementSearch here, StatementSearch there) throws IOException;
    }

    private void both(Asking asking) throws IOException {
        try (StatementSearch here = LuceneStatements.search(folder.resolve("index"));
                StatementSearch there = OpenSearchStatements.search(access, SMALL)) {
            asking.ask(here, there);
        }
    }

    private static void assertSame(StatementSearch here, StatementSearch there, Asked asked) throws IOException {
        SearchRequest request = asked.request();
        SearchResult expected = here.search(request);
        SearchResult found = there.search(request);
        assertEquals(expected.facets(), found.facets(), request::toString);
        assertEquals(
                List.of(expected.total(), expected.articles(), expected.sources()),
                List.of(found.total(), found.articles(), found.sources()),
                request::toString);
        assertEquals(expected.hits().size(), found.hits().size(), request::toString);
        for (int at = 0; at < expected.hits().size(); at++) {
            Hit hit = expected.hits().get(at);
            assertEquals(hit.entry(), found.hits().get(at).entry(), request::toString);
            assertEquals(hit.matches(), found.hits().get(at).matches(), request::toString);
            assertEquals(hit.score(), found.hits().get(at).score(), 1e-4, request::toString);
        }
    }

    private static Facet speakers(SearchResult result) {
        return result.facets().stream()
                .filter(facet -> facet.field() == Field.SPEAKER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answersAreTheSameOnEveryPageAndInEveryOrder() throws IOException {
        var random = new Random(3);
        store(random.ints(40)
                .mapToObj(number -> Clicks.article("a" + Math.abs(number), random))
                .toList());
        both((here, there) -> {
            assertEquals(here.about(), there.about());
            for (Sort sort : Sort.values()) {
                for (int page : new int[] {1, 2, 5, 9}) {
                    assertSame(here, there, Asked.words("tea").sorted(sort).page(page, 5));
                }
                assertSame(here, there, Asked.words("apt 40").sorted(sort).sure(0.3));
                assertSame(
                        here,
                        there,
                        Asked.all()
                                .with(Field.COUNTRY, "NZ", "cn")
                                .without(Field.STANCE, "deny")
                                .with(Field.DATE, "2023-01")
                                .sorted(sort));
            }
            assertSame(here, there, Asked.of(new Query.Prefix("shi")));
            assertSame(here, there, Asked.of(new Query.Phrase("rain and tea")));
            assertSame(here, there, Asked.of(new Query.Rather("ships rain")));
            assertEquals(
                    here.crosstab(Asked.all().request(), Field.SPEAKER, Field.DATE),
                    there.crosstab(Asked.all().request(), Field.SPEAKER, Field.DATE));
            assertEquals(
                    here.values(Asked.all().request(), Field.DATE, "", 3),
                    there.values(Asked.all().request(), Field.DATE, "", 3));
        });
    }

    @Test
    void countsAreExactThoughNoShardTellsAllItsValues() throws IOException {
        var random = new Random(4);
        store(random.ints(60)
                .mapToObj(number -> {
                    Told told = Told.in("b" + Math.abs(number));
                    for (int statement = 0; statement < 40; statement++) {
                        int who = (int) (900 * Math.pow(random.nextDouble(), 1.2));
                        told.says(Told.person("Ada Quill" + who, "Minister", Told.NZ), "it rained");
                    }
                    return told;
                })
                .toList());
        both((here, there) -> {
            SearchResult found = there.search(Asked.all().page(1, 0).request());
            Facet speakers = speakers(found);
            assertTrue(speakers.values().size() == 200 && speakers.distinct() > 600, speakers::toString);
            Map<String, Long> exact = new HashMap<>();
            for (int first = 0; first < speakers.distinct(); first += SearchRequest.MOST_PER_PAGE) {
                here.values(Asked.all().request(), Field.SPEAKER, "", first)
                        .values()
                        .forEach(value -> exact.put(value.key(), value.count()));
            }
            speakers.values().forEach(value -> assertEquals(exact.get(value.key()), value.count(), value::toString));
        });
    }
}
