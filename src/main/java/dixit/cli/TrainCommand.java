package dixit.cli;

import dixit.learn.Group;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "train",
        description = {
            "Makes a model from annotated articles, for the option --model of the other commands.",
            "The same articles in the same order always make the same model."
        },
        footer = {
            "",
            "GOLD is as for evaluate: one JSON object a line with id, text and statements. Some hundred articles are "
                    + "needed for a model that is worth using. With =N after the name, each article of that file counts "
                    + "N times.",
            "",
            "Examples:",
            "  dixit train gold.jsonl --out mine.model",
            "  dixit train gold.jsonl agency.jsonl=3 --out mine.model",
            "  dixit evaluate others.jsonl --model mine.model",
            "  dixit train others.jsonl --part confidence --model mine.model --out confidence.tsv"
        })
final class TrainCommand implements Callable<Integer> {

    private static final double MILLIS = 1000;
    private static final double MEGABYTE = 1_000_000;

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "Annotated articles, as JSON Lines.")
    private List<String> gold = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--part",
            paramLabel = "PART",
            description =
                    "What to make: statements, the model for the option --model (default); tags, the model of the "
                            + "parts of speech; confidence, the weights from which confidence comes, which want articles that "
                            + "the model was not made of.")
    private Part part = Part.STATEMENTS;

    @Option(
            names = "--without",
            paramLabel = "GROUP",
            split = ",",
            description =
                    "Features that the model does not learn from, to see what they are worth: ${COMPLETION-CANDIDATES}.")
    private Set<Group> without = Set.of();

    @Mixin
    private final Options.ModelFile model = new Options.ModelFile();

    @Mixin
    private final Options.LexiconFolder lexicon = new Options.LexiconFolder();

    /** What can be trained. */
    enum Part {
        STATEMENTS,
        TAGS,
        CONFIDENCE
    }

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Instant began = terminal.clock().instant();
        Path folder = folder();
        List<Lessons.Source> sources = gold.stream().map(Lessons.Source::of).toList();
        Path unfinished = Files.createTempFile(folder, "training", ".model");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                train(new Training(terminal, sources), file);
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        terminal.print(String.format(
                Locale.ROOT,
                "%s: %.1f MB, made in %.0f seconds",
                out,
                Files.size(out) / MEGABYTE,
                Duration.between(began, terminal.clock().instant()).toMillis() / MILLIS));
        return Exit.FOUND.code();
    }

    private void train(Training training, OutputStream file) throws IOException {
        switch (part) {
            case STATEMENTS -> training.statements(without, file);
            case TAGS -> training.tags(file);
            case CONFIDENCE ->
                training.confidence(model.with(lexicon.in(terminal)).extractor(), file);
        }
    }

    /** Where the model will lie: better to know before an hour's work than after. */
    private Path folder() {
        if (Files.isDirectory(out)) {
            throw new Refusal(String.format(Locale.ROOT, "%s is a folder. Name the file to write.", out));
        }
        Path folder = out.toAbsolutePath().normalize().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new Refusal(String.format(Locale.ROOT, "There is no folder %s to write the model into.", folder));
        }
        return folder;
    }
}
