package dixit.cli;

import dixit.corpus.Read;
import dixit.search.Holding;
import dixit.search.Origin;
import dixit.search.StatementStore;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * Stores what was read. Of several files with the same article the one with the greatest name counts, in whatever order
 * they come and go; where that is another than before, it must be read again.
 */
final class Storing {

    private final StatementStore store;
    private final Readings readings;
    private final Course course;
    private final Set<String> unsettled = new HashSet<>();
    private final boolean commits;

    /**
     * Into this store.
     *
     * @param commits whether now and then what was done so far may be committed
     */
    Storing(StatementStore store, Readings readings, Course course, boolean commits) {
        this.store = store;
        this.readings = readings;
        this.course = course;
        this.commits = commits;
    }

    Readings readings() {
        return readings;
    }

    NavigableMap<String, Holding> holdings() {
        return store.holdings();
    }

    void keep(Intake.Done done) throws IOException {
        String name = done.name();
        Origin origin = new Origin(name, done.print().written());
        switch (done.read()) {
            case Read.One one -> {
                Optional<Holding> before = Optional.ofNullable(store.holdings().get(name));
                String article = one.article().id();
                if (store.holders(article).stream().anyMatch(other -> other.compareTo(name) > 0)) {
                    store.hold(origin, Optional.of(article));
                } else {
                    store.replace(origin, one.article(), done.corrected().statements());
                }
                ended(name, before, Optional.of(article));
                one.problems().forEach(course::problem);
                done.corrected().problems().forEach(course::problem);
                course.read(done.corrected().statements().size());
            }
            case Read.Not not -> {
                forget(name);
                course.problem(not.problem());
            }
            case Read.Skipped skipped -> {
                forget(name);
                course.skipped(skipped);
            }
        }
        if (commits && course.commitDue()) {
            course.commit(store);
        }
    }

    /** Notes that under {@code name} lies what is stored already, as it was read under {@code known}. */
    void same(String name, Fingerprint print, String known) throws IOException {
        Optional<Holding> stored = Optional.ofNullable(store.holdings().get(known));
        String corrections = stored.map(
                        held -> Fingerprint.of(held.fingerprint()).corrections())
                .orElse("");
        hold(new Origin(name, print.with(corrections).written()), stored.flatMap(Holding::article));
    }

    /** As {@link #same}, for what lay elsewhere so far. */
    void moved(String name, Fingerprint print, String from) throws IOException {
        same(name, print, from);
        course.moved();
    }

    /** Notes that a file of many articles was read to its end. */
    void many(String name, Fingerprint print) throws IOException {
        hold(new Origin(name, print.written()), Optional.empty());
    }

    private void hold(Origin origin, Optional<String> article) throws IOException {
        Optional<Holding> before = Optional.ofNullable(store.holdings().get(origin.file()));
        if (!before.equals(Optional.of(new Holding(origin.fingerprint(), article)))) {
            store.hold(origin, article);
            ended(origin.file(), before, article);
        }
    }

    /** Whether the article that this file holds is held by no other. */
    boolean alone(String name) {
        return Optional.ofNullable(store.holdings().get(name))
                .flatMap(Holding::article)
                .filter(article -> store.holders(article).equals(List.of(name)))
                .isPresent();
    }

    /** Forgets what a file held that is gone. */
    void gone(String name) throws IOException {
        Optional<String> article = forget(name).flatMap(Holding::article);
        if (article.isPresent() && store.holders(article.get()).isEmpty()) {
            course.removed();
        }
    }

    /** Names whose article is still stored as another file had it that does not hold it any more. */
    Set<String> unsettled() {
        return Set.copyOf(unsettled);
    }

    private Optional<Holding> forget(String name) throws IOException {
        Optional<Holding> before = Optional.ofNullable(store.holdings().get(name));
        if (before.isPresent()) {
            store.forget(name);
            ended(name, before, Optional.empty());
        }
        return before;
    }

    private void ended(String name, Optional<Holding> before, Optional<String> now) {
        Optional<String> article = before.flatMap(Holding::article).filter(held -> !now.equals(Optional.of(held)));
        List<String> others = article.map(store::holders).orElse(List.of());
        if (!others.isEmpty() && others.getLast().compareTo(name) < 0) {
            String heir = others.getLast();
            Optional<String> digest =
                    Optional.ofNullable(store.holdings().get(heir)).map(Storing::digest);
            if (!digest.equals(before.map(Storing::digest))) {
                unsettled.add(heir);
            }
        }
    }

    private static String digest(Holding held) {
        return Fingerprint.of(held.fingerprint()).digest();
    }
}
