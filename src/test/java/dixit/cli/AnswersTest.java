package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the sample corpus what {@code docs/answers.md} asks, and expects the answers that it tells. */
final class AnswersTest {

    private static final int FIRST = 5;

    @TempDir
    private static Path home;

    /** A question of the page and its answers, the foremost first. */
    private record Expected(String question, List<Answer> answers) {}

    /** Who must be among the speakers, and the words that must be among what they say. */
    private record Answer(String speaker, List<String> words) {

        boolean is(JsonNode statement) {
            String speakers = statement
                    .at("/speakers")
                    .valueStream()
                    .map(each -> each.at("/name").asString())
                    .collect(Collectors.joining("\n"));
            String content = statement
                    .at("/content")
                    .valueStream()
                    .map(each -> each.at("/text").asString())
                    .collect(Collectors.joining(" "))
                    .toLowerCase(Locale.ROOT);
            return speakers.contains(speaker) && words.stream().allMatch(content::contains);
        }
    }

    @BeforeAll
    static void index() {
        Ran ran = Ran.in(home, "index", Path.of("corpus").toAbsolutePath().toString());
        assertEquals(0, ran.code(), ran.err());
    }

    private static List<Expected> expected() throws IOException {
        var expected = new ArrayList<Expected>();
        for (String line : Files.readAllLines(Path.of("docs", "answers.md"), StandardCharsets.UTF_8)) {
            if (line.startsWith("## `")) {
                expected.add(new Expected(line.substring(4, line.length() - 1), new ArrayList<>()));
            } else if (line.startsWith("| ") && !line.startsWith("| who |")) {
                List<String> cells =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
                expected.getLast()
                        .answers()
                        .add(new Answer(
                                cells.get(1),
                                List.of(cells.get(2).toLowerCase(Locale.ROOT).split(" … ", -1))));
            }
        }
        return expected;
    }

    @TestFactory
    Stream<DynamicTest> theFirstAnswersAreTheOnesToldInTheDocs() throws IOException {
        return expected().stream()
                .map(each -> dynamicTest(each.question(), () -> {
                    String found = Ran.in(home, "search", each.question(), "--json", "--size", "" + FIRST)
                            .out();
                    List<JsonNode> first = JsonMapper.shared()
                            .readTree(found)
                            .at("/statements")
                            .valueStream()
                            .toList();
                    for (Answer answer : each.answers()) {
                        assertTrue(first.stream().anyMatch(answer::is), () -> answer + " is not among " + found);
                    }
                    assertTrue(each.answers().getFirst().is(first.getFirst()), () -> "another is first: " + found);
                }));
    }

    @Test
    void tenQuestionsHaveFiveAnswersEachUnlessThereAreFewer() throws IOException {
        assertEquals(10, expected().size());
        for (Expected each : expected()) {
            Ran ran = Ran.in(home, "search", each.question(), "--json");
            long total = JsonMapper.shared().readTree(ran.out()).at("/total").asLong();
            assertEquals(Math.min(FIRST, total), each.answers().size(), each.question());
        }
    }
}
