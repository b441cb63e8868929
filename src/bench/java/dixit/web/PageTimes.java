package dixit.web;

import dixit.bench.Opened;
import dixit.lexicon.Lexicon;
import dixit.lucene.LuceneStatements;
import dixit.replies.Disputes;
import dixit.search.Questions;
import dixit.search.StatementSearch;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A page of answers, from its address to its letters, and the last step alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageTimes {

    private static final Params WHO_DENIED = new Params(Map.of("q", List.of("who denied")), "http://localhost:4567");

    private final StatementSearch statements = Opened.index(LuceneStatements::search);
    private final TemplateEngine templates = Site.templates();
    private final SearchPage search = search();
    private final Page page = Opened.index(index -> search.show(Address.of(WHO_DENIED)));

    private SearchPage search() {
        Lexicon lexicon = Lexicon.shipped();
        Questions questions = new Questions(lexicon);
        Assets assets = new Assets();
        return new SearchPage(
                statements,
                questions,
                new Frames(statements, assets),
                new SearchPage.Parts(
                        new Cards(assets, questions),
                        new Facets(assets),
                        new Answering(statements, new Disputes(lexicon))));
    }

    @Benchmark
    public Utf8ByteOutput pageOfAnswersRendered() {
        return rendered(page);
    }

    @Benchmark
    public Utf8ByteOutput pageOfAnswersAskedAndRendered() throws IOException {
        return rendered(search.show(Address.of(WHO_DENIED)));
    }

    private Utf8ByteOutput rendered(Page shown) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(shown.template() + ".jte", shown.view(), output);
        return output;
    }

    @TearDown
    public void close() throws IOException {
        statements.close();
    }
}
