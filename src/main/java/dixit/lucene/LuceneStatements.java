package dixit.lucene;

import dixit.search.Inventory;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Statements in a folder, kept by Lucene.
 *
 * <p>Each door throws {@link dixit.search.IndexProblem} when the folder cannot be used as it is, saying what to do.
 */
public final class LuceneStatements {

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);

    private LuceneStatements() {}

    /** Opens an index to search. What is committed to it afterwards, or put in its place, is seen by the next search. */
    public static StatementSearch search(Path index) throws IOException {
        return search(index, AS_LONG_AS_IT_TAKES);
    }

    /**
     * The same for many who ask: a search that takes longer is stopped.
     *
     * @param patience how long it may count, and how long it may then look for what it shows
     */
    public static StatementSearch search(Path index, Duration patience) throws IOException {
        return new LuceneSearch(new Generations(index), patience);
    }

    /** Opens an index to add to it, or to begin one where there is none. */
    public static StatementStore update(Path index, Stamp stamp) throws IOException {
        return store(new Generations(index), stamp, false);
    }

    /** Begins an index anew, beside the one there is, which stays in use until the new one is committed. */
    public static StatementStore rebuild(Path index, Stamp stamp) throws IOException {
        return store(new Generations(index), stamp, true);
    }

    /** Looks through all of an index. It may be written to meanwhile: one commit is looked at. */
    public static Inventory inventory(Path index) throws IOException {
        try (Snapshots snapshots = new Snapshots(new Generations(index))) {
            Snapshot snapshot = snapshots.acquire();
            try {
                return new Soundness(snapshot).inventory();
            } finally {
                snapshots.release(snapshot);
            }
        }
    }

    static StatementStore store(Generations generations, Stamp stamp, boolean anew) throws IOException {
        Path index = generations.folder();
        generations.prepare();
        WriteLock lock = WriteLock.take(index, stamp.built());
        try {
            Optional<Path> current = anew ? Optional.empty() : generations.current();
            if (current.isPresent()) {
                check(index, current.get(), stamp);
            }
            generations.sweep(current.orElse(index));
            return new LuceneStore(generations, lock, current.isPresent() ? current.get() : generations.fresh(), stamp);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static void check(Path index, Path generation, Stamp stamp) throws IOException {
        Snapshot snapshot = Snapshot.open(index, generation);
        try (snapshot.reader) {
            Commits.checkProgram(snapshot.data(), stamp, index);
        }
    }
}
