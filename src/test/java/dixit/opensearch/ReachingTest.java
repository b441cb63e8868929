package dixit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.search.Asked;
import dixit.search.IndexProblem;
import dixit.search.IndexProblem.Kind;
import dixit.search.Slice;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import dixit.search.Told;
import dixit.search.TookTooLong;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How a cluster is reached, and what is said when it cannot be. */
final class ReachingTest {

    @RegisterExtension
    static final OneNode NODE = new OneNode();

    @TempDir
    private Path folder;

    private static void store(Access access) throws IOException {
        try (StatementStore store = OpenSearchStatements.update(access, Indexer.STAMP, Slice.WHOLE)) {
            for (int number = 0; number < 20; number++) {
                Told.in("article-" + number)
                        .says(Told.person("Ada Quill", "Minister", Told.NZ), "the ferries were late")
                        .into(store);
            }
            store.commit();
        }
    }

    private static long stored(Access access) throws IOException {
        try (StatementSearch search = OpenSearchStatements.search(access)) {
            return search.search(Asked.words("ferries").request()).total();
        }
    }

    private static IndexProblem problem(Access access) {
        return assertThrows(
                IndexProblem.class, () -> OpenSearchStatements.search(access).close());
    }

    private static Map<String, String> with(Map<String, String> settings) {
        var all = new java.util.HashMap<>(settings);
        all.put("DIXIT_CLUSTER_REPLICAS", "0");
        return all;
    }

    @Test
    void aBusyClusterIsAskedAgain() throws IOException {
        try (Gate gate = Gate.before(NODE.node(), Optional.empty())) {
            gate.busy.set(5);
            Access access = Access.of("http://127.0.0.1:" + gate.port() + "/busy", with(Map.of()));
            store(access);
            assertEquals(5, gate.sentAway.get());
            assertEquals(20, stored(access));
        }
    }

    @Test
    void aSearchThatTheClusterStopsIsRefused() throws IOException {
        try (Gate gate = Gate.before(NODE.node(), Optional.empty())) {
            Access access = Access.of("http://127.0.0.1:" + gate.port() + "/late", with(Map.of()));
            store(access);
            assertEquals(20, stored(access));
            gate.late.set(true);
            assertThrows(TookTooLong.class, () -> stored(access));
        }
    }

    @Test
    void aClusterThatAsksWhoComesIsTold() throws IOException {
        String basic = "Basic YWRhOnF1aWxs";
        try (Gate gate = Gate.before(NODE.node(), Optional.of(basic))) {
            String address = "http://127.0.0.1:" + gate.port() + "/guarded";
            IndexProblem refused = problem(Access.of(address, Map.of()));
            assertEquals(Kind.FORBIDDEN, refused.kind(), refused::toString);
            assertTrue(refused.toString().contains("DIXIT_CLUSTER_USER"), refused::toString);
            Access known =
                    Access.of(address, with(Map.of("DIXIT_CLUSTER_USER", "ada", "DIXIT_CLUSTER_PASSWORD", "quill")));
            store(known);
            assertEquals(20, stored(known));
        }
        try (Gate gate = Gate.before(NODE.node(), Optional.of("ApiKey c2VjcmV0"))) {
            String address = "http://127.0.0.1:" + gate.port() + "/guarded";
            assertEquals(20, stored(Access.of(address, Map.of("DIXIT_CLUSTER_API_KEY", "c2VjcmV0"))));
        }
    }

    @Test
    void aCertificateIsTrustedWhenItsAuthorityIsNamedAndElseNot() throws Exception {
        try (Gate gate = Gate.withTls(NODE.node(), folder)) {
            String address = "https://localhost:" + gate.port() + "/secret";
            IndexProblem untrusted = problem(Access.of(address, Map.of()));
            assertEquals(Kind.UNREACHABLE, untrusted.kind());
            assertTrue(untrusted.toString().contains("DIXIT_CLUSTER_CA"), untrusted::toString);
            Path certificate = folder.resolve("certificate.pem");
            Access access = Access.of(address, with(Map.of("DIXIT_CLUSTER_CA", certificate.toString())));
            store(access);
            assertEquals(20, stored(access));
            Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "no certificate");
            assertEquals(
                    Kind.UNREACHABLE,
                    problem(Access.of(address, Map.of("DIXIT_CLUSTER_CA", nonsense.toString())))
                            .kind());
        }
    }

    @Test
    void whatCannotBeUsedIsToldWithWhatToDo() throws IOException {
        assertEquals(Kind.MISSING, problem(NODE.fresh(1)).kind());
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        IndexProblem unreachable = problem(Access.of("http://127.0.0.1:" + closed + "/statements", Map.of()));
        assertEquals(Kind.UNREACHABLE, unreachable.kind());
        assertTrue(unreachable.toString().contains("cannot be reached"), unreachable::toString);
        Access strange = NODE.fresh(1);
        try (Cluster cluster = Cluster.impatient(strange)) {
            cluster.ask("PUT", strange.index(), "");
        }
        assertEquals(Kind.FOREIGN, problem(strange).kind());
        assertThrows(
                IndexProblem.class,
                () -> OpenSearchStatements.update(strange, Indexer.STAMP, Slice.WHOLE)
                        .close());
    }

    @Test
    void onlyTheVersionThatWroteAnIndexAddsToIt() throws IOException {
        Access access = NODE.fresh(1);
        store(access);
        var other = new dixit.search.Stamp("corpus", "another", "2024-03-26T12:00:00Z");
        IndexProblem problem = assertThrows(
                IndexProblem.class,
                () -> OpenSearchStatements.update(access, other, Slice.WHOLE).close());
        assertEquals(Kind.OTHER_VERSION, problem.kind());
    }

    @Test
    void aRebuildThatIsGivenUpLeavesNothingBehind() throws IOException {
        Access access = NODE.fresh(1);
        store(access);
        try (StatementStore store = OpenSearchStatements.rebuild(access, Indexer.STAMP)) {
            Told.in("new")
                    .says(Told.person("Ada Quill", "Minister", Told.NZ), "all is new")
                    .into(store);
        }
        try (StatementStore store = OpenSearchStatements.rebuild(access, Indexer.STAMP)) {
            Told.in("new")
                    .says(Told.person("Ada Quill", "Minister", Told.NZ), "the ferries are new")
                    .into(store);
            assertEquals(20, stored(access));
            store.commit();
        }
        assertEquals(1, stored(access));
        try (Cluster cluster = Cluster.impatient(access)) {
            assertEquals(
                    java.util.Set.of(access.index() + "-000002"),
                    java.util.Set.copyOf(
                            cluster.ask("GET", access.index() + "-*/_alias", "").propertyNames()));
        }
    }
}
