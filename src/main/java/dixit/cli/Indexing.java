package dixit.cli;

import dixit.corpus.Articles;
import dixit.corpus.Corpus;
import dixit.corpus.Read;
import dixit.model.Problem;
import dixit.model.Statement;
import dixit.search.Origin;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings an index in step with a corpus: what is new or changed is read, what is gone is forgotten, the rest is left
 * alone. Articles are read on all processors and stored in the order of the corpus, so that the same corpus always makes
 * the same index.
 */
final class Indexing {

    /** How much work may be lost when the machine stops. */
    private static final Duration BETWEEN_COMMITS = Duration.ofMinutes(1);

    private final Words words;
    private final Terminal terminal;

    /** The words by which articles are understood; they are not loaded unless an article must be read. */
    Indexing(Words words, Terminal terminal) {
        this.words = words;
        this.terminal = terminal;
    }

    /** A file whose content the index does not hold yet. */
    private record Due(Path file, Origin origin) {}

    /** What became of it. */
    private record Done(Due due, Read read, List<Statement> statements) {}

    /**
     * Brings {@code store} in step and commits.
     *
     * @param whole whether nothing may be seen before all is stored: an index that is built anew is swapped in whole
     */
    Tally run(Corpus corpus, StatementStore store, boolean whole) throws IOException {
        Map<String, String> known = Map.copyOf(store.fingerprints());
        List<Due> due = new ArrayList<>();
        Set<String> present = new HashSet<>();
        String readBy = words.fingerprint();
        for (Path file : corpus.files()) {
            Origin origin = new Origin(corpus.name(file), Corpus.fingerprint(file) + readBy);
            present.add(origin.file());
            if (!origin.fingerprint().equals(known.get(origin.file()))) {
                due.add(new Due(file, origin));
            }
        }
        int removed = 0;
        for (String file : known.keySet().stream().sorted().toList()) {
            if (!present.contains(file)) {
                store.forget(file);
                removed++;
            }
        }
        List<Problem> problems = new ArrayList<>(corpus.problems());
        int read = due.isEmpty() ? 0 : read(due, store, whole, problems);
        if (whole || read + removed > 0 || known.isEmpty()) {
            store.commit();
        }
        return new Tally(read, present.size() - due.size(), removed, problems);
    }

    private int read(List<Due> due, StatementStore store, boolean whole, Collection<Problem> problems)
            throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        int ahead = processors * 4;
        Queue<Future<Done>> running = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors);
                Progress progress = Progress.of(due.size(), terminal)) {
            var storing = new Storing(store, problems);
            Instant committed = terminal.clock().instant();
            try {
                for (Due next : due) {
                    running.add(pool.submit(() -> understand(next)));
                    if (running.size() >= ahead) {
                        progress.step(storing.keep(finished(running.remove())));
                    }
                    Instant now = terminal.clock().instant();
                    if (!whole && Duration.between(committed, now).compareTo(BETWEEN_COMMITS) > 0) {
                        store.commit();
                        committed = now;
                    }
                }
                while (!running.isEmpty()) {
                    progress.step(storing.keep(finished(running.remove())));
                }
                return storing.articles;
            } finally {
                pool.shutdownNow(); // nothing runs any more unless storing failed
            }
        }
    }

    private Done understand(Due due) throws IOException {
        Read read = Articles.fromFile(due.file());
        if (!(read instanceof Read.One one)) {
            return new Done(due, read, List.of());
        }
        try {
            return new Done(due, read, words.extractor().extract(one.article()));
        } catch (RuntimeException | StackOverflowError mistake) {
            // One article that we fail to understand must not keep the others from the index.
            return new Done(
                    due,
                    new Read.Not(new Problem(
                            due.file().toString(),
                            "could not be understood (" + mistake
                                    + "), which is a mistake in Dixit; please report it")),
                    List.of());
        }
    }

    private static Done finished(Future<Done> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped. The index is as it was at the last commit.", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Stores what was read, in order. */
    private static final class Storing {

        private final StatementStore store;
        private final Collection<Problem> problems;
        private int articles;
        private long statements;

        Storing(StatementStore store, Collection<Problem> problems) {
            this.store = store;
            this.problems = problems;
        }

        /** Stores one and tells how many statements there are by now. */
        long keep(Done done) throws IOException {
            switch (done.read()) {
                case Read.One one -> {
                    store.replace(done.due().origin(), one.article(), done.statements());
                    problems.addAll(one.problems());
                    articles++;
                    statements += done.statements().size();
                }
                case Read.Not not -> {
                    store.forget(done.due().origin().file());
                    problems.add(not.problem());
                }
            }
            return statements;
        }
    }
}
