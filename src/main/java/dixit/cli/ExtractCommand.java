package dixit.cli;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Corpus;
import dixit.corpus.Item;
import dixit.corpus.Read;
import dixit.corpus.Sink;
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

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Articles, or folders of them; standard input when there is none, or for -.")
    private List<String> files = List.of();

    @Option(
            names = "--map",
            paramLabel = "PART=FIELD,…",
            description = "Which fields of tables and JSON hold what, as in text=body,title=headline.")
    private Optional<String> mapping = Optional.empty();

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
        Optional<Corrections> right = gold ? Optional.of(corrections(words)) : Optional.empty();
        var printing = new Printing(words, right, terminal);
        for (String name : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
            Path place = Path.of(name);
            if (name.equals(STANDARD_INPUT)) {
                Articles.in(terminal.in(), "standard input", columns(), printing);
            } else if (Files.isDirectory(place)) {
                Corpus corpus = Corpus.of(place);
                for (Path file : corpus.files()) {
                    Articles.in(file, corpus.name(file), columns(), printing);
                }
            } else {
                Articles.in(place, name, columns(), printing);
            }
        }
        return (printing.trouble ? Exit.ERROR : Exit.found(printing.statements > 0)).code();
    }

    private Corrections corrections(Words words) throws IOException {
        Path file = corrections.orElseGet(
                () -> CorrectionsFile.beside(terminal.home().resolve("corpus")));
        if (!Files.exists(file)) {
            throw new Refusal(String.format(
                    Locale.ROOT, "There are no corrections at %s. Name a file with --corrections.", file));
        }
        return CorrectionsFile.read(file, words::lexicon);
    }

    private Columns columns() {
        try {
            return mapping.map(Columns::of).orElseGet(Columns::usual);
        } catch (IllegalArgumentException unusable) {
            throw new Refusal("--map: " + unusable.getMessage() + ".", unusable);
        }
    }

    /** Reads and prints each article as it comes. */
    private static final class Printing implements Sink {

        private final Words words;
        private final Optional<Corrections> right;
        private final Terminal terminal;
        private final Json json = Json.onOneLine();
        private long statements;
        private boolean trouble;

        /**
         * Prints what is found, or gold.
         *
         * @param right what readers put right, when only that shall be printed
         */
        Printing(Words words, Optional<Corrections> right, Terminal terminal) {
            this.words = words;
            this.right = right;
            this.terminal = terminal;
        }

        @Override
        public void item(Item item) {
            switch (item.read()) {
                case Read.One one -> {
                    one.problems().forEach(this::tell);
                    print(one.article());
                }
                case Read.Not not -> problem(not.problem());
                case Read.Skipped skipped -> skipped(skipped);
            }
        }

        private void print(Article article) {
            List<Statement> found = words.extractor().extract(article);
            if (right.isPresent()) {
                Corrections.Corrected corrected = right.get().corrected(found);
                corrected.problems().forEach(this::tell);
                if (!corrected.of().isEmpty()) {
                    terminal.print(Predictions.gold(article, corrected.statements()));
                }
                statements += corrected.of().size();
            } else {
                StatementJson.all(found, article).forEach(statement -> terminal.print(json.of(statement)));
                statements += found.size();
            }
        }

        @Override
        public void problem(Problem problem) {
            tell(problem);
            trouble = true;
        }

        @Override
        public void skipped(Read.Skipped skipped) {
            // sound, but nothing to print
        }

        private void tell(Problem problem) {
            terminal.tell("dixit: " + Problems.line(problem));
        }
    }
}
