package dixit.cli;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Corpus;
import dixit.correct.Corrections;
import dixit.search.Holding;
import dixit.search.Slice;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings an index in step with a corpus: what is new or changed is read, what is gone is forgotten, the rest is left
 * alone. The index is the same in the end, whatever it was before: of two files with the same article the one with the
 * greater name counts.
 */
final class Indexing {

    private static final String KEPT =
            "Stopped. What was read so far is kept; the next dixit index goes on from there.";
    private static final String AS_IT_WAS = "Stopped. The index is as it was.";

    private final Words words;
    private final Corrections corrections;
    private final Plan plan;

    /**
     * Brings indexes in step as planned.
     *
     * @param words by which articles are understood; they are not loaded unless an article must be read
     * @param corrections what readers put right in them
     */
    Indexing(Words words, Corrections corrections, Plan plan) {
        this.words = words;
        this.corrections = corrections;
        this.plan = plan;
    }

    /**
     * How an index is to be brought in step.
     *
     * @param slice the part of the corpus that is read; the store holds that part alone
     * @param refresh whether what other words or another model understood is read again
     * @param whole whether nothing may be seen before all is stored: an index that is built anew is swapped in whole
     */
    record Plan(Columns columns, Slice slice, boolean refresh, boolean whole) {}

    /** A file that must be opened. */
    private record Due(Path file, String name, String state) {}

    /**
     * Brings {@code store} in step and commits. When it is stopped, what was done is committed, unless nothing may be seen
     * before all is.
     */
    void run(Corpus corpus, StatementStore store, Course course) throws IOException {
        try (Stop stop = Stop.onInterrupt(plan.whole() ? AS_IT_WAS : KEPT)) {
            run(corpus, store, course, stop);
        }
    }

    private void run(Corpus corpus, StatementStore store, Course course, Stop stop) throws IOException {
        boolean first = store.holdings().isEmpty();
        Map<String, Path> files = new TreeMap<>();
        corpus.files().stream()
                .filter(file -> plan.slice().has(corpus.name(file)))
                .forEach(file -> files.put(corpus.name(file), file));
        corpus.problems().forEach(course::problem);
        corrections.problems().forEach(course::problem);
        Readings readings = new Readings(store, corrections);
        try (Intake intake = new Intake(words, new Storing(store, readings, course, !plan.whole()), course, stop)) {
            List<Due> due = due(files, store, readings, course);
            for (Due next : due) {
                read(next, intake, course);
            }
            intake.settle();
            for (String name : List.copyOf(store.holdings().keySet())) {
                if (file(name, files).isEmpty()) {
                    intake.gone(name);
                }
            }
            readAgain(files, intake, course);
            intake.settle();
        } catch (Refusal stopped) {
            if (!plan.whole()) {
                store.commit();
            }
            throw stopped;
        }
        if (plan.slice().equals(Slice.WHOLE)) { // else what is corrected may lie in another slice
            corrections.without(readings.corrected()).forEach(course::problem);
        }
        course.problems().putInPlace();
        if (plan.whole() || course.tally().changes() || first) {
            store.commit();
        }
    }

    private List<Due> due(Map<String, Path> files, StatementStore store, Readings readings, Course course)
            throws IOException {
        List<Due> due = new ArrayList<>();
        Set<String> unchanged = new HashSet<>();
        String readBy = words.fingerprint();
        long bytes = 0;
        for (Map.Entry<String, Path> each : files.entrySet()) {
            String name = each.getKey();
            Path file = each.getValue();
            String state = Corpus.fingerprint(file) + plan.columns().written();
            Optional<String> before = Optional.ofNullable(store.holdings().get(name))
                    .map(held -> Fingerprint.of(held.fingerprint()).state());
            Map<String, Holding> held = Intake.held(name, store);
            if (before.equals(Optional.of(state))
                    && held.entrySet().stream().allMatch(one -> readings.isRight(one.getKey(), one.getValue()))
                    && !stale(held.values(), readBy, course)) {
                unchanged.add(file.toString());
            } else {
                due.add(new Due(file, name, state));
                bytes += Corpus.size(file);
            }
        }
        course.problems().keepOf(unchanged);
        course.begin(due.size(), bytes);
        return due;
    }

    /** Counts the articles of an unchanged file, unless some of them shall be read again. */
    private boolean stale(Collection<Holding> all, String readBy, Course course) {
        int articles = 0;
        int stale = 0;
        for (Holding held : all) {
            if (held.article().isPresent()) {
                articles++;
                stale += Fingerprint.of(held.fingerprint()).readBy().equals(readBy) ? 0 : 1;
            }
        }
        if (stale > 0 && plan.refresh()) {
            return true;
        }
        course.unchanged(articles);
        course.stale(stale);
        return false;
    }

    private void read(Due due, Intake intake, Course course) throws IOException {
        intake.begin(due.name(), due.state());
        Articles.in(due.file(), due.name(), plan.columns(), intake);
        intake.end();
        course.opened(Corpus.size(due.file()));
    }

    /** Reads those whose article another file held in their place until now. */
    private void readAgain(Map<String, Path> files, Intake intake, Course course) throws IOException {
        Set<String> names = new HashSet<>();
        intake.onlyUnsettled().forEach(name -> file(name, files).ifPresent(names::add));
        for (String name : names.stream().sorted().toList()) {
            Path file = files.getOrDefault(name, Path.of(name));
            read(new Due(file, name, Corpus.fingerprint(file) + plan.columns().written()), intake, course);
        }
    }

    /** The name of the file in which an item of this name lies. */
    private static Optional<String> file(String item, Map<String, Path> files) {
        for (int end = item.length(); end > 0; end = item.lastIndexOf(Intake.WITHIN, end - 1)) {
            if (files.containsKey(item.substring(0, end))) {
                return Optional.of(item.substring(0, end));
            }
        }
        return Optional.empty();
    }
}
