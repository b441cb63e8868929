package dixit.fuzz;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Item;
import dixit.corpus.Read;
import dixit.corpus.Sink;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.Problem;
import dixit.model.Statement;
import dixit.search.Questions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Three doors through which strangers' bytes come in. Jazzer tries inputs, watches which code each reaches, and goes on from those
 * that reach more. Nothing may be thrown.
 */
final class FuzzTest {

    private static final String FOR = "5m";

    private static final List<String> NAMES = List.of(
            "a.md", "a.html", "a.rss", "a.jsonl", "a.csv", "a.warc", "a.pdf", "a.docx", "a.rtf", "a.eml", "a.mbox",
            "a.zip", "a.tar", "a.gz");

    private static final Questions QUESTIONS = new Questions(Lexicon.shipped());
    private static final Extractor EXTRACTOR =
            Extractor.shipped(Lexicon.shipped()).surerThan(0.2);

    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = FOR)
    void questions(byte[] bytes) {
        QUESTIONS.read(new String(bytes, StandardCharsets.UTF_8));
    }

    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = FOR)
    void articles(byte[] bytes) {
        Article article = Articles.fromText("a.txt", new String(bytes, StandardCharsets.UTF_8));
        for (Statement statement : EXTRACTOR.extract(article)) {
            article.at(statement.wording().context());
            statement.content(article.text());
        }
    }

    /** The first byte says what the file is called. */
    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = FOR)
    void files(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        String name = NAMES.get((bytes[0] & 0xff) % NAMES.size());
        Articles.in(new ByteArrayInputStream(bytes, 1, bytes.length - 1), name, Columns.usual(), new Sink() {
            @Override
            public void item(Item item) {
                item.read();
            }

            @Override
            public void problem(Problem problem) {
                // is what should come of it
            }

            @Override
            public void skipped(Read.Skipped skipped) {
                // may be
            }
        });
    }
}
