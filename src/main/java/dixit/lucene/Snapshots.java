package dixit.lucene;

import dixit.search.IndexProblem;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** The newest snapshot of an index, whichever generation it is in. A snapshot is closed when nobody reads it any more. */
final class Snapshots extends ReferenceManager<Snapshot> {

    /** A generation can be replaced and removed between reading its name and opening it. */
    private static final int TRIES = 5;

    private final Generations generations;

    Snapshots(Generations generations) throws IOException {
        this.generations = generations;
        this.current = open();
    }

    private Snapshot open() throws IOException {
        for (int tries = 1; ; tries++) {
            Path generation = generations.inUse();
            try {
                return Snapshot.open(generations.folder(), generation);
            } catch (IndexProblem problem) {
                boolean replaced = !generation.equals(generations.inUse());
                if (!replaced || tries == TRIES) {
                    throw problem;
                }
            }
        }
    }

    @Override
    protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
        return generations.inUse().equals(old.generation) ? old.successor().orElse(null) : open();
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.reader.tryIncRef();
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.reader.decRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.reader.getRefCount();
    }
}
