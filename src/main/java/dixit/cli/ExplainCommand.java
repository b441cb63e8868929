package dixit.cli;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Item;
import dixit.corpus.Read;
import dixit.corpus.Sink;
import dixit.model.Article;
import dixit.model.Explanation;
import dixit.model.Explanations;
import dixit.model.Mention;
import dixit.model.Problem;
import dixit.model.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = {
            "Tells why the statements of an article were found, and why they are read so.",
            "Of source, cue and content the features are told that spoke most where they begin, in log odds."
        },
        footer = {
            "",
            "Exit code: 0 explained, 1 no such statement, 2 the file could not be read.",
            "",
            "Examples:",
            "  dixit explain corpus/2024-03-26-apt31-uk-us-china.md     all statements, numbered",
            "  dixit explain corpus/2024-03-26-apt31-uk-us-china.md 3   the third"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "The article.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "N",
            description = "Which of its statements, counted from 1 in the order of the text (default: all).")
    private Optional<Integer> number = Optional.empty();

    @Mixin
    private final Options.LexiconFolder lexicon = new Options.LexiconFolder();

    @Mixin
    private final Options.ModelFile model = new Options.ModelFile();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Words words = model.with(lexicon.in(terminal));
        Explanations explanations = words.explanations();
        int explained = 0;
        for (Article article : articles()) {
            List<Statement> statements = words.extractor().extract(article);
            for (int n = 1; n <= statements.size(); n++) {
                if (number.isEmpty() || number.get() == n) {
                    explain(n, article, statements.get(n - 1), explanations);
                    explained++;
                }
            }
        }
        if (explained == 0) {
            terminal.tell(String.format(Locale.ROOT, "dixit: There is no such statement in %s.", file));
        }
        return Exit.found(explained > 0).code();
    }

    private List<Article> articles() throws IOException {
        List<Article> articles = new ArrayList<>();
        Articles.in(file, String.valueOf(file.getFileName()), Columns.usual(), new Sink() {
            @Override
            public void item(Item item) {
                switch (item.read()) {
                    case Read.One one -> articles.add(one.article());
                    case Read.Not not -> problem(not.problem());
                    case Read.Skipped skipped -> skipped(skipped);
                }
            }

            @Override
            public void problem(Problem problem) {
                throw new Refusal(problem.where() + " " + problem.message() + ".");
            }

            @Override
            public void skipped(Read.Skipped skipped) {
                // no article, and rightly so
            }
        });
        return articles;
    }

    private void explain(int n, Article article, Statement statement, Explanations explanations) {
        terminal.print(String.format(
                Locale.ROOT,
                "%2d. %s · %s · confidence %.2f",
                n,
                Listing.speakers(statement.speakers()),
                statement.meaning().stance().key(),
                statement.confidence()));
        Listing.wrapped(statement.content(article.text())).forEach(line -> terminal.print("    " + line));
        for (Mention mention : statement.speakers()) {
            for (Mention.Step step : mention.chain()) {
                terminal.print("    speaker: “" + flat(article.at(step.span())) + "”, " + step.reason());
            }
        }
        explanations.of(article, statement).ifPresent(explanation -> {
            explanation.parts().forEach(part -> part(part, article));
            explanation.known().forEach(entry -> terminal.print("    " + entry));
        });
        terminal.print("");
    }

    private void part(Explanation.Part part, Article article) {
        String reasons = part.reasons().stream()
                .map(reason -> String.format(Locale.ROOT, "%s (%.1f)", reason.looksAt(), reason.weight()))
                .collect(Collectors.joining(", "));
        terminal.print("    " + part.label() + " “" + flat(article.at(part.span())) + "”: " + reasons);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
