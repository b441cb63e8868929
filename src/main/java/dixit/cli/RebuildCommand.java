package dixit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rebuild",
        description = {
            "Reads the whole corpus into a new index.",
            "The old index stays in use until the new one is whole, and is then replaced at once."
        },
        footer = {
            "",
            "What to do when an index is damaged.",
            "Exit code: 0 the index is ready, 1 it holds no article, 2 error.",
            "",
            "Examples:",
            "  dixit rebuild",
            "  dixit rebuild ~/articles --index ~/articles-index"
        })
final class RebuildCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final Options.Indexing indexing = new Options.Indexing();

    @Mixin
    private final Options.CorpusFolder corpus = new Options.CorpusFolder();

    @Mixin
    private final Options.IndexFolder index = new Options.IndexFolder();

    @Mixin
    private final Options.LexiconFolder lexicon = new Options.LexiconFolder();

    @Mixin
    private final Options.ModelFile model = new Options.ModelFile();

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var folder = corpus.in(terminal);
        var indexes =
                new Indexes(index.in(terminal), model.with(lexicon.beside(folder)), terminal, indexing.wishes(false));
        return Exit.found(indexes.rebuild(folder) > 0).code();
    }
}
