package dixit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dixit.lexicon.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the tables of {@code docs/query.md} and holds them to be true. */
final class QuestionTablesTest {

    private static final Questions QUESTIONS = new Questions(Lexicon.shipped());

    private static List<List<String>> table(String firstHead, String secondHead) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs", "query.md"), StandardCharsets.UTF_8);
        int head = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("| " + firstHead + " | " + secondHead + " |"))
                .findFirst()
                .orElseThrow());
        return lines.subList(head + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static String typed(List<String> row) {
        return row.getFirst().substring(1, row.getFirst().length() - 1);
    }

    private static String readAs(Question question) {
        return question.alternatives().stream()
                .map(group -> group.getFirst().field().key() + ":"
                        + group.stream().map(Question.Understood::value).collect(Collectors.joining(" or ")))
                .collect(Collectors.joining(" "));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionIsReadAsTheDocsSay() throws IOException {
        return table("question", "read as").stream()
                .map(row -> dynamicTest(typed(row), () -> {
                    Question question = QUESTIONS.read(typed(row));
                    assertEquals(row.get(1), readAs(question));
                    assertEquals(row.get(2), question.words());
                    assertEquals(
                            row.get(3), question.asks().field().map(Field::key).orElse(""));
                    assertEquals(List.of(), question.notes());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoQuestionIsSearchedAsWords() throws IOException {
        return table("typed", "why").stream()
                .map(row -> dynamicTest(typed(row), () -> {
                    Question question = QUESTIONS.read(typed(row));
                    assertEquals("", readAs(question));
                    assertFalse(question.interpreted());
                    assertEquals(QUESTIONS.words(typed(row)), question);
                }));
    }

    @Test
    void theTablesAreLongEnough() throws IOException {
        assertTrue(table("question", "read as").size() >= 60);
        assertTrue(table("typed", "why").size() >= 30);
    }

    @Test
    void theLettersOfWhatWasUnderstoodAreTheOnesTyped() {
        Question question = QUESTIONS.read("who accused New Zealand of hacking");
        assertEquals(
                List.of("accused", "accused", "New Zealand"),
                question.understood().stream()
                        .map(part -> part.span().of(question.typed()))
                        .toList());
        assertEquals("New Zealand", question.understood().getLast().label());
        assertTrue(question.interpreted());
        assertFalse(QUESTIONS.words(question.typed()).interpreted());
    }
}
