package dixit.cli;

import dixit.corpus.Articles;
import dixit.corpus.Corpus;
import dixit.corpus.Read;
import dixit.correct.Corrections;
import dixit.correct.Corrections.Corrected;
import dixit.model.Problem;
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

    /** Statements that are less certain are not worth their place: four of five are wrong. Searches hide more than these. */
    private static final double LEAST = 0.2;

    /** How much work may be lost when the machine stops. */
    private static final Duration BETWEEN_COMMITS = Duration.ofMinutes(1);

    private final Words words;
    private final Corrections corrections;
    private final Terminal terminal;

    /**
     * @param words by which articles are understood; they are not loaded unless an article must be read
     * @param corrections what readers put right in them
     */
    Indexing(Words words, Corrections corrections, Terminal terminal) {
        this.words = words;
        this.corrections = corrections;
        this.terminal = terminal;
    }

    /** A file whose content the index does not hold yet. */
    private record Due(Path file, Origin origin) {}

    /** What became of it. */
    private record Done(Due due, Read read, Corrected corrected) {}

    private static final Corrected NOTHING = new Corrected(List.of(), List.of(), List.of());

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
        var readings = new Readings(known, corrections);
        Set<String> corrected = store.filesWith(readings.newlyCorrected());
        for (Path file : corpus.files()) {
            Origin origin = new Origin(corpus.name(file), Corpus.fingerprint(file) + readBy);
            present.add(origin.file());
            if (!readings.isCurrent(origin) || corrected.contains(origin.file())) {
                due.add(new Due(file, origin));
                readings.forget(origin.file());
            }
        }
        int removed = 0;
        for (String file : known.keySet().stream().sorted().toList()) {
            if (!present.contains(file)) {
                store.forget(file);
                readings.forget(file);
                removed++;
            }
        }
        List<Problem> problems = new ArrayList<>(corpus.problems());
        problems.addAll(corrections.problems());
        int read = due.isEmpty() ? 0 : read(due, new Storing(store, readings, problems), whole);
        problems.addAll(corrections.without(readings.corrected()));
        if (whole || read + removed > 0 || known.isEmpty()) {
            store.commit();
        }
        return new Tally(read, present.size() - due.size(), removed, problems);
    }

    private int read(List<Due> due, Storing storing, boolean whole) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        int ahead = processors * 4;
        Queue<Future<Done>> running = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors);
                Progress progress = Progress.of(due.size(), terminal)) {
            Instant committed = terminal.clock().instant();
            try {
                for (Due next : due) {
                    running.add(pool.submit(() -> understand(next)));
                    if (running.size() >= ahead) {
                        progress.step(storing.keep(finished(running.remove())));
                    }
                    Instant now = terminal.clock().instant();
                    if (!whole && Duration.between(committed, now).compareTo(BETWEEN_COMMITS) > 0) {
                        storing.store.commit();
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
            return new Done(due, read, NOTHING);
        }
        try {
            return new Done(
                    due,
                    read,
                    corrections.corrected(words.extractor().surerThan(LEAST).extract(one.article())));
        } catch (RuntimeException | StackOverflowError mistake) {
            // One article that we fail to understand must not keep the others from the index.
            return new Done(
                    due,
                    new Read.Not(new Problem(
                            due.file().toString(),
                            "could not be understood (" + mistake
                                    + "), which is a mistake in Dixit; please report it")),
                    NOTHING);
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
        private final Readings readings;
        private final Collection<Problem> problems;
        private int articles;
        private long statements;

        Storing(StatementStore store, Readings readings, Collection<Problem> problems) {
            this.store = store;
            this.readings = readings;
            this.problems = problems;
        }

        /** Stores one and tells how many statements there are by now. */
        long keep(Done done) throws IOException {
            switch (done.read()) {
                case Read.One one -> {
                    Corrected corrected = done.corrected();
                    store.replace(readings.of(done.due().origin(), corrected), one.article(), corrected.statements());
                    problems.addAll(one.problems());
                    problems.addAll(corrected.problems());
                    articles++;
                    statements += corrected.statements().size();
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
