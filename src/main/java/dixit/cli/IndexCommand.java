package dixit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "index",
        description = {
            "Reads what is new or changed in the corpus into the index.",
            "Unchanged articles are not read again; those that are gone are removed."
        },
        footer = {
            "",
            "Articles are .txt and .md files, in folders as you like. What cannot be read is counted and listed in "
                    + "problems.jsonl in the index folder.",
            "Exit code: 0 the index is ready, 1 it holds no article, 2 error.",
            "",
            "Examples:",
            "  dixit index",
            "  dixit index ~/articles --index ~/articles-index"
        })
final class IndexCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final Options.CorpusFolder corpus = new Options.CorpusFolder();

    @Mixin
    private final Options.IndexFolder index = new Options.IndexFolder();

    @Mixin
    private final Options.LexiconFolder lexicon = new Options.LexiconFolder();

    @Mixin
    private final Options.ModelFile model = new Options.ModelFile();

    IndexCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var folder = corpus.in(terminal);
        var indexes = new Indexes(index.in(terminal), model.with(lexicon.beside(folder)), terminal);
        return Exit.found(indexes.update(folder) > 0).code();
    }
}
