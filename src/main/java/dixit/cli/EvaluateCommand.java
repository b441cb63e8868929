package dixit.cli;

import dixit.corpus.Articles;
import dixit.evaluate.Annotation;
import dixit.evaluate.AttributeScore;
import dixit.evaluate.CofeNet;
import dixit.evaluate.Gold;
import dixit.evaluate.Predictions;
import dixit.evaluate.Score;
import dixit.extract.Extraction;
import dixit.extract.Extractor;
import dixit.model.Wording;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        description = {
            "Compares the statements found in annotated articles with those that people marked.",
            "Prints precision, recall and F1 for each metric."
        },
        footer = {
            "",
            "GOLD has one JSON object a line: id, text and statements (type, speech, content, cue, speaker), with "
                    + "offsets in code points. A statement is right (triple) when its content overlaps by half and its "
                    + "source overlaps too. Without options the headline, all, and each type are told.",
            "",
            "Examples:",
            "  dixit evaluate gold.jsonl",
            "  dixit evaluate gold.jsonl --speech --strict --out predictions.jsonl",
            "  dixit evaluate gold.jsonl --type direct",
            "  dixit evaluate gold.jsonl --model mine.model"
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "GOLD", description = "Annotated articles, as JSON Lines.")
    private Path gold = Path.of("");

    @Option(names = "--out", paramLabel = "PRED", description = "Write what was found, in the form of the gold.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--speech", description = "Count only what is said or written, no beliefs and intentions.")
    private boolean speech;

    @Option(
            names = "--strict",
            description = "Count as wrong what is found outside the counted statements, unless its own flags tell so.")
    private boolean strict;

    @Option(names = "--type", paramLabel = "TYPE", description = "Count only this type: direct, indirect or mixed.")
    private Optional<Wording.Type> type = Optional.empty();

    @Option(
            names = "--cofenet",
            paramLabel = "INSTANCES",
            description = "Score exact spans on these sentences of the gold's articles, as the CofeNet paper does.")
    private Optional<Path> cofenet = Optional.empty();

    @Mixin
    private final Options.LexiconFolder lexicon = new Options.LexiconFolder();

    @Mixin
    private final Options.ModelFile model = new Options.ModelFile();

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Gold.Annotated> articles = GoldFile.read(gold);
        Map<String, Predictions.Found> found =
                found(articles, model.with(lexicon.in(terminal)).extractor());
        if (out.isPresent()) {
            try (Writer writer = Files.newBufferedWriter(out.get(), StandardCharsets.UTF_8)) {
                Predictions.write(writer, articles, found);
            }
        }
        Map<String, List<Annotation>> annotations = found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().annotations()));
        if (cofenet.isPresent()) {
            print(CofeNet.of(cofenet.get(), articles, annotations));
        } else if (speech || strict || type.isPresent()) {
            print(Score.of(articles, annotations, new Score.Subset(speech, type.map(Wording.Type::key), strict)));
        } else {
            summary(articles, annotations);
        }
        long statements = found.values().stream()
                .mapToLong(here -> here.statements().size())
                .sum();
        return Exit.found(statements > 0).code();
    }

    private Map<String, Predictions.Found> found(List<Gold.Annotated> articles, Extractor extractor) {
        Instant began = terminal.clock().instant();
        List<Extraction> read = articles.parallelStream()
                .map(article -> extractor.read(Articles.fromText(article.id(), article.text())))
                .toList();
        terminal.tell(String.format(
                Locale.ROOT,
                "%s of %s read in %d milliseconds, on all processors",
                Tally.count(read.stream().mapToLong(Extraction::words).sum(), "word"),
                Tally.count(articles.size(), "article"),
                Duration.between(began, terminal.clock().instant()).toMillis()));
        Map<String, Predictions.Found> found = new LinkedHashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            List<Annotation> beliefs =
                    read.get(i).beliefs().stream().map(Training::annotation).toList();
            found.put(articles.get(i).id(), new Predictions.Found(read.get(i).statements(), beliefs));
        }
        return found;
    }

    private void summary(List<Gold.Annotated> articles, Map<String, List<Annotation>> found) {
        Score.Table headline = Score.of(articles, found, Score.Subset.SPEECH);
        heading("statements");
        triple("speech, strict", headline);
        triple("all", Score.of(articles, found, Score.Subset.ALL));
        for (Wording.Type each : Wording.Type.values()) {
            triple(each.key(), Score.of(articles, found, Score.Subset.speechOf(each.key())));
        }
        terminal.print("");
        print(headline);
        AttributeScore.Table attributes = AttributeScore.of(articles, found);
        if (!attributes.accuracies().isEmpty()) {
            terminal.print("");
            terminal.print(String.format(
                    Locale.ROOT,
                    "%d of %d statements found, %d that touch none",
                    attributes.found(),
                    attributes.gold(),
                    attributes.extra()));
            attributes
                    .accuracies()
                    .forEach(accuracy -> terminal.print(String.format(
                            Locale.ROOT,
                            "%-22s %5s  (%d of %d)",
                            accuracy.attribute(),
                            Score.percent((double) accuracy.hits() / Math.max(1, accuracy.of())),
                            accuracy.hits(),
                            accuracy.of())));
        }
    }

    private void triple(String label, Score.Table table) {
        table.row("triple").ifPresent(row -> print(label, row));
    }

    private void print(Score.Table table) {
        heading("metric");
        table.rows().forEach(row -> print(row.metric(), row));
    }

    private void heading(String label) {
        terminal.print(String.format(Locale.ROOT, "%-22s %5s %5s %5s", label, "P", "R", "F1"));
    }

    private void print(String label, Score.Row row) {
        terminal.print(String.format(
                Locale.ROOT,
                "%-22s %5s %5s %5s",
                label,
                Score.percent(row.precision()),
                Score.percent(row.recall()),
                Score.percent(row.f1())));
    }
}
