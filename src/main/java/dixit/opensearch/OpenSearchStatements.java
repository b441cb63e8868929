package dixit.opensearch;

import dixit.search.Slice;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;

/**
 * Statements in a cluster, kept by OpenSearch.
 *
 * <p>Each door throws {@link dixit.search.IndexProblem} when the cluster cannot be reached or the index cannot be used as
 * it is, saying what to do.
 */
public final class OpenSearchStatements {

    private OpenSearchStatements() {}

    /** Opens an index to search. What is committed to it afterwards, or put in its place, is seen by the next search. */
    public static StatementSearch search(Access access) throws IOException {
        return search(access, Limits.USUAL);
    }

    static StatementSearch search(Access access, Limits limits) throws IOException {
        Cluster cluster = Cluster.impatient(access);
        return opened(cluster, () -> new OpenSearchSearch(cluster, limits));
    }

    /**
     * Opens an index to add to it, or to begin one where there is none. Any number of programs may do so at once, each
     * with a slice of its own; the store knows the files of its slice alone.
     */
    public static StatementStore update(Access access, Stamp stamp, Slice slice) throws IOException {
        Cluster cluster = Cluster.patient(access);
        return opened(cluster, () -> OpenSearchStore.update(cluster, stamp, slice));
    }

    /** Begins an index anew, beside the one there is, which stays in use until the new one is committed. */
    public static StatementStore rebuild(Access access, Stamp stamp) throws IOException {
        Cluster cluster = Cluster.patient(access);
        return opened(cluster, () -> OpenSearchStore.rebuild(cluster, stamp));
    }

    private interface Opening<T> {
        T open() throws IOException;
    }

    /** Lets go of the cluster when the index cannot be opened. */
    private static <T> T opened(Cluster cluster, Opening<T> opening) throws IOException {
        try {
            return opening.open();
        } catch (IOException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }
}
