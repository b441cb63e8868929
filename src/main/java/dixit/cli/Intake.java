package dixit.cli;

import dixit.corpus.Item;
import dixit.corpus.Read;
import dixit.corpus.Sink;
import dixit.correct.Corrections.Corrected;
import dixit.extract.Extraction;
import dixit.model.Problem;
import dixit.search.Holding;
import dixit.search.StatementStore;
import dixit.text.Readers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes what files hold into an index, one file after another. What the index knows already is not read; the rest is
 * understood on all processors and stored in the order in which it came, so that the same corpus makes the same index. A
 * file may still be waiting for its turn when the next one begins; {@link #settle} waits for all.
 */
final class Intake implements Sink, AutoCloseable {

    /** Statements that are less certain are not worth their place: four of five are wrong. Searches hide more than these. */
    static final double LEAST = 0.2;

    /** Divides the name of a file from that of an article in it. */
    static final String WITHIN = "!/";

    private static final String AFTER_ALL_WITHIN = "!0";

    /** So many articles and ends of files wait for their turn for each processor, so that none is idle. */
    private static final int AHEAD = 8;

    private final Words words;
    private final String readBy;
    private final Stop stop;
    private final Course course;
    private final Storing storing;
    private final Readings readings;
    private final NavigableMap<String, Holding> known;
    private final ExecutorService pool;
    private final int ahead;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private final Map<String, String> digests = new HashMap<>();

    private Opened file = new Opened("", "", List.of());
    private Optional<Set<String>> only = Optional.empty();

    /** What is done when all that came before it is stored. */
    private interface Turn {
        void come() throws IOException;
    }

    /** A file, and what was found in it so far. */
    private static final class Opened {

        private final String name;
        private final String state;
        private final List<String> before;
        private final Set<String> seen = new HashSet<>();
        private boolean alone;
        private int items;
        private int problems;

        Opened(String name, String state, List<String> before) {
            this.name = name;
            this.state = state;
            this.before = before;
        }
    }

    /** What became of an item. */
    record Done(String name, Fingerprint print, Read read, Corrected corrected) {}

    private static final Corrected NOTHING = new Corrected(List.of(), List.of(), List.of());

    Intake(Words words, Storing storing, Course course, Stop stop) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        this.words = words;
        this.readBy = words.fingerprint();
        this.stop = stop;
        this.course = course;
        this.storing = storing;
        this.readings = storing.readings();
        this.known = storing.holdings();
        this.pool = Executors.newFixedThreadPool(processors);
        this.ahead = processors * AHEAD;
        known.forEach(
                (name, held) -> digests.put(Fingerprint.of(held.fingerprint()).digest(), name));
    }

    /** What the index holds of a file: its article or, of a file of many, all of them; by their names. */
    static Map<String, Holding> held(String file, StatementStore store) {
        Map<String, Holding> held = new HashMap<>(store.holdings().subMap(file + WITHIN, file + AFTER_ALL_WITHIN));
        Optional.ofNullable(store.holdings().get(file)).ifPresent(one -> held.put(file, one));
        return held;
    }

    /** What is given from now on lies in this file. */
    void begin(String name, String fingerprint) {
        file = new Opened(
                name,
                fingerprint,
                List.copyOf(known.subMap(name + WITHIN, name + AFTER_ALL_WITHIN).keySet()));
    }

    @Override
    public void item(Item item) throws IOException {
        stop.check();
        String name = item.name();
        file.items++;
        file.alone |= name.equals(file.name);
        if (known.containsKey(name)) {
            file.seen.add(known.floorKey(name)); // the index's own letters, so that they are kept once
        }
        Fingerprint print = new Fingerprint(item.digest(), name.equals(file.name) ? file.state : "", readBy, "");
        if (only.isPresent()) {
            if (only.get().contains(name)) {
                submit(item, print);
            }
        } else if (!isKnown(name, print) && twin(print).isEmpty()) {
            submit(item, print);
        } else {
            settle(); // what comes before it may change what is known
            take(item, print);
        }
    }

    private void take(Item item, Fingerprint print) throws IOException {
        String name = item.name();
        if (isKnown(name, print)) {
            storing.same(name, print, name);
            course.unchanged(1);
        } else if (twin(print).isPresent()) {
            storing.moved(name, print, twin(print).get());
        } else {
            submit(item, print);
        }
    }

    private boolean isKnown(String name, Fingerprint print) {
        return Optional.ofNullable(known.get(name))
                .filter(held -> readsLike(print, name, held))
                .isPresent();
    }

    /** Another item that reads like one with this fingerprint, whose article is stored as it was read there. */
    private Optional<String> twin(Fingerprint print) {
        return Optional.ofNullable(digests.get(print.digest()))
                .filter(name -> isKnown(name, print))
                .filter(storing::alone);
    }

    private boolean readsLike(Fingerprint print, String name, Holding held) {
        return print.readsLike(held) && readings.isRight(name, held);
    }

    private void submit(Item item, Fingerprint print) throws IOException {
        Future<Done> done = pool.submit(() -> understand(item, print));
        inTurn(() -> storing.keep(finished(done)));
    }

    private void inTurn(Turn turn) throws IOException {
        waiting.add(turn);
        while (waiting.size() >= ahead) {
            waiting.remove().come();
        }
    }

    @Override
    public void problem(Problem problem) throws IOException {
        stop.check();
        file.problems++;
        inTurn(() -> course.problem(problem));
    }

    @Override
    public void skipped(Read.Skipped skipped) {
        stop.check();
        course.skipped(skipped);
    }

    @Override
    public void reached(long bytes) {
        course.reached(bytes);
    }

    /** The file has been given whole: what it held before and does not hold any more is forgotten in its turn. */
    void end() throws IOException {
        Opened whole = file;
        inTurn(() -> ended(whole));
    }

    private void ended(Opened whole) throws IOException {
        boolean many = whole.items == 0 ? whole.problems == 0 : !whole.alone;
        for (String name : whole.before) {
            if (!whole.seen.contains(name)) {
                storing.gone(name);
            }
        }
        if (many) {
            storing.many(whole.name, Fingerprint.ofMany(whole.state));
        } else if (whole.items == 0) {
            storing.gone(whole.name);
        }
    }

    /** Forgets what is gone from the corpus. */
    void gone(String name) throws IOException {
        storing.gone(name);
    }

    /** From now on only those are read whose article another file held in their place; tells their names. */
    Set<String> onlyUnsettled() {
        only = Optional.of(storing.unsettled());
        return storing.unsettled();
    }

    /** Stores all that was given so far. */
    void settle() throws IOException {
        while (!waiting.isEmpty()) {
            waiting.remove().come();
        }
    }

    private Done understand(Item item, Fingerprint print) {
        try {
            Read read = item.read();
            if (!(read instanceof Read.One one)) {
                return new Done(item.name(), print, read, NOTHING);
            }
            Extraction found = words.extractor().surerThan(LEAST).read(one.article());
            Corrected corrected = readings.corrected(found.statements());
            return new Done(item.name(), print.with(readings.of(corrected)), told(item, one, found), corrected);
        } catch (RuntimeException | StackOverflowError mistake) {
            // One article that we fail to understand must not keep the others from the index.
            String message = "could not be understood (" + mistake + "), which is a mistake in Dixit; please report it";
            return new Done(item.name(), print, new Read.Not(new Problem(item.where(), message)), NOTHING);
        }
    }

    /** The article, and that it was not read to its end when it was too long for that. */
    private static Read.One told(Item item, Read.One one, Extraction found) {
        if (found.words() < Readers.MOST_WORDS) {
            return one;
        }
        List<Problem> problems = new ArrayList<>(one.problems());
        problems.add(new Problem(
                item.where(),
                String.format(
                        Locale.ROOT,
                        "has more than %,d words and marks; what stands after them was not read. Divide it",
                        Readers.MOST_WORDS)));
        return new Read.One(one.article(), problems);
    }

    private static Done finished(Future<Done> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped. The index is as it was at the last commit.", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        pool.shutdownNow(); // nothing runs any more unless storing failed or a user stopped it
    }
}
