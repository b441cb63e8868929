package dixit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.search.Asked;
import dixit.search.IndexProblem;
import dixit.search.IndexProblem.Kind;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import dixit.search.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

final class LuceneStatementsTest {

    private static final Stamp STAMP = new Stamp("corpus", "1.0", "2024-03-26T12:00:00Z");

    @TempDir
    private Path folder;

    private Path index = Path.of("index");

    @BeforeEach
    void chooseAPlace() {
        index = folder.resolve("index");
    }

    private void store(String article) throws IOException {
        try (StatementStore store = LuceneStatements.update(index, STAMP)) {
            told(article).into(store);
            store.commit();
        }
    }

    private static Told told(String article) {
        return Told.in(article).says(Told.person("Ada Quill", "Mayor", Told.NZ), "it rains");
    }

    private static long total(StatementSearch search) throws IOException {
        return search.search(Asked.all().request()).total();
    }

    private void refused(Kind kind, Executable opening) {
        var problem = assertThrows(IndexProblem.class, opening);
        assertEquals(kind, problem.kind(), problem::getMessage);
        assertTrue(String.valueOf(problem.getMessage()).endsWith("."), problem::getMessage);
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("gen-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aMissingIndexIsToldWithWhatToDo() throws IOException {
        refused(Kind.MISSING, () -> LuceneStatements.search(index));
        Files.createDirectory(index);
        refused(Kind.MISSING, () -> LuceneStatements.search(index));
    }

    @Test
    void aFolderWithOtherThingsInItIsNotWrittenTo() throws IOException {
        Files.createDirectory(index);
        Path letter = Files.writeString(index.resolve("letter.txt"), "Dear all", StandardCharsets.UTF_8);
        refused(Kind.FOREIGN, () -> LuceneStatements.update(index, STAMP));
        refused(Kind.FOREIGN, () -> LuceneStatements.search(letter));
        refused(Kind.FOREIGN, () -> LuceneStatements.rebuild(letter, STAMP));
        Files.writeString(index.resolve("current"), "something else", StandardCharsets.UTF_8);
        refused(Kind.FOREIGN, () -> LuceneStatements.search(index));
        try (Stream<Path> files = Files.list(index)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aDamagedIndexIsToldAndCanBeRebuilt() throws IOException {
        store("a");
        try (Stream<Path> files = Files.list(index.resolve(generations().getFirst()))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        refused(Kind.DAMAGED, () -> LuceneStatements.search(index));
        refused(Kind.DAMAGED, () -> LuceneStatements.update(index, STAMP));
        try (StatementStore store = LuceneStatements.rebuild(index, STAMP)) {
            told("b").into(store);
            store.commit();
        }
        try (StatementSearch search = LuceneStatements.search(index)) {
            assertEquals(1, total(search));
        }
    }

    @Test
    void aGenerationThatIsGoneIsDamage() throws IOException {
        store("a");
        Files.writeString(index.resolve("current"), "gen-000099", StandardCharsets.UTF_8);
        refused(Kind.DAMAGED, () -> LuceneStatements.search(index));
    }

    @Test
    void anotherVersionMayReadButNotAdd() throws IOException {
        store("a");
        var newer = new Stamp("corpus", "2.0", STAMP.built());
        refused(Kind.OTHER_VERSION, () -> LuceneStatements.update(index, newer));
        try (StatementSearch search = LuceneStatements.search(index)) {
            assertEquals(1, total(search));
            assertEquals("1.0", search.about().program());
            assertEquals("corpus", search.about().corpus());
            assertEquals(STAMP.built(), search.about().built());
        }
    }

    @Test
    void aSecondWriterIsToldWhoWrites() throws IOException {
        try (StatementStore first = LuceneStatements.update(index, STAMP)) {
            told("a").into(first);
            var problem = assertThrows(IndexProblem.class, () -> LuceneStatements.update(index, STAMP));
            assertEquals(Kind.LOCKED, problem.kind());
            String holder = "process " + ProcessHandle.current().pid() + " since " + STAMP.built();
            assertTrue(String.valueOf(problem.getMessage()).contains(holder), problem::getMessage);
            first.commit();
        }
        store("b");
        try (StatementSearch search = LuceneStatements.search(index)) {
            assertEquals(2, total(search));
        }
    }

    @Test
    void aRebuildThatIsNotCommittedLeavesTheOldIndex() throws IOException {
        store("a");
        List<String> before = generations();
        try (StatementStore store = LuceneStatements.rebuild(index, STAMP)) {
            told("b").into(store);
        }
        assertEquals(before, generations());
        try (StatementSearch search = LuceneStatements.search(index)) {
            assertTrue(search.statement("a-0").isPresent());
        }
    }

    @Test
    void oldGenerationsAndTheRemainsOfACrashAreRemoved() throws IOException {
        store("a");
        Files.createDirectory(index.resolve("gen-000077"));
        Files.writeString(index.resolve("gen-000077").resolve("half"), "x", StandardCharsets.UTF_8);
        try (StatementSearch search = LuceneStatements.search(index)) {
            for (int again = 0; again < 3; again++) {
                try (StatementStore store = LuceneStatements.rebuild(index, STAMP)) {
                    told("b").into(store);
                    store.commit();
                }
            }
            assertEquals(1, generations().size());
            assertTrue(search.statement("b-0").isPresent());
        }
    }

    @Test
    void theFolderMayHoldANoteAndItsProblems() throws IOException {
        Files.createDirectory(index);
        Files.writeString(index.resolve("README.md"), "What this is", StandardCharsets.UTF_8);
        Files.writeString(index.resolve("problems.jsonl"), "", StandardCharsets.UTF_8);
        store("a");
        try (StatementSearch search = LuceneStatements.search(index)) {
            assertEquals(1, total(search));
        }
    }
}
