package dixit.lucene;

import dixit.bench.Opened;
import dixit.lexicon.Lexicon;
import dixit.search.Question;
import dixit.search.Questions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From what someone typed to what Lucene is asked; questions of several kinds by turns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TranslationTimes {

    private static final List<String> TYPED = List.of(
            "who denied",
            "APT40",
            "what did New Zealand say about China",
            "who accused Russia of hacking since 2020",
            "\"critical infrastructure\" OR (harbour -bridge)",
            "stance:deny country:CN speak*");

    private final Questions questions = new Questions(Lexicon.shipped());
    private final DirectoryReader reader =
            Opened.index(index -> DirectoryReader.open(FSDirectory.open(new Generations(index).inUse())));
    private final LuceneQueries queries = new LuceneQueries(reader);
    private int next;

    private Question question() {
        next = (next + 1) % TYPED.size();
        return questions.read(TYPED.get(next));
    }

    @Benchmark
    public Question questionUnderstood() {
        return question();
    }

    @Benchmark
    public Query questionUnderstoodAndTranslated() throws IOException {
        return queries.of(question().query());
    }

    @TearDown
    public void close() throws IOException {
        reader.close();
    }
}
