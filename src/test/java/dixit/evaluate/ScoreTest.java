package dixit.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our figures are those of the published scorers, on articles of made-up people. */
class ScoreTest {

    static Path resource(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(ScoreTest.class.getResource(name), name).toURI());
    }

    /** The expected lines of each part of {@code figures.txt}, by its name. */
    private static Map<String, List<String>> figures() throws IOException, URISyntaxException {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> part = new ArrayList<>();
        for (String line : Files.readAllLines(resource("figures.txt"))) {
            if (line.startsWith("[")) {
                part = new ArrayList<>();
                parts.put(line.substring(1, line.length() - 1), part);
            } else if (!line.startsWith("#")) {
                part.add(line.replaceAll("\\s+", " ").strip());
            }
        }
        return parts;
    }

    @TestFactory
    Stream<DynamicTest> theFiguresAreThoseOfThePublishedScorer() throws IOException, URISyntaxException {
        List<Gold.Annotated> gold = Gold.read(resource("gold.jsonl"));
        Map<String, List<Annotation>> found = Predictions.read(resource("found.jsonl"), gold);
        return figures().entrySet().stream()
                .map(part -> DynamicTest.dynamicTest(
                        part.getKey(),
                        () -> assertEquals(
                                part.getValue().stream().sorted().toList(),
                                ours(part.getKey(), gold, found).stream()
                                        .sorted()
                                        .toList())));
    }

    private static List<String> ours(String options, List<Gold.Annotated> gold, Map<String, List<Annotation>> found)
            throws IOException, URISyntaxException {
        return switch (options) {
            case "attributes" -> List.of(line(AttributeScore.of(gold, found)));
            case "--cofenet" -> lines(CofeNet.of(resource("cofenet.jsonl"), gold, found));
            default -> lines(Score.of(gold, found, subset(options)));
        };
    }

    static Score.Subset subset(String options) {
        int type = options.indexOf("--type ");
        return new Score.Subset(
                options.contains("--speech"),
                type < 0 ? Optional.empty() : Optional.of(options.substring(type + "--type ".length())),
                options.contains("--strict"));
    }

    static List<String> lines(Score.Table table) {
        return table.rows().stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%s P %s R %s F1 %s",
                        row.metric(),
                        Score.percent(row.precision()),
                        Score.percent(row.recall()),
                        Score.percent(row.f1())))
                .toList();
    }

    static String line(AttributeScore.Table table) {
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "found %d/%d extra %d", table.found(), table.gold(), table.extra()));
        table.accuracies()
                .forEach(one ->
                        line.append(String.format(Locale.ROOT, " %s %d/%d", one.attribute(), one.hits(), one.of())));
        return line.toString();
    }

    @Test
    void halvesAreRoundedToTheEvenFigure() {
        assertEquals("81.2", Score.percent(0.8125));
        assertEquals("100.0", Score.percent(1));
    }
}
