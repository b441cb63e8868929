package dixit.bench;

import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.text.Readers;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * How quickly Stanford CoreNLP finds quotations and their speakers in the sample corpus, and Dixit its statements, in the
 * same run on one thread. CoreNLP is under the GPL: it is fetched for this comparison only and never shipped.
 *
 * <pre>
 * ./dixit bench corenlp
 * </pre>
 */
public final class CoreNlpBench {

    private static final double NANOS = 1e9;

    /** Enough for Java to have compiled what takes the time. */
    private static final int WARMING = 3;

    private CoreNlpBench() {}

    public static void main(String... arguments) throws Exception {
        Path home = Path.of(System.getProperty("dixit.home", "."));
        List<Article> articles = ExtractBench.articles(home.resolve("corpus"));
        long words = ExtractBench.words(
                articles.stream().map(Readers.shipped()::read).toList());
        Extractor extractor = Extractor.shipped(Lexicon.shipped());
        StanfordCoreNLP pipeline = pipeline();
        double ours = words / seconds(articles, WARMING * 10, extractor::extract);
        double theirs = words / seconds(articles, 1, article -> pipeline.annotate(new CoreDocument(article.text())));
        List<Figure> figures = List.of(
                Figure.told("CoreNLP, quotations and their speakers", Figure.written(theirs, "words/s")),
                Figure.told("Dixit, statements and all that is said of them", Figure.written(ours, "words/s")),
                Figure.told("that beside CoreNLP", Figure.written(ours / theirs, "times")));
        figures.forEach(figure -> System.out.println(figure.line()));
        new Scores(home, 0).write("corenlp", figures);
    }

    private static StanfordCoreNLP pipeline() {
        RedwoodConfiguration.errorLevel().apply(); // it tells of each quotation whose speaker it does not find
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("threads", "1");
        return new StanfordCoreNLP(properties);
    }

    /** Processor time of one reading of all articles, after some that warm up. */
    private static double seconds(List<Article> articles, int warming, Consumer<Article> work) {
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < warming; round++) {
            articles.subList(0, Math.min(WARMING, articles.size())).forEach(work);
        }
        long began = threads.getCurrentThreadCpuTime();
        articles.forEach(work);
        return (threads.getCurrentThreadCpuTime() - began) / NANOS;
    }
}
