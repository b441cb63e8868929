package dixit.cli;

import dixit.lucene.LuceneStatements;
import dixit.opensearch.Access;
import dixit.opensearch.OpenSearchStatements;
import dixit.search.Slice;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an index is: in a folder, or in a cluster.
 *
 * @param folder that of the index, or of what this machine notes about one in a cluster: its problems, which columns of
 *     tables hold what
 * @param cluster how it is reached, when it is in one
 */
record Place(Path folder, Optional<Access> cluster) {

    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9-]+");

    /**
     * The place that a user names.
     *
     * @param given a folder or an address; else the folder beside the program
     */
    static Place of(Optional<String> given, Terminal terminal) {
        Path usual = terminal.home().resolve("index");
        if (given.isEmpty() || !Access.isAddress(given.get())) {
            return new Place(given.map(Path::of).orElse(usual), Optional.empty());
        }
        try {
            Access access = Access.of(given.get(), terminal.settings());
            String name = NO_NAME.matcher(access.toString()).replaceAll("-");
            return new Place(usual.resolve(".cluster").resolve(name), Optional.of(access));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    StatementSearch search() throws IOException {
        return cluster.isPresent() ? OpenSearchStatements.search(cluster.get()) : LuceneStatements.search(folder);
    }

    /** The same for many who ask: a search that takes longer is stopped. A cluster has a limit of its own. */
    StatementSearch search(Duration patience) throws IOException {
        return cluster.isPresent() ? search() : LuceneStatements.search(folder, patience);
    }

    StatementStore update(Stamp stamp, Slice slice) throws IOException {
        if (cluster.isPresent()) {
            Files.createDirectories(folder);
            return OpenSearchStatements.update(cluster.get(), stamp, slice);
        }
        return LuceneStatements.update(folder, stamp);
    }

    StatementStore rebuild(Stamp stamp) throws IOException {
        if (cluster.isPresent()) {
            Files.createDirectories(folder);
            return OpenSearchStatements.rebuild(cluster.get(), stamp);
        }
        return LuceneStatements.rebuild(folder, stamp);
    }

    /** The same, where several programs on this machine take notes, one for each slice. */
    Place forSlice(Slice slice) {
        return slice.equals(Slice.WHOLE)
                ? this
                : new Place(
                        folder.resolveSibling(folder.getFileName() + "-" + slice.number() + "-of-" + slice.of()),
                        cluster);
    }

    /** Whether there is an index already, as far as that can be told without asking anyone. */
    boolean isBuilt() {
        return cluster.isPresent() || Files.exists(folder.resolve("current"));
    }
}
