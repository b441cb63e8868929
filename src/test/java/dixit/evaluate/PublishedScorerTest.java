package dixit.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.corpus.Articles;
import dixit.model.Article;
import dixit.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same figures as the published scorers themselves, and on real articles, where both are at hand. */
class PublishedScorerTest {

    private static final Path SHARED = Path.of(System.getProperty("dixit.shared", ""));

    @TempDir
    private Path folder;

    @BeforeAll
    static void bothAreAtHand() {
        assumeTrue(Files.exists(SHARED.resolve("evaluate/score.py")));
        assumeTrue(Files.exists(SHARED.resolve("gold/polnear.dev.jsonl")));
        assumeTrue(hasPython());
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private List<String> theirs(String script, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("python3", SHARED.resolve("evaluate").resolve(script).toString()));
        command.addAll(arguments);
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still scoring");
        return Files.readAllLines(said).stream()
                .filter(line -> !line.startsWith("citron") && !line.startsWith("ggt"))
                .filter(line -> !line.contains(".begin.") && !line.contains(".jaccard."))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .sorted()
                .toList();
    }

    /** Predictions that are right in part: gold with pieces left out, moved and mislabelled, by a fixed seed. */
    private Path spoilt(List<Gold.Annotated> gold) throws IOException {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder();
        for (Gold.Annotated article : gold) {
            Offsets offsets = new Offsets(article.text());
            List<String> statements = article.statements().stream()
                    .filter(statement -> random.nextInt(6) > 0)
                    .map(statement -> String.format(
                            Locale.ROOT,
                            "{\"type\":\"%s\",\"speech\":%s,\"content\":%s,\"cue\":%s,\"speaker\":%s,\"who\":[],\"stance\":\"say\"}",
                            statement.type().orElse("direct"),
                            random.nextInt(5) > 0,
                            moved(statement.content(), offsets, random),
                            moved(statement.cue(), offsets, random),
                            random.nextInt(8) > 0 ? moved(statement.speaker(), offsets, random) : "[]"))
                    .toList();
            lines.append(String.format(
                    Locale.ROOT, "{\"id\":\"%s\",\"statements\":[%s]}%n", article.id(), String.join(",", statements)));
        }
        return Files.writeString(folder.resolve("spoilt.jsonl"), lines, StandardCharsets.UTF_8);
    }

    private static String moved(List<Span> spans, Offsets offsets, Random random) {
        return spans.stream()
                .map(span -> {
                    int start = offsets.point(span.start());
                    int end = offsets.point(span.end());
                    int shift = random.nextInt(3) == 0 ? Math.min(9, (end - start) / 2) : 0;
                    return "[" + (start + shift) + "," + end + "]";
                })
                .toList()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--speech", "--speech --strict", "--speech --strict --type mixed", "--type direct"})
    void spansScoreTheSame(String options) throws IOException, InterruptedException {
        Path file = SHARED.resolve("gold/polnear.dev.jsonl");
        List<Gold.Annotated> gold = Gold.read(file);
        Path spoilt = spoilt(gold);
        List<String> arguments = new ArrayList<>(List.of(file.toString(), spoilt.toString()));
        arguments.addAll(List.of(options.strip().split(" ")).stream()
                .filter(option -> !option.isEmpty())
                .toList());

        assertEquals(
                theirs("score.py", arguments),
                ScoreTest.lines(Score.of(gold, Predictions.read(spoilt, gold), ScoreTest.subset(options))).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void exactSpansOnThePapersInstancesScoreTheSame() throws IOException, InterruptedException {
        List<Gold.Annotated> gold = Gold.read(SHARED.resolve("gold/polnear.dev.jsonl"));
        Path instances = SHARED.resolve("gold/cofenet-polnear.dev.jsonl");
        Path spoilt = spoilt(gold);

        assertEquals(
                theirs("score.py", List.of("--cofenet", instances.toString(), spoilt.toString())),
                ScoreTest.lines(CofeNet.of(instances, gold, Predictions.read(spoilt, gold))).stream()
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gum-news.dev.jsonl", "rfi.jsonl"})
    void attributesScoreTheSame(String name) throws IOException, InterruptedException {
        Path file = SHARED.resolve("gold").resolve(name);
        List<Gold.Annotated> gold = Gold.read(file);
        Path spoilt = spoilt(gold);

        assertEquals(
                theirs("attributes.py", List.of(file.toString(), spoilt.toString())),
                List.of(ScoreTest.line(AttributeScore.of(gold, Predictions.read(spoilt, gold)))));
    }

    /**
     * Clean articles are left whole: hardly an annotated span lies outside or across passages. One in a hundred of GUM's
     * runs over several paragraphs by itself.
     */
    @ParameterizedTest
    @CsvSource({"polnear.dev.jsonl, 100", "gum-news.dev.jsonl, 50"})
    void theTellingOfFurnitureDoesNoHarmToCleanArticles(String name, int oneIn) throws IOException {
        int spans = 0;
        int lost = 0;
        for (Gold.Annotated gold : Gold.read(SHARED.resolve("gold").resolve(name))) {
            Article article = Articles.fromText(gold.id(), gold.text());
            for (Annotation statement : gold.statements()) {
                for (List<Span> role : List.of(statement.content(), statement.cue(), statement.speaker())) {
                    spans += role.size();
                    lost += (int) role.stream()
                            .filter(span -> article.passages().stream()
                                    .noneMatch(passage -> passage.span().contains(span)))
                            .count();
                }
            }
        }
        assertTrue(lost * oneIn <= spans, lost + " of " + spans + " spans lie outside or across passages");
    }
}
