package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.lucene.LuceneStatements;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However an index came to be, it holds what building it anew would. */
class RoundTripTest {

    @TempDir
    private Path home;

    private static String article(int number, String verb) {
        return "Report " + number + "\n\nMara Venn, the minister of harbours, " + verb + " on Monday that pier "
                + number + " was closed.\n\n“We opened it again,” Tobias Quell said.\n";
    }

    private String identity(String index) throws IOException {
        try (StatementSearch search = LuceneStatements.search(home.resolve(index))) {
            return search.about().identity() + " " + search.about().articles() + " "
                    + search.about().statements();
        }
    }

    private void assertSameAsAnew(Object told) throws IOException {
        Ran anew = Ran.in(home, "rebuild", "--index", home.resolve("anew").toString());
        assertTrue(anew.code() < 2, anew.err());
        assertEquals(identity("anew"), identity("index"), () -> String.valueOf(told));
    }

    @Test
    void ofAThousandArticlesOnlyTheThreeThatChangedAreRead() throws IOException {
        Sample sample = new Sample(home);
        for (int i = 0; i < 1000; i++) {
            sample.write(i % 10 + "/" + i + ".txt", article(i, "said"));
        }
        Ran.in(home, "index");
        for (int i : new int[] {7, 500, 999}) {
            sample.write(i % 10 + "/" + i + ".txt", article(i, "denied"));
        }

        Ran ran = Ran.in(home, "index");

        assertTrue(
                ran.errLines().getLast().startsWith("1,000 articles (3 read, 997 unchanged, 0 removed), "), ran.err());
        assertSameAsAnew(ran);
    }

    @Test
    void linesAreReadOnlyWhenTheyAreNew() throws IOException {
        Sample sample = new Sample(home);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add("{\"text\":\"" + article(i, "said").replace("\n", "\\n") + "\"}\n");
        }
        sample.write("news.jsonl", String.join("", lines) + "broken\n");
        assertTrue(Ran.in(home, "index").errLines().getLast().startsWith("20 articles (20 read, 0 unchanged, "));

        lines.addFirst("{\"text\":\"" + article(77, "said").replace("\n", "\\n") + "\"}\n");
        lines.remove(9);
        sample.write("news.jsonl", String.join("", lines) + "broken\n");
        Ran ran = Ran.in(home, "index");

        String last = ran.errLines().getLast();
        assertTrue(last.startsWith("20 articles (1 read, ") && last.contains(", 1 problem,"), ran.err());
        assertSameAsAnew(ran);
        Ran again = Ran.in(home, "index");
        assertTrue(
                again.errLines().getLast().startsWith("20 articles (0 read, 20 unchanged, 0 removed), "), again.err());
        assertTrue(again.errLines().getLast().contains(", 1 problem,"), again.err());
    }

    @Test
    void aFileThatWasOnlyMovedIsNotReadAgain() throws IOException {
        Sample sample = Sample.in(home);
        Ran.in(home, "index");
        Files.move(sample.corpus().resolve("denial.md"), sample.corpus().resolve("markets/denial.md"));

        Ran ran = Ran.in(home, "index");

        assertTrue(
                ran.errLines().getLast().startsWith("2 articles (0 read, 1 unchanged, 1 moved, 0 removed), "),
                ran.err());
        assertSameAsAnew(ran);
    }

    /** Files come, go, change, move and repeat each other's addresses; each time the index must be as if built anew. */
    @Test
    void whateverHappensToTheCorpusTheIndexIsAsIfBuiltAnew() throws IOException {
        for (int seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            for (int round = 0; round < 5; round++) {
                for (int edit = 0; edit < 4; edit++) {
                    edit(random);
                }
                Ran ran = Ran.in(home, "index");
                assertTrue(ran.code() < 2, ran.err());
                assertSameAsAnew("seed " + seed + ", round " + round);
            }
        }
    }

    private void edit(Random random) throws IOException {
        Sample sample = new Sample(home);
        Files.createDirectories(sample.corpus());
        String name = "abcdef".charAt(random.nextInt(6)) + ".md";
        Path file = sample.corpus().resolve(name);
        Path other = sample.corpus().resolve("abcdef".charAt(random.nextInt(6)) + ".md");
        switch (random.nextInt(6)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> {
                if (Files.exists(file) && !Files.exists(other)) {
                    Files.move(file, other);
                }
            }
            case 2 -> sample.write(name, article(random.nextInt(3), "said"));
            case 3 -> {
                StringBuilder lines = new StringBuilder();
                for (int i = random.nextInt(5); i > 0; i--) {
                    lines.append("{\"url\":\"https://example.org/")
                            .append(random.nextInt(3))
                            .append("\",\"text\":\"")
                            .append(article(random.nextInt(3), "warned").replace("\n", "\\n"))
                            .append("\"}\n");
                }
                sample.write("g.jsonl", lines.toString());
            }
            default ->
                sample.write(
                        name,
                        "---\nurl: https://example.org/" + random.nextInt(3) + "\n---\n"
                                + article(random.nextInt(3), random.nextBoolean() ? "denied" : "claimed"));
        }
    }

    @Test
    void afterTheFirstProblemStrictStopsAndKeepsWhatWasDone() throws IOException {
        Sample sample = Sample.in(home);
        sample.write("z.txt", "");

        Ran ran = Ran.in(home, "index", "--strict");

        assertEquals(2, ran.code(), ran.err());
        assertTrue(ran.errLines().getLast().contains("z.txt is empty"), ran.err());
        assertEquals(0, Ran.in(home, "search", "accusations").code());
    }

    @Test
    void programsAreToldInLinesOfJson() throws IOException {
        Sample.in(home);

        Ran ran = Ran.in(home, "index", "--json");

        assertTrue(ran.outLines().getFirst().startsWith("{\"event\":\"begin\",\"files\":2,"), ran.out());
        assertTrue(
                Stream.of("\"event\":\"end\"", "\"articles\":2")
                        .allMatch(ran.outLines().getLast()::contains),
                ran.out());
    }
}
