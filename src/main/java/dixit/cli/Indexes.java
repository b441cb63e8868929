package dixit.cli;

import dixit.corpus.Columns;
import dixit.corpus.Corpus;
import dixit.correct.Corrections;
import dixit.correct.CorrectionsFile;
import dixit.search.IndexProblem;
import dixit.search.Slice;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Brings an index in step with a corpus, or builds it anew, and tells the counts. */
final class Indexes {

    private static final double MILLIS = 1000;

    /** Keeps with the index which fields hold what. */
    private static final String REMEMBERED = "columns";

    private final Place index;
    private final Words words;
    private final Terminal terminal;
    private final Wishes wishes;

    /**
     * What the user wishes.
     *
     * @param mapping which fields hold what, when the user says so; it is remembered with the index
     * @param refresh whether what other words or another model understood is read again
     * @param slice the part of the corpus that is read
     */
    record Wishes(Optional<String> mapping, boolean refresh, Slice slice, Course.Telling telling) {

        static final Wishes USUAL = new Wishes(Optional.empty(), false, Slice.WHOLE, new Course.Telling(false, false));
    }

    Indexes(Place index, Words words, Terminal terminal, Wishes wishes) {
        this.index = index;
        this.words = words;
        this.terminal = terminal;
        this.wishes = wishes;
    }

    /** Reads what has changed; all of it, when another version of the program built the index. Tells the articles in it. */
    long update(Path folder) throws IOException {
        Corpus corpus = list(folder);
        try (StatementStore store = index.update(stamp(folder), wishes.slice())) {
            return run(corpus, store, false);
        } catch (IndexProblem problem) {
            if (problem.kind() != IndexProblem.Kind.OTHER_VERSION
                    || !wishes.slice().equals(Slice.WHOLE)) {
                throw problem;
            }
        }
        terminal.tell("The index was built by another version of Dixit; building it anew.");
        return rebuild(folder);
    }

    /** Reads everything again; the index there is stays in use until the new one is whole. Tells the articles in it. */
    long rebuild(Path folder) throws IOException {
        Corpus corpus = list(folder);
        try (StatementStore store = index.rebuild(stamp(folder))) {
            return run(corpus, store, true);
        }
    }

    /** As {@link #rebuild(Path)}, but {@code judge} sees first what differs from the index there is. */
    long rebuild(Path folder, Comparison.Judge judge) throws IOException {
        Corpus corpus = list(folder);
        StatementSearch old = index.search();
        try (StatementStore store = new Comparison(index.rebuild(stamp(folder)), old, judge)) {
            return run(corpus, store, true);
        }
    }

    private long run(Corpus corpus, StatementStore store, boolean whole) throws IOException {
        Instant began = terminal.clock().instant();
        Columns columns = columns();
        try (Problems problems = new Problems(index.folder());
                Course course = new Course(problems, wishes.telling(), terminal)) {
            var plan = new Indexing.Plan(columns, wishes.slice(), wishes.refresh(), whole);
            Corrections corrections = CorrectionsFile.read(CorrectionsFile.beside(corpus.root()), words::lexicon);
            new Indexing(words, corrections, plan).run(corpus, store, course);
            return closing(corpus, course, began);
        }
    }

    private long closing(Corpus corpus, Course course, Instant began) throws IOException {
        Tally tally = course.tally();
        course.problems().tell(terminal);
        try (StatementSearch search = index.search()) {
            StatementSearch.About about = search.about();
            double seconds = Duration.between(began, terminal.clock().instant()).toMillis() / MILLIS;
            if (tally.stale() > 0) {
                terminal.tell(String.format(
                        Locale.ROOT,
                        "%s read with other words or another model than now; dixit index --refresh reads again just those.",
                        tally.stale() == 1 ? "1 article was" : Tally.count(tally.stale(), "article") + " were"));
            }
            terminal.tell(tally.line(about.articles(), about.statements(), seconds));
            if (about.articles() == 0) {
                terminal.tell(String.format(
                        Locale.ROOT,
                        "There is no article in %s. Put some there, as text, HTML or any format of docs/formats.md.",
                        corpus.root()));
            }
            return about.articles();
        }
    }

    /** As the user says now, else as he said last. */
    private Columns columns() throws IOException {
        if (wishes.mapping().isPresent()) {
            Columns columns = columns(wishes.mapping().get());
            Files.writeString(
                    index.folder().resolve(REMEMBERED), wishes.mapping().get());
            return columns;
        }
        return columns(index.folder());
    }

    /** Which fields held what when this index was built. */
    static Columns columns(Path index) throws IOException {
        Path remembered = index.resolve(REMEMBERED);
        try {
            return Files.exists(remembered) ? Columns.of(Files.readString(remembered)) : Columns.usual();
        } catch (IllegalArgumentException | CharacterCodingException damaged) {
            throw new Refusal(
                    String.format(
                            Locale.ROOT, "%s is damaged. Say again with --map which fields hold what.", remembered),
                    damaged);
        }
    }

    private static Columns columns(String mapping) {
        try {
            return Columns.of(mapping);
        } catch (IllegalArgumentException unusable) {
            throw new Refusal("--map: " + unusable.getMessage() + ".", unusable);
        }
    }

    static Corpus list(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new Refusal(
                    String.format(Locale.ROOT, "There is no corpus at %s. Name a folder of articles.", folder));
        }
        return Corpus.of(folder);
    }

    private Stamp stamp(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        String built =
                terminal.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Stamp(String.valueOf(whole.getFileName()), Version.stamp(), built);
    }
}
