package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class TrainCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SPEAKERS =
            List.of("Ada Rowe", "Ben Orr", "Carla Voss", "Dov Lind", "Edda Marsh", "Finn Tarr");
    private static final List<String> FACTS = List.of(
            "the dam will hold", "prices fell", "no ship was lost", "the harbour is open", "the road is closed");

    @TempDir
    private Path home;

    @Test
    void theSameArticlesMakeTheSameModelAndItFindsWhatItWasTaught() throws IOException {
        Path gold = gold();
        Path one = home.resolve("one.model");
        Path other = home.resolve("other.model");

        Ran ran = Ran.in(home, "train", gold.toString(), "--out", one.toString());
        Ran.in(home, "train", gold.toString(), "--out", other.toString());

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().contains("learning from 30 articles with 30 statements"), ran.err());
        assertTrue(ran.err().contains("epoch"), ran.err());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
        byte[] article = "Greta Holm said that prices fell.".getBytes(StandardCharsets.UTF_8);
        Ran found = Ran.reading(article, home, "extract", "--model", one.toString());
        assertEquals(0, found.code(), found.err());
        assertTrue(found.out().contains("Greta Holm"), found.out());
        Ran judged = Ran.in(home, "evaluate", gold.toString(), "--model", one.toString(), "--speech");
        assertTrue(judged.out().lines().anyMatch(line -> line.matches("triple +\\S+ +\\S+ +\\d+\\.\\d")), judged.out());
    }

    @Test
    void theOtherPartsAreMadeFromArticlesToo() throws IOException {
        String gold = gold().toString();
        Path table = home.resolve("confidence.tsv");
        Path one = home.resolve("one.tags");
        Path other = home.resolve("other.tags");

        assertEquals(
                0,
                Ran.in(home, "train", gold, "--part", "confidence", "--out", table.toString())
                        .code());
        assertEquals(
                0,
                Ran.in(home, "train", gold, "--part", "tags", "--out", one.toString())
                        .code());
        Ran.in(home, "train", gold, "--part", "tags", "--out", other.toString());

        assertTrue(Files.readString(table).startsWith("always\t"), Files.readString(table));
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @Test
    void anIndexIsReadAgainOnRequestWhenItsModelIsAnother() throws IOException {
        Sample.in(home);
        Path model = home.resolve("mine.model");
        Ran.in(home, "train", gold().toString(), "--out", model.toString());
        Ran.in(home, "index");

        assertTrue(Ran.in(home, "index").err().contains("(0 read, 2 unchanged, 0 removed)"));
        assertTrue(Ran.in(home, "index", "--model", model.toString()).err().contains("(0 read, "));
        assertTrue(Ran.in(home, "index", "--refresh", "--model", model.toString())
                .err()
                .contains("(2 read, "));
        assertTrue(Ran.in(home, "index", "--model", model.toString()).err().contains("(0 read, "));
    }

    @Test
    void whatIsNoGoldFileIsRefusedWithASentenceAndNothingIsWritten() throws IOException {
        Path out = home.resolve("mine.model");
        Path binary = Files.write(home.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Path empty = Files.createFile(home.resolve("empty.jsonl"));
        Path article = Files.writeString(home.resolve("article.md"), Sample.DENIAL);

        assertRefused("is not there", "train", home.resolve("none.jsonl").toString(), "--out", out.toString());
        assertRefused("is a folder", "train", home.toString(), "--out", out.toString());
        assertRefused("is not UTF-8 text", "train", binary.toString(), "--out", out.toString());
        assertRefused("is empty", "train", empty.toString(), "--out", out.toString());
        assertRefused("article.md:1 is no annotated article", "train", article.toString(), "--out", out.toString());
        assertRefused("is a folder", "train", gold().toString(), "--out", home.toString());
        assertRefused(
                "There is no folder",
                "train",
                gold().toString(),
                "--out",
                home.resolve("no/m").toString());
        assertFalse(Files.exists(out));
    }

    @Test
    void aModelThatIsNoneIsRefusedWithASentence() throws IOException {
        Path article = Files.writeString(home.resolve("article.md"), Sample.DENIAL);

        assertRefused(
                "There is no model at",
                "extract",
                article.toString(),
                "--model",
                home.resolve("none").toString());
        assertRefused("train one with dixit train", "extract", article.toString(), "--model", article.toString());
        assertRefused("Missing required option", "train", gold().toString());
    }

    private void assertRefused(String why, String... arguments) {
        Ran ran = Ran.in(home, arguments);
        assertEquals(2, ran.code(), ran.err());
        assertTrue(ran.err().contains(why), ran.err());
        assertEquals("", ran.out());
    }

    /** Thirty made-up sentences that say who says what. */
    private Path gold() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String speaker : SPEAKERS) {
            for (String fact : FACTS) {
                String text = speaker + " said that " + fact + ".";
                int cue = speaker.length() + 1;
                ObjectNode article = JSON.createObjectNode();
                article.put("id", speaker + ": " + fact).put("text", text);
                ObjectNode statement = article.putArray("statements").addObject();
                statement.put("type", "indirect").put("speech", true);
                span(statement.putArray("content"), cue + 5, text.length() - 1);
                span(statement.putArray("cue"), cue, cue + 4);
                span(statement.putArray("speaker"), 0, speaker.length());
                lines.add(JSON.writeValueAsString(article));
            }
        }
        return Files.write(home.resolve("gold.jsonl"), lines);
    }

    private static void span(ArrayNode spans, int start, int end) {
        spans.addArray().add(start).add(end);
    }
}
