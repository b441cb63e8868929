package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Item;
import dixit.corpus.Read;
import dixit.corpus.Sink;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.Problem;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.search.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the letters, an article is read to its end, and every statement points at letters that are there. */
final class HostileTextsTest {

    private static final Extractor EXTRACTOR =
            Extractor.shipped(Lexicon.shipped()).surerThan(0.2);

    private static final int TEXTS = Trials.of(1_000, 100_000);

    /** Long enough that what takes the square of it does not end in time. */
    private static final int LETTERS = Trials.of(100_000, 10_000_000);

    private static final Duration HANGS = Duration.ofSeconds(Trials.of(60, 1800));

    @Test
    void randomAndMutatedTexts() throws IOException {
        long statements = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = HostileTexts.any(new Random(seed));
            try {
                statements += read(Articles.fromText("a.txt", text));
                if (seed % 4 == 0) {
                    found(text).forEach(HostileTextsTest::read);
                }
            } catch (RuntimeException | Error failed) {
                throw new AssertionError("seed " + seed + ": " + text, failed);
            }
        }
        assertTrue(statements > TEXTS / 5, "the texts must give the program something to read");
        Trials.passed(
                "texts, random and mutated, from letters to statements",
                TEXTS,
                "no exception; every span of a statement lies in its text; of one in eight, read again, it is the same");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The dam held, Ada Rowe said.\n\n\"New"})
    void textsThatWereStumbledOverOnce(String text) {
        assertTrue(read(Articles.fromText("a.txt", text)) > 0);
    }

    @TestFactory
    Stream<DynamicTest> longTextsOfOneThing() {
        return HostileTexts.ofLength(LETTERS).entrySet().stream()
                .map(each -> dynamicTest(
                        each.getKey(),
                        () -> assertTimeoutPreemptively(
                                HANGS, () -> read(Articles.fromText("a.txt", each.getValue())))));
    }

    /** Each statement keeps its sentences: with a sentence as long as the article an index would grow by the square of it. */
    @Test
    void aSentenceThatNeverEndsIsCut() {
        String line = HostileTexts.ofLength(60_000).getOrDefault("one long line", "");
        List<Statement> statements = EXTRACTOR.extract(Articles.fromText("a.txt", line));
        assertTrue(statements.size() > 100);
        statements.forEach(statement -> assertTrue(
                statement.wording().context().length() < 12_000,
                () -> "" + statement.wording().context()));
    }

    private static List<Article> found(String text) throws IOException {
        List<Article> articles = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Articles.in(new ByteArrayInputStream(bytes), "a.txt", Columns.usual(), new Sink() {
            @Override
            public void item(Item item) {
                if (item.read() instanceof Read.One one) {
                    articles.add(one.article());
                }
            }

            @Override
            public void problem(Problem problem) {
                assertTrue(!problem.message().isBlank());
            }

            @Override
            public void skipped(Read.Skipped skipped) {
                assertTrue(!skipped.reason().isBlank());
            }
        });
        return articles;
    }

    /** Reads an article, checks what was found, and tells how many statements that was. */
    private static int read(Article article) {
        List<Statement> statements = EXTRACTOR.extract(article);
        int length = article.text().length();
        for (Statement statement : statements) {
            Span context = statement.wording().context();
            statement.spans().forEach(span -> assertTrue(span.end() <= length, () -> statement + " leaves its text"));
            statement.wording().content().forEach(span -> assertTrue(context.contains(span), statement::toString));
        }
        assertEquals(statements.size(), Entry.all(article, statements).size());
        assertEquals(
                statements.size(),
                statements.stream().map(Statement::id).distinct().count());
        if (length % 8 == 0 && length < 10_000) {
            assertEquals(statements, EXTRACTOR.extract(article));
        }
        assertNotNull(article.title());
        return statements.size();
    }
}
