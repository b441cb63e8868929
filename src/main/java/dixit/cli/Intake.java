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
 * understood on all processors and stored in the order in which it came, so that the same corpus makes the same index.
 */
final class Intake implements Sink, AutoCloseable {

    /** Statements that are less certain are not worth their place: four of five are wrong. Searches hide more than these. */
    static final double LEAST = 0.2;

    /** Divides the name of a file from that of an article in it. */
    static final String WITHIN = "!/";

    private static final String AFTER_ALL_WITHIN = "!0";

    private final Words words;
    private final String readBy;
    private final Stop stop;
    private final Course course;
    private final Storing storing;
    private final Readings readings;
    private final NavigableMap<String, Holding> known;
    private final ExecutorService pool;
    private final int ahead;
    private final Queue<Future<Done>> running = new ArrayDeque<>();
    private final Map<String, String> digests = new HashMap<>();

    private String file = "";
    private String state = "";
    private List<String> before = List.of();
    private final Set<String> seen = new HashSet<>();
    private boolean alone;
    private int items;
    private int problems;
    private Optional<Set<String>> only = Optional.empty();

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
        this.ahead = processors * 4;
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
        file = name;
        state = fingerprint;
        before = new ArrayList<>(
                known.subMap(name + WITHIN, name + AFTER_ALL_WITHIN).keySet());
        seen.clear();
        alone = false;
        items = 0;
        problems = 0;
    }

    @Override
    public void item(Item item) throws IOException {
        stop.check();
        items++;
        String name = item.name();
        alone |= name.equals(file);
        Optional<Holding> held = Optional.ofNullable(known.get(name));
        if (held.isPresent()) {
            seen.add(known.floorKey(name)); // the index's own letters, so that they are kept once
        }
        Fingerprint print = new Fingerprint(item.digest(), name.equals(file) ? state : "", readBy, "");
        if (only.isPresent()) {
            if (only.get().contains(name)) {
                submit(item, print);
            }
        } else if (held.isPresent() && readsLike(print, name, held.get())) {
            storing.same(name, print, name);
            course.unchanged(1);
        } else if (twin(print).isPresent()) {
            storing.moved(name, print, twin(print).get());
        } else {
            submit(item, print);
        }
    }

    /** Another item that reads like one with this fingerprint, whose article is stored as it was read there. */
    private Optional<String> twin(Fingerprint print) {
        return Optional.ofNullable(digests.get(print.digest()))
                .filter(name -> Optional.ofNullable(known.get(name))
                        .filter(held -> readsLike(print, name, held))
                        .isPresent())
                .filter(storing::alone);
    }

    private boolean readsLike(Fingerprint print, String name, Holding held) {
        return print.readsLike(held) && readings.isRight(name, held);
    }

    private void submit(Item item, Fingerprint print) throws IOException {
        running.add(pool.submit(() -> understand(item, print)));
        while (running.size() >= ahead) {
            storing.keep(finished(running.remove()));
        }
    }

    @Override
    public void problem(Problem problem) {
        stop.check();
        problems++;
        course.problem(problem);
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

    /** The file has been given whole: what it held before and does not hold any more is forgotten. */
    void end() throws IOException {
        drain();
        boolean many = items == 0 ? problems == 0 : !alone;
        for (String name : before) {
            if (!seen.contains(name)) {
                storing.gone(name);
            }
        }
        if (many) {
            storing.many(file, Fingerprint.ofMany(state));
        } else if (items == 0) {
            storing.gone(file);
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

    private void drain() throws IOException {
        while (!running.isEmpty()) {
            storing.keep(finished(running.remove()));
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
