package dixit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.opensearch.Documents.Document;
import dixit.search.Asked;
import dixit.search.Slice;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import dixit.search.Told;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs that write the same article at once leave one version of it, never a mixture. */
final class WritersAtOnceTest {

    @RegisterExtension
    static final OneNode NODE = new OneNode();

    private final Access access = NODE.fresh(2);

    private static Document part(String words) {
        return new Document(
                "s:part", Map.of("kind", "statement", "id", "part", "content", words, "start", 0, "article", "a"));
    }

    private long found(Cluster cluster, String words) throws IOException {
        cluster.ask("POST", access.index() + "/_refresh", "");
        return cluster.ask(
                        "POST", access.index() + "/_count", Map.of("query", Map.of("match", Map.of("content", words))))
                .path("count")
                .asLong();
    }

    @Test
    void whatAnEarlierWriterSendsLateIsRefused() throws IOException {
        OpenSearchStatements.update(access, Indexer.STAMP, Slice.WHOLE).close();
        try (Cluster cluster = Cluster.patient(access)) {
            var bulk = new Bulk(cluster, access.index());
            Bulk.Acts later = bulk.acts();
            later.writeAs(9, part("ferries"));
            assertEquals(Set.of("s:part"), later.send().keySet());
            Bulk.Acts late = bulk.acts();
            late.writeAs(7, part("zeppelins"));
            assertEquals(Map.of(), late.send());
            assertEquals(1, found(cluster, "ferries"));
            Bulk.Acts gone = bulk.acts();
            gone.deleteAs(10, "s:part");
            gone.send();
            assertEquals(Map.of(), late.send());
            assertEquals(0, found(cluster, "zeppelins"));
        }
    }

    @Test
    void anArticleIsNotWrittenOverAStateThatNobodyRead() throws IOException {
        OpenSearchStatements.update(access, Indexer.STAMP, Slice.WHOLE).close();
        try (Cluster cluster = Cluster.patient(access)) {
            var bulk = new Bulk(cluster, access.index());
            Bulk.Acts first = bulk.acts();
            first.create(part("ferries"));
            long number = Optional.ofNullable(first.send().get("s:part")).orElseThrow();
            assertEquals(Map.of(), first.send(), "it is there already");
            Bulk.Acts over = bulk.acts();
            over.writeOver(part("harbours"), new Bulk.State(number, 1));
            assertEquals(Set.of("s:part"), over.send().keySet());
            assertEquals(Map.of(), over.send(), "it is another by now");
        }
    }

    @Test
    void twoProgramsThatStoreTheSameArticleAtOnceLeaveOneOfTheTwo() throws Exception {
        for (int round = 0; round < 5; round++) {
            String id = "article-" + round;
            var one = Told.in(id);
            var other = Told.in(id);
            for (int statement = 0; statement < 30; statement++) {
                one.says(Told.person("Ada Quill", "Minister", Told.NZ), "the ferries were late " + statement);
                if (statement < 20) {
                    other.says(Told.person("Ben Ostrow", "Pilot", Told.FR), "the zeppelins were late " + statement);
                }
            }
            OpenSearchStatements.update(access, Indexer.STAMP, Slice.WHOLE).close();
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                Future<?> first = pool.submit(() -> store(one, "a-" + id));
                Future<?> second = pool.submit(() -> store(other, "b-" + id));
                first.get();
                second.get();
            }
            try (StatementSearch search = OpenSearchStatements.search(access)) {
                var stored = search.article(id).orElseThrow();
                assertTrue(Set.of(one.statements(), other.statements()).contains(stored.statements()), id);
            }
        }
        try (StatementSearch search = OpenSearchStatements.search(access)) {
            long kept = 0;
            for (int round = 0; round < 5; round++) {
                kept += search.article("article-" + round)
                        .orElseThrow()
                        .statements()
                        .size();
            }
            assertEquals(kept, search.search(Asked.all().request()).total());
        }
    }

    private void store(Told told, String file) {
        try (StatementStore store = OpenSearchStatements.update(access, Indexer.STAMP, Slice.WHOLE)) {
            told.into(store, file);
            store.commit();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
