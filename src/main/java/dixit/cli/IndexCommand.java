package dixit.cli;

import dixit.search.Slice;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "index",
        description = {
            "Reads what is new or changed in the corpus into the index.",
            "Unchanged articles are not read again; those that are gone are removed."
        },
        footer = {
            "",
            "Articles are read from text, HTML, feeds, JSON Lines, CSV, WARC, PDF, Word, mail and archives of these "
                    + "(docs/formats.md). What cannot be read is counted and listed in problems.jsonl in the index folder. "
                    + "After Ctrl-C, what was read is kept, and the next run goes on from there.",
            "Exit code: 0 the index is ready, 1 it holds no article, 2 error.",
            "",
            "Examples:",
            "  dixit index",
            "  dixit index ~/articles --index ~/articles-index",
            "  dixit index exports --map text=body,title=headline,date=published",
            "  dixit index ~/archive --index https://host:9200/statements --slice 3/64"
        })
final class IndexCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final Options.Indexing indexing = new Options.Indexing();

    @Option(names = "--refresh", description = "Read again what other words or another model than now understood.")
    private boolean refresh;

    @Option(
            names = "--slice",
            paramLabel = "N/ALL",
            description = "Read one part of the corpus only, as in 3/64, while other machines read the others; into a "
                    + "cluster.")
    private Optional<String> slice = Optional.empty();

    @Mixin
    private final Options.Places places = new Options.Places();

    IndexCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var folder = places.corpus(terminal);
        Place place = places.index(terminal).forSlice(slice());
        var indexes = new Indexes(place, places.words(terminal), terminal, indexing.wishes(refresh, slice()));
        return Exit.found(indexes.update(folder) > 0).code();
    }

    private Slice slice() {
        try {
            Slice asked = slice.map(Slice::of).orElse(Slice.WHOLE);
            if (!asked.equals(Slice.WHOLE) && places.index(terminal).cluster().isEmpty()) {
                throw new Refusal(
                        "--slice is for an index in a cluster: name one with --index https://host:9200/statements.");
            }
            return asked;
        } catch (IllegalArgumentException wrong) {
            throw new Refusal("--slice: “" + slice.orElse("") + "” is no slice; write it as in 3/64.", wrong);
        }
    }
}
