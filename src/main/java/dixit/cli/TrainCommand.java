package dixit.cli;

import dixit.evaluate.Gold;
import dixit.learn.Lesson;
import dixit.learn.Trainer;
import dixit.text.Reader;
import dixit.text.Readers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
            "  dixit evaluate others.jsonl --model mine.model"
        })
final class TrainCommand implements Callable<Integer> {

    private static final double MILLIS = 1000;
    private static final double MEGABYTE = 1_000_000;

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "Annotated articles, as JSON Lines.")
    private List<String> gold = List.of();

    @Option(names = "--out", required = true, paramLabel = "MODEL", description = "The file to write.")
    private Path out = Path.of("");

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Instant began = terminal.clock().instant();
        Path folder = folder();
        List<Lesson> lessons = lessons();
        long statements =
                lessons.stream().mapToLong(lesson -> lesson.statements().size()).sum();
        if (statements == 0) {
            throw new Refusal("There is not one statement in these articles, so there is nothing to learn.");
        }
        Path unfinished = Files.createTempFile(folder, "training", ".model");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                new Trainer(Trainer.Settings.USUAL, terminal::tell).train(lessons, file);
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        terminal.print(String.format(
                Locale.ROOT,
                "%s: %.1f MB, learned from %s with %s in %.0f seconds",
                out,
                Files.size(out) / MEGABYTE,
                Tally.count(lessons.size(), "article"),
                Tally.count(statements, "statement"),
                Duration.between(began, terminal.clock().instant()).toMillis() / MILLIS));
        return Exit.FOUND.code();
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

    private List<Lesson> lessons() throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        Reader reader = Readers.shipped();
        for (Lessons.Source source : gold.stream().map(Lessons.Source::of).toList()) {
            List<Gold.Annotated> articles = GoldFile.read(source.file());
            terminal.tell(String.format(
                    Locale.ROOT, "reading %s: %s …", source.file(), Tally.count(articles.size(), "article")));
            lessons.addAll(articles.parallelStream()
                    .map(article -> Lessons.of(article, source.weight(), reader))
                    .toList());
        }
        return lessons;
    }
}
