package dixit.bench;

import dixit.extract.Extraction;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.text.Reader;
import dixit.text.Readers;
import dixit.text.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the letters of an article to its statements; the articles of the sample corpus by turns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextTimes {

    private final Reader reader = Readers.shipped();
    private final Extractor extractor = Extractor.shipped(Lexicon.shipped());
    private final List<Article> articles = Opened.index(index ->
            ExtractBench.articles(Path.of(System.getProperty("dixit.home", ".")).resolve("corpus")));
    private int next;

    private Article article() {
        next = (next + 1) % articles.size();
        return articles.get(next);
    }

    @Benchmark
    public Reading articleSplitIntoWordsAndTagged() {
        return reader.read(article());
    }

    @Benchmark
    public Extraction articleReadAndUnderstood() {
        return extractor.read(article());
    }
}
