package dixit.cli;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Corpus;
import dixit.correct.Corrections;
import dixit.correct.CorrectionsFile;
import dixit.lucene.LuceneStatements;
import dixit.model.Problem;
import dixit.search.Inventory;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "verify",
        description = {
            "Checks an index against its corpus: whether its files are whole, each statement's words stand at its place in "
                    + "its article, and every article and statement is what derives from the corpus.",
            "Nothing is changed."
        },
        footer = {
            "",
            "It reads the whole corpus, as rebuild does. What is wrong is printed, one line each.",
            "Exit code: 0 the index is right, 1 the corpus has changed since (dixit index brings it in step), 2 the index "
                    + "is wrong or cannot be used (dixit rebuild mends it).",
            "",
            "Examples:",
            "  dixit verify",
            "  dixit verify ~/articles --index ~/articles-index"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final Options.Places places = new Options.Places();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = places.corpus(terminal);
        Place place = places.index(terminal);
        if (place.cluster().isPresent()) {
            throw new Refusal(
                    "An index in a cluster cannot be verified: it keeps sums of its own. Name a folder with --index.");
        }
        Corpus articles = Indexes.list(folder);
        Inventory inventory = LuceneStatements.inventory(place.folder());
        inventory.faults().forEach(fault -> terminal.print(Problems.line(fault)));
        Words words = places.words(terminal);
        boolean same = inventory.about().program().equals(Version.stamp());
        try (StatementSearch search = place.search()) {
            Corrections corrections = CorrectionsFile.read(CorrectionsFile.beside(folder), words::lexicon);
            var verification = new Verification(inventory, search, new Verification.Reader(words, corrections, same));
            Columns columns = Indexes.columns(place.folder());
            for (Path file : articles.files()) {
                Articles.in(file, articles.name(file), columns, verification);
            }
            verification.end();
            if (!search.about().identity().equals(inventory.about().identity())) {
                throw new Refusal("The index was changed while it was checked. Run again when nothing writes to it.");
            }
            return told(inventory, verification, same).code();
        }
    }

    private Exit told(Inventory inventory, Verification verification, boolean same) {
        int faults = inventory.faults().size() + verification.faults().size();
        List<Problem> differences = verification.differences();
        verification.faults().forEach(fault -> terminal.print(Problems.line(fault)));
        differences.forEach(difference -> terminal.print(Problems.line(difference)));
        if (!same) {
            terminal.print(
                    "The index was built by another version of Dixit, so its statements were not derived again.");
        }
        terminal.tell(String.format(
                Locale.ROOT,
                "%s checked, %s, %s.",
                Tally.count(verification.checked(), "article"),
                Tally.count(faults, "fault"),
                Tally.count(differences.size(), "difference")));
        if (faults > 0) {
            terminal.tell("dixit: The index is not what it should be. Build it anew with `dixit rebuild`.");
            return Exit.ERROR;
        }
        if (!differences.isEmpty() || !same) {
            terminal.tell("dixit: The corpus or Dixit has changed since. Bring the index in step with `dixit index`.");
            return Exit.NOTHING_FOUND;
        }
        return Exit.FOUND;
    }
}
