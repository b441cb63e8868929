package dixit.cli;

import dixit.corpus.Read;
import dixit.model.Problem;
import dixit.search.StatementStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** How bringing an index in step goes: counts what happens, and tells it. */
final class Course implements AutoCloseable {

    /** How much work may be lost when the machine stops. */
    private static final Duration BETWEEN_COMMITS = Duration.ofMinutes(1);

    /** So many times as long as a commit took, nothing is committed after it. */
    private static final int WORK_PER_COMMIT = 10;

    private final Terminal terminal;
    private final Problems problems;
    private final Telling telling;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private Progress progress = Progress.NONE;
    private Instant nextCommit;
    private int read;
    private int unchanged;
    private int moved;
    private int removed;
    private int stale;
    private long statements;
    private long bytes;
    private long reached;

    /**
     * How it is told.
     *
     * @param json whether programs are told how it goes, on standard output
     * @param strict whether the first problem ends the work
     */
    record Telling(boolean json, boolean strict) {}

    Course(Problems problems, Telling telling, Terminal terminal) {
        this.terminal = terminal;
        this.problems = problems;
        this.telling = telling;
        this.nextCommit = terminal.clock().instant().plus(BETWEEN_COMMITS);
    }

    /** So much is ahead. */
    void begin(int files, long size) {
        if (files > 0) {
            progress = Progress.of(files, size, telling.json(), terminal);
        }
    }

    void read(int found) {
        read++;
        statements += found;
        progress.step(standing());
    }

    void unchanged(int articles) {
        unchanged += articles;
    }

    void stale(int articles) {
        stale += articles;
    }

    void moved() {
        moved++;
    }

    void removed() {
        removed++;
    }

    void skipped(Read.Skipped what) {
        skipped.merge(what.reason(), 1, Integer::sum);
    }

    void problem(Problem problem) {
        if (telling.strict()) {
            throw new Refusal(Problems.line(problem));
        }
        problems.add(problem);
    }

    /** So many bytes of a file are read. */
    void reached(long ofFile) {
        reached = ofFile;
        progress.step(standing());
    }

    /** A file of this size is done. */
    void opened(long size) {
        bytes += size;
        reached = 0;
        progress.step(standing());
    }

    private Progress.Standing standing() {
        return new Progress.Standing(read, statements, bytes + reached, problems.count());
    }

    /** Whether it is time to commit: no more than a part of the time goes to commits, however long one takes. */
    boolean commitDue() {
        return terminal.clock().instant().isAfter(nextCommit);
    }

    /** Commits what was done so far. */
    void commit(StatementStore store) throws IOException {
        Instant began = terminal.clock().instant();
        store.commit();
        Instant now = terminal.clock().instant();
        Duration pause = Duration.between(began, now).multipliedBy(WORK_PER_COMMIT);
        nextCommit = now.plus(pause.compareTo(BETWEEN_COMMITS) > 0 ? pause : BETWEEN_COMMITS);
    }

    Problems problems() {
        return problems;
    }

    Tally tally() {
        return new Tally(read, unchanged, moved, removed, stale, skipped, problems.count());
    }

    @Override
    public void close() throws IOException {
        progress.close();
        problems.close();
    }
}
