package dixit.bench;

import dixit.corpus.Articles;
import dixit.corpus.Corpus;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.text.Paragraph;
import dixit.text.Reader;
import dixit.text.Readers;
import dixit.text.Reading;
import dixit.text.Sentence;
import dixit.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * How many words and marks one thread reads, and finds the statements of, in a second of its processor time, beside OpenNLP's
 * tagger, which only tags them: the articles of the sample corpus again and again, once Java has compiled what reads them.
 */
final class ExtractBench {

    private static final int ROUNDS = 15;
    private static final int WARMING = 40;
    private static final double NANOS = 1e9;
    private static final double PROMISED = 100_000;

    private final List<Article> articles;
    private final List<Reading> readings;
    private final long words;

    ExtractBench(Bench bench) throws IOException {
        Reader reader = Readers.shipped();
        articles = articles(bench.home.resolve("corpus"));
        readings = articles.stream().map(reader::read).toList();
        words = words(readings);
    }

    /** Words and marks, as we split them. */
    static long words(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.paragraphs().stream())
                .mapToLong(paragraph -> paragraph.tokens().size())
                .sum();
    }

    List<Figure> measure() throws IOException {
        Reader reader = Readers.shipped();
        Extractor extractor = Extractor.shipped(Lexicon.shipped());
        POSTaggerME teacher = openNlp();
        List<String[]> sentences = sentences();
        double[][] seconds = seconds(List.of(
                () -> sentences.forEach(teacher::tag),
                () -> articles.forEach(reader::read),
                () -> articles.forEach(extractor::extract)));
        double[] ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> seconds[0][round] / seconds[2][round])
                .toArray();
        return List.of(
                Figure.told("words and marks of the sample corpus", String.format(Locale.ROOT, "%,d", words)),
                Figure.told("OpenNLP's tagger alone", Figure.written(words / median(seconds[0]), "words/s")),
                Figure.told(
                        "reading: words, sentences, tags, quotations",
                        Figure.written(words / median(seconds[1]), "words/s")),
                Figure.atLeast(
                        "statements found and understood, reading included",
                        words / median(seconds[2]),
                        PROMISED,
                        "words/s"),
                Figure.told(
                        "that beside OpenNLP's tagger alone in the same moment",
                        Figure.written(median(ratios), "times")));
    }

    private static POSTaggerME openNlp() throws IOException {
        String file = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
        try (InputStream model = Objects.requireNonNull(POSTaggerME.class.getResourceAsStream(file), file)) {
            return new POSTaggerME(new POSModel(model));
        }
    }

    static List<Article> articles(Path corpus) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Path file : Corpus.of(corpus).files()) {
            articles.add(Articles.fromText(String.valueOf(file.getFileName()), Files.readString(file)));
        }
        return articles;
    }

    private List<String[]> sentences() {
        List<String[]> sentences = new ArrayList<>();
        for (Reading reading : readings) {
            for (Paragraph paragraph : reading.paragraphs()) {
                for (Sentence sentence : paragraph.sentences()) {
                    sentences.add(paragraph.tokens().subList(sentence.firstToken(), sentence.endToken()).stream()
                            .map(Token::text)
                            .toArray(String[]::new));
                }
            }
        }
        return sentences;
    }

    /** By work and round. The works take turns: a machine that others slow down slows them alike. */
    private static double[][] seconds(List<Runnable> works) {
        var threads = ManagementFactory.getThreadMXBean();
        double[][] found = new double[works.size()][ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            for (int work = 0; work < works.size(); work++) {
                long began = threads.getCurrentThreadCpuTime();
                works.get(work).run();
                if (round >= 0) {
                    found[work][round] = (threads.getCurrentThreadCpuTime() - began) / NANOS;
                }
            }
        }
        return found;
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
