package dixit.bench;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Corpus;
import dixit.corpus.Item;
import dixit.corpus.Read;
import dixit.corpus.Sink;
import dixit.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How soon what is broken or made to harm is told, and how much memory that takes. A file that is not told as it
 * should be, or keeps its neighbours from being read, ends the measuring.
 */
final class HarmBench {

    private static final double MOST_SECONDS = 5;
    private static final double MOST_MEGABYTES = 256;

    private final Path folder;

    HarmBench(Path folder) {
        this.folder = folder;
    }

    List<Figure> measure() throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (Harm harm : Harm.values()) {
            Path place = Files.createTempDirectory(folder, "harm");
            try {
                harm.make(place);
                read(place, harm); // so that Java has loaded what reads it
                figures.addAll(figures(place, harm));
            } finally {
                remove(place);
            }
        }
        return figures;
    }

    private static List<Figure> figures(Path place, Harm harm) throws IOException {
        Heap heap = Heap.now();
        long began = System.nanoTime();
        read(place, harm);
        double seconds = (System.nanoTime() - began) / 1e9;
        double megabytes = heap.more();
        return List.of(
                Figure.atMost(harm.what, seconds, MOST_SECONDS, "s"),
                Figure.atMost(harm.what + ", memory", megabytes, MOST_MEGABYTES, "MB"));
    }

    private static void read(Path place, Harm harm) throws IOException {
        Corpus corpus = Corpus.of(place);
        var telling = new Telling();
        for (Path file : corpus.files()) {
            Articles.in(file, corpus.name(file), Columns.usual(), telling);
        }
        boolean told = harm.problem.isEmpty()
                ? telling.problems.isEmpty()
                : telling.problems.stream().anyMatch(problem -> problem.contains(harm.problem));
        if (!told || telling.articles != harm.sound) {
            throw new IllegalStateException(
                    harm + ": " + telling.articles + " articles of " + harm.sound + ", told " + telling.problems);
        }
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);
    }

    /** Reads what is found, and keeps what is told. */
    private static final class Telling implements Sink {

        private final List<String> problems = new ArrayList<>();
        private int articles;

        @Override
        public void item(Item item) {
            switch (item.read()) {
                case Read.One one -> articles++;
                case Read.Not not -> problem(not.problem());
                case Read.Skipped other -> skipped(other);
            }
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem.message());
        }

        @Override
        public void skipped(Read.Skipped skipped) {
            problems.add(skipped.reason());
        }
    }
}
