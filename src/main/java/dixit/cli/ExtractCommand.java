package dixit.cli;

import dixit.corpus.Articles;
import dixit.corpus.Corpus;
import dixit.corpus.Read;
import dixit.correct.Corrections;
import dixit.correct.CorrectionsFile;
import dixit.evaluate.Predictions;
import dixit.export.Json;
import dixit.export.StatementJson;
import dixit.model.Article;
import dixit.model.Problem;
import dixit.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        description = {
            "Prints the statements of articles as JSON Lines, without an index.",
            "Offsets count Unicode code points of the article's text."
        },
        footer = {
            "",
            "Exit code: 0 statements found, 1 none, 2 something could not be read.",
            "",
            "Examples:",
            "  dixit extract corpus/2024-03-26-apt31-uk-us-china.md",
            "  curl -s https://example.org/article.txt | dixit extract",
            "  dixit extract corpus --gold > corrected.jsonl",
            "  dixit extract corpus | jq -r 'select(.stance == \"deny\") | .speakers[].name'"
        })
final class ExtractCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;
    private final Json json = Json.onOneLine();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Articles, or folders of them; standard input when there is none, or for -.")
    private List<String> files = List.of();

    @Option(
            names = "--gold",
            description = "Print only the articles that readers corrected, as gold for evaluate and train: "
                    + "their statements with all that was put right.")
    private boolean gold;

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description = "What readers put right, for --gold (default: corrections.tsv beside the corpus).")
    private Optional<Path> corrections = Optional.empty();

    @Mixin
    private final Options.LexiconFolder lexicon = new Options.LexiconFolder();

    @Mixin
    private final Options.ModelFile model = new Options.ModelFile();

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Words words = model.with(lexicon.in(terminal));
        Corrections right = corrections(words);
        long statements = 0;
        boolean trouble = false;
        for (String name : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
            for (Read read : named(name)) {
                switch (read) {
                    case Read.One one -> {
                        one.problems().forEach(this::tell);
                        statements += gold ? gold(one.article(), words, right) : print(one.article(), words);
                    }
                    case Read.Not not -> {
                        tell(not.problem());
                        trouble = true;
                    }
                }
            }
        }
        return (trouble ? Exit.ERROR : Exit.found(statements > 0)).code();
    }

    private Iterable<Read> named(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return List.of(Articles.fromBytes("standard input", terminal.in().readAllBytes()));
        }
        Path place = Path.of(name);
        if (!Files.isDirectory(place)) {
            return List.of(Articles.fromFile(place));
        }
        List<Read> all = new ArrayList<>();
        for (Path file : Corpus.of(place).files()) {
            all.add(Articles.fromFile(file));
        }
        return all;
    }

    private int print(Article article, Words words) {
        List<Statement> found = words.extractor().extract(article);
        StatementJson.all(found, article).forEach(statement -> terminal.print(json.of(statement)));
        return found.size();
    }

    private Corrections corrections(Words words) throws IOException {
        Path file = corrections.orElseGet(
                () -> CorrectionsFile.beside(terminal.home().resolve("corpus")));
        if (gold && !Files.exists(file)) {
            throw new Refusal(String.format(
                    Locale.ROOT, "There are no corrections at %s. Name a file with --corrections.", file));
        }
        return gold ? CorrectionsFile.read(file, words::lexicon) : Corrections.none();
    }

    private int gold(Article article, Words words, Corrections right) {
        Corrections.Corrected corrected = right.corrected(words.extractor().extract(article));
        corrected.problems().forEach(this::tell);
        if (!corrected.of().isEmpty()) {
            terminal.print(Predictions.gold(article, corrected.statements()));
        }
        return corrected.of().size();
    }

    private void tell(Problem problem) {
        terminal.tell("dixit: " + Problems.line(problem));
    }
}
