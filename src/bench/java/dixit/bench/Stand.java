package dixit.bench;

import dixit.lexicon.Lexicon;
import dixit.lucene.LuceneStatements;
import dixit.search.IndexProblem;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** An index of printed articles, made when it is not there yet. */
final class Stand {

    private static final int THREADS = 2;

    final Press press = new Press(Lexicon.shipped());
    final Path index;
    private final int stories;

    private Stand(Path index, int stories) {
        this.index = index;
        this.stories = stories;
    }

    static Stand of(Bench bench) throws IOException {
        int stories = (bench.statements + Press.STATEMENTS - 1) / Press.STATEMENTS;
        Stand stand = new Stand(bench.folder.resolve("index-" + bench.statements), stories);
        if (!stand.ready()) {
            stand.fill();
        }
        return stand;
    }

    private boolean ready() throws IOException {
        try (StatementSearch search = LuceneStatements.search(index)) {
            return search.about().articles() == stories;
        } catch (IndexProblem none) {
            return false;
        }
    }

    private void fill() throws IOException {
        Bench.tell("making an index of " + stories + " articles in " + index + " …");
        long began = System.nanoTime();
        Files.createDirectories(index);
        try (StatementStore store =
                        LuceneStatements.rebuild(index, new Stamp("press", "bench", "2026-01-01T00:00:00Z"));
                ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                running.add(pool.submit(() -> {
                    for (int number = first; number < stories; number += THREADS) {
                        Press.Story story = press.story(number);
                        store.replace(story.origin(), story.article(), story.statements());
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            store.commit();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IOException("the index could not be made", failed);
        }
        Bench.tell("made in " + (System.nanoTime() - began) / 1_000_000_000L + " s");
    }

    /** The folder that Lucene itself would open. */
    Path generation() throws IOException {
        return index.resolve(Files.readString(index.resolve("current")).strip());
    }

    long bytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(generation())) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
