package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.search.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The docs mention what there is. */
class DocsTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path README = Path.of("README.md");
    private static final Path LEXICON = Path.of("src/main/resources/dixit/lexicon");

    private static List<String> missing(Path page, Stream<String> words) throws IOException {
        String text = Files.readString(page);
        return words.filter(word -> !text.contains(word)).sorted().toList();
    }

    @Test
    void everyFieldIsExplained() throws IOException {
        assertEquals(
                List.of(),
                missing(
                        DOCS.resolve("fields.md"),
                        Arrays.stream(Field.values()).map(field -> "`" + field.key() + "`")));
    }

    @Test
    void everyFileOfTheLexiconIsExplained() throws IOException {
        try (Stream<Path> files = Files.list(LEXICON)) {
            assertEquals(
                    List.of(),
                    missing(DOCS.resolve("lexicon.md"), files.map(file -> "\n### " + file.getFileName() + "\n")));
        }
    }

    /** Below the heading {@code ### cues.tsv} every line of a block of code is one of that file. */
    @Test
    void theExamplesOfTheLexiconStandInItsFiles() throws IOException {
        List<String> strangers = new ArrayList<>();
        int examples = 0;
        List<String> entries = List.of();
        boolean code = false;
        for (String line : Files.readAllLines(DOCS.resolve("lexicon.md"))) {
            if (line.startsWith("### ")) {
                entries = Files.readAllLines(LEXICON.resolve(line.substring("### ".length())));
            } else if (line.startsWith("```")) {
                code = !code;
            } else if (code) {
                examples++;
                if (!entries.contains(line)) {
                    strangers.add(line);
                }
            }
        }
        assertEquals(List.of(), strangers);
        assertTrue(examples > 0);
    }

    @Test
    void everySettingOfAClusterIsExplained() throws IOException {
        String read = Files.readString(Path.of("src/main/java/dixit/opensearch/Access.java"));
        List<String> settings = Pattern.compile("DIXIT_CLUSTER_[A-Z_]+")
                .matcher(read)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertEquals(6, settings.size());
        assertEquals(List.of(), missing(DOCS.resolve("cluster.md"), settings.stream()));
    }

    @Test
    void everyCommandIsInTheReadme() throws IOException {
        Stream<String> commands = ArchitectureTest.HOUSE.stream()
                .flatMap(type -> type.tryGetAnnotationOfType("picocli.CommandLine$Command").stream())
                .map(command -> String.valueOf(command.get("name").orElse("")))
                .filter(name -> !name.isEmpty());

        assertEquals(List.of(), missing(README, commands));
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        Path folder = DOCS.resolve("decisions");
        try (Stream<Path> records = Files.list(folder)) {
            Stream<String> links =
                    records.map(record -> "(" + record.getFileName() + ")").filter(link -> !link.equals("(README.md)"));

            assertEquals(List.of(), missing(folder.resolve("README.md"), links));
        }
    }

    /** A row says what, how much, and where in the program: {@code | … | 1,000 | `SearchPage.LAST_PAGE` |}. */
    @Test
    void everyLimitIsTheOneInTheProgram() throws IOException {
        var rows = Pattern.compile("\\| ([\\d,]+) \\| `(\\w+)\\.(\\w+)` \\|")
                .matcher(Files.readString(DOCS.resolve("limits.md")))
                .results()
                .toList();
        for (MatchResult row : rows) {
            String number = row.group(1).replace(",", "");
            var written = Pattern.compile(" " + row.group(3) + " = (?:Duration\\.ofSeconds\\()?([\\d_]+)\\)?;")
                    .matcher(sources(row.group(2)));
            assertTrue(written.find(), row.group());
            assertEquals(number, written.group(1).replace("_", ""), row.group());
        }
        assertTrue(rows.size() > 10);
    }

    /** Of all types of this name: two rooms may have one each. */
    private static String sources(String type) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(file -> file.endsWith(type + ".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
