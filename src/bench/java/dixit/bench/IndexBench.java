package dixit.bench;

import dixit.corpus.Articles;
import dixit.corpus.Corpus;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.lucene.BareWriting;
import dixit.model.Article;
import dixit.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The whole of {@code dixit index} beside its two parts done bare: finding the statements of the articles, and giving
 * them to Lucene with nothing around it: the same documents, and, as a lower floor, the words alone with twelve facets.
 */
final class IndexBench {

    private static final int ARTICLES = 3000;
    private static final int PARAGRAPHS = 8;
    private static final Pattern LONGER = Pattern.compile("\\b[a-z]{6,}\\b");
    private static final int THREADS = 2;
    private static final int FACETS = 12;
    private static final int AT_ONCE = 200;

    private final Bench bench;

    IndexBench(Bench bench) {
        this.bench = bench;
    }

    List<Figure> measure() throws Exception {
        Path corpus = copies();
        Path index = bench.folder.resolve("index-of-copies");
        remove(index);
        long began = System.nanoTime();
        List<Found> found = extract(corpus);
        double extraction = seconds(began);
        began = System.nanoTime();
        write(found, bench.folder.resolve("bare-of-copies"));
        double lean = seconds(began);
        double same = writeAll(found, bench.folder.resolve("same-of-copies"));
        began = System.nanoTime();
        Process whole = new ProcessBuilder(
                        bench.home.resolve("dixit").toString(), "index", corpus.toString(), "--index", index.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (whole.waitFor() != 0) {
            throw new IllegalStateException("dixit index failed");
        }
        double all = seconds(began);
        long letters =
                found.stream().mapToLong(each -> each.article().text().length()).sum();
        return List.of(
                Figure.told("articles, of letters", found.size() + " of " + letters / Math.max(1, found.size())),
                Figure.told("bare extraction, on two threads", Figure.written(extraction, "s")),
                Figure.told("bare Lucene writes the same documents, on two threads", Figure.written(same, "s")),
                Figure.told(
                        "bare Lucene writes only the words and twelve facets, on two threads",
                        Figure.written(lean, "s")),
                Figure.told("dixit index", Figure.written(all, "s")),
                Figure.told(
                        "dixit index, speed beside extraction and the same documents",
                        Figure.written((extraction + same) / all, "")),
                Figure.atLeast(
                        "dixit index, speed beside extraction and words with twelve facets",
                        (extraction + lean) / all,
                        0.85,
                        ""));
    }

    private record Found(Article article, List<Statement> statements) {}

    /** Seconds that Lucene takes for the documents of {@code dixit index}; to make them, some at once, does not count. */
    private static double writeAll(List<Found> found, Path folder) throws Exception {
        remove(folder);
        long nanos = 0;
        try (BareWriting writing = new BareWriting(folder)) {
            for (int from = 0; from < found.size(); from += AT_ONCE) {
                List<BareWriting.Block> blocks = found.subList(from, Math.min(found.size(), from + AT_ONCE)).stream()
                        .map(each -> new BareWriting.Block(each.article(), each.statements()))
                        .toList();
                long began = System.nanoTime();
                inParallel(blocks, writing::write);
                nanos += System.nanoTime() - began;
            }
            long began = System.nanoTime();
            writing.commit();
            nanos += System.nanoTime() - began;
        }
        return nanos / 1e9;
    }

    /** Articles of paragraphs of the sample ones, in each of which every fifth longer word is another: news that repeats little. */
    private Path copies() throws IOException {
        Path folder = bench.folder.resolve("copies-" + ARTICLES);
        if (Files.exists(folder)) {
            return folder;
        }
        List<String> paragraphs = new ArrayList<>();
        for (Path file : Corpus.of(bench.home.resolve("corpus")).files()) {
            String text = Files.readString(file);
            paragraphs.addAll(
                    List.of(text.substring(text.indexOf("\n---", 4) + 4).strip().split("\n\n+")));
        }
        List<String> vocabulary = LONGER.matcher(String.join(" ", paragraphs))
                .results()
                .map(MatchResult::group)
                .toList();
        RandomGenerator random = new SplittableRandom(5);
        Files.createDirectories(folder);
        for (int article = 0; article < ARTICLES; article++) {
            StringBuilder text = new StringBuilder("---\ntitle: Article " + article + "\ndate: 2024-03-26\n---\n");
            for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                String one = paragraphs.get(random.nextInt(paragraphs.size()));
                String other = LONGER.matcher(one)
                        .replaceAll(word -> random.nextInt(5) > 0
                                ? word.group()
                                : vocabulary.get(random.nextInt(vocabulary.size())));
                text.append('\n').append(other).append('\n');
            }
            Files.writeString(folder.resolve(article + ".md"), text);
        }
        return folder;
    }

    private static List<Found> extract(Path corpus) throws Exception {
        Extractor extractor = Extractor.shipped(Lexicon.shipped());
        List<Found> found = Collections.synchronizedList(new ArrayList<>());
        inParallel(Corpus.of(corpus).files(), file -> {
            Article article = Articles.fromText(String.valueOf(file.getFileName()), Files.readString(file));
            found.add(new Found(article, extractor.extract(article)));
        });
        return List.copyOf(found);
    }

    private static void write(List<Found> found, Path folder) throws Exception {
        remove(folder);
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new StandardAnalyzer()))) {
            inParallel(found, article -> {
                List<Document> block = new ArrayList<>();
                String text = article.article().text();
                for (Statement statement : article.statements()) {
                    Document document = new Document();
                    String context = statement.wording().context().of(text);
                    document.add(new TextField("content", statement.content(text), Store.NO));
                    document.add(new TextField("context", context, Store.YES));
                    for (int facet = 0; facet < FACETS; facet++) {
                        String value = "value " + (context.hashCode() >>> facet) % 100;
                        document.add(new SortedSetDocValuesField("facet" + facet, new BytesRef(value)));
                    }
                    block.add(document);
                }
                writer.addDocuments(block);
            });
            writer.commit();
        }
    }

    private interface Work<T> {
        void on(T each) throws IOException;
    }

    private static <T> void inParallel(List<T> all, Work<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (T each : all) {
                running.add(pool.submit(() -> {
                    work.on(each);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
