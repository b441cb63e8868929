package dixit.cli;

import dixit.corpus.Corpus;
import dixit.correct.CorrectionsFile;
import dixit.lucene.LuceneStatements;
import dixit.search.IndexProblem;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Brings an index in step with a corpus, or builds it anew, and tells the counts. */
final class Indexes {

    private static final double MILLIS = 1000;

    private final Path index;
    private final Words words;
    private final Terminal terminal;

    Indexes(Path index, Words words, Terminal terminal) {
        this.index = index;
        this.words = words;
        this.terminal = terminal;
    }

    /** Reads what has changed; all of it, when another version of the program built the index. Tells the articles in it. */
    long update(Path folder) throws IOException {
        Instant began = terminal.clock().instant();
        Corpus corpus = list(folder);
        Stamp stamp = stamp(folder);
        try (StatementStore store = LuceneStatements.update(index, stamp)) {
            return closing(folder, indexing(folder).run(corpus, store, false), began);
        } catch (IndexProblem problem) {
            if (problem.kind() != IndexProblem.Kind.OTHER_VERSION) {
                throw problem;
            }
        }
        terminal.tell("The index was built by another version of Dixit; building it anew.");
        return rebuild(folder);
    }

    /** Reads everything again; the index there is stays in use until the new one is whole. Tells the articles in it. */
    long rebuild(Path folder) throws IOException {
        Instant began = terminal.clock().instant();
        Corpus corpus = list(folder);
        try (StatementStore store = LuceneStatements.rebuild(index, stamp(folder))) {
            return closing(folder, indexing(folder).run(corpus, store, true), began);
        }
    }

    private Indexing indexing(Path folder) throws IOException {
        return new Indexing(words, CorrectionsFile.read(CorrectionsFile.beside(folder), words::lexicon), terminal);
    }

    private long closing(Path folder, Tally tally, Instant began) throws IOException {
        Path problems = Problems.write(tally.problems(), index);
        Problems.tell(tally.problems(), problems, terminal);
        try (StatementSearch search = LuceneStatements.search(index)) {
            StatementSearch.About about = search.about();
            double seconds = Duration.between(began, terminal.clock().instant()).toMillis() / MILLIS;
            terminal.tell(tally.line(about.articles(), about.statements(), seconds));
            if (about.articles() == 0) {
                terminal.tell(String.format(
                        Locale.ROOT, "There is no article in %s. Put some there, as .txt or .md files.", folder));
            }
            return about.articles();
        }
    }

    private static Corpus list(Path folder) throws IOException {
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
