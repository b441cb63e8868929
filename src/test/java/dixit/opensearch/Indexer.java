package dixit.opensearch;

import dixit.search.Clicks;
import dixit.search.Slice;
import dixit.search.Stamp;
import dixit.search.StatementStore;
import java.io.IOException;
import java.util.Random;

/** A program that stores its slice of made-up files: {@code Indexer ADDRESS SLICE}. It says {@code committed} at times. */
public final class Indexer {

    static final Stamp STAMP = new Stamp("corpus", "test", "2024-03-26T12:00:00Z");
    static final int FILES = 120;

    private static final int FILES_OF_A_COMMIT = 4;

    private Indexer() {}

    public static void main(String[] told) throws IOException {
        Access access = Access.of(told[0], java.util.Map.of("DIXIT_CLUSTER_REPLICAS", "0"));
        try (StatementStore store = OpenSearchStatements.update(access, STAMP, Slice.of(told[1]))) {
            fill(store, Slice.of(told[1]));
        }
    }

    /** Of every third article two files hold different readings; the file with the greater name counts. */
    static void fill(StatementStore store, Slice slice) throws IOException {
        int stored = 0;
        for (int file = 0; file < FILES; file++) {
            String name = String.format(java.util.Locale.ROOT, "file-%03d.txt", file);
            int article = file % 3 == 2 ? file - 2 : file;
            if (slice.has(name)) {
                Clicks.article("article-" + article, new Random(file)).into(store, name);
                stored++;
                if (stored % FILES_OF_A_COMMIT == 0) {
                    store.commit();
                    System.out.println("committed");
                }
            }
        }
        store.commit();
        System.out.println("committed");
    }
}
