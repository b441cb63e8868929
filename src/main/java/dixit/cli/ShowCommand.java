package dixit.cli;

import dixit.model.Article;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Passage;
import dixit.model.Publication;
import dixit.model.Statement;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a statement in its article, with source, cue and content marked.",
        footer = {
            "",
            "Exit code: 0 shown, 1 no such statement, 2 error.",
            "",
            "Example:",
            "  dixit show 0123456789abcdef        (search prints the ids)"
        })
final class ShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The statement's id: sixteen hexadecimal digits.")
    private String id = "";

    @Mixin
    private final Options.IndexFolder index = new Options.IndexFolder();

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (StatementSearch search = index.in(terminal).search()) {
            var entry = search.statement(id.strip().toLowerCase(Locale.ROOT));
            if (entry.isEmpty()) {
                terminal.tell(String.format(
                        Locale.ROOT, "dixit: There is no statement %s in this index. dixit search prints ids.", id));
                return Exit.NOTHING_FOUND.code();
            }
            Statement statement = entry.get().statement();
            var stored = search.article(statement.article());
            show(statement, stored.orElseThrow().article());
            return Exit.FOUND.code();
        }
    }

    private void show(Statement statement, Article article) {
        terminal.print(article.title());
        Publication publication = article.publication();
        Stream.of(
                        publication.publisher(),
                        publication.date().map(Objects::toString),
                        publication.url().map(Objects::toString))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " · " + other)
                .ifPresent(terminal::print);
        Marked marked = new Marked(statement, article);
        for (Passage passage : article.passages()) {
            terminal.print("");
            Listing.wrapped(marked.words(passage.span())).forEach(terminal::print);
        }
        terminal.print("");
        facts(statement, article);
    }

    private void facts(Statement statement, Article article) {
        fact("speaker", Listing.speakers(statement.speakers()));
        for (Mention mention : statement.speakers()) {
            for (Mention.Step step : mention.chain()) {
                fact("because", String.format(Locale.ROOT, "“%s”: %s", article.at(step.span()), step.reason()));
            }
        }
        fact("stance", statement.meaning().stance().key());
        fact("about", statement.meaning().about().stream().map(Party::name).collect(Collectors.joining(", ")));
        fact("incident", statement.meaning().incident().orElse(""));
        fact("hedge", statement.meaning().hedge().map(article::at).orElse(""));
        fact("said to", statement.meaning().addressee().map(article::at).orElse(""));
        fact(
                "date",
                statement
                        .meaning()
                        .uttered()
                        .or(article.publication()::date)
                        .map(Objects::toString)
                        .orElse(""));
        fact("type", statement.wording().type().key());
        fact("place", statement.place().key());
        fact("confidence", String.format(Locale.ROOT, "%.2f", statement.confidence()));
        fact("id", statement.id());
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            terminal.print(String.format(Locale.ROOT, "%-11s %s", name, value));
        }
    }
}
