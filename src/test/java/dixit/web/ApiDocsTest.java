package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/api.md} says what the program answers. */
final class ApiDocsTest {

    private static final Path DOCS = Path.of("docs/api.md");
    private static final Pattern EXAMPLE = Pattern.compile("    GET (\\S+)\\n\\n```json\\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyExampleIsWhatTheProgramAnswers() throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(DOCS));
        int seen = 0;
        try (NewsSite site = NewsSite.open(folder)) {
            while (examples.find()) {
                holds(answer(site, examples.group(1)), JSON.readTree(examples.group(2)), examples.group(1));
                seen++;
            }
        }
        assertTrue(seen >= 5, seen + " examples");
    }

    @Test
    void everyNameInAnAnswerIsExplained() throws IOException {
        String docs = Files.readString(DOCS);
        Set<String> names = new TreeSet<>();
        try (NewsSite site = NewsSite.open(folder)) {
            for (String address : List.of(
                    "/search.json?q=who+denied+stance%3Afoo",
                    "/search.json?q=harbour",
                    "/statement/0000000000000102.json",
                    "/article/a000000000000001.json",
                    "/speaker/person.nz.rua-tanhill.json",
                    "/country/CN.json",
                    "/actor/leviathan.json",
                    "/facet/speaker.json",
                    "/suggest.json?q=wellington",
                    "/thread.json",
                    "/thread.json?about=CN",
                    "/thread.json?about=CN&article=a000000000000001",
                    "/matrix.json",
                    "/quality.json",
                    "/help.json",
                    "/nowhere.json")) {
                names(answer(site, address), names);
            }
        }
        names.removeIf(name -> docs.contains("\"" + name + "\"") || docs.contains("`" + name + "`"));
        assertEquals(Set.of(), names);
    }

    private static JsonNode answer(NewsSite site, String address) throws IOException {
        return JSON.readTree(site.get(address).body());
    }

    /** Whether all that the example shows stands in the answer; of a list it may show some entries, in their order. */
    private static void holds(JsonNode answer, JsonNode example, String where) {
        if (example.isObject()) {
            for (var property : example.properties()) {
                assertTrue(answer.has(property.getKey()), where + " has no " + property.getKey());
                holds(answer.get(property.getKey()), property.getValue(), where + "/" + property.getKey());
            }
        } else if (example.isArray()) {
            int at = 0;
            for (JsonNode entry : example) {
                while (at < answer.size() - 1 && !same(answer.get(at), entry)) {
                    at++;
                }
                assertTrue(at < answer.size(), where + " has fewer entries");
                holds(answer.get(at), entry, where + "/" + at);
                at++;
            }
        } else {
            assertEquals(example, answer, where);
        }
    }

    private static boolean same(JsonNode answer, JsonNode entry) {
        try {
            holds(answer, entry, "");
            return true;
        } catch (AssertionError other) {
            return false;
        }
    }

    private static void names(JsonNode node, Set<String> names) {
        node.properties().forEach(property -> names.add(property.getKey()));
        node.forEach(child -> names(child, names));
    }
}
