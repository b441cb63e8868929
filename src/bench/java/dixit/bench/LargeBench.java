package dixit.bench;

import dixit.corpus.Articles;
import dixit.corpus.Columns;
import dixit.corpus.Item;
import dixit.corpus.Made;
import dixit.corpus.Read;
import dixit.corpus.Sink;
import dixit.model.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Whether memory stays the same however long a file is: a web archive of two gigabytes and a million lines of JSON are read in
 * this heap, and an eighth of each before. Like most of what crawls bring, most pages of the archive are in another language or
 * no pages; understanding what is left is not measured here.
 */
final class LargeBench {

    private static final int PARTS = 8;
    private static final int RECORDS = 36_000;
    private static final int LINES = 1_000_000;
    private static final int PAGE = 60_000;
    private static final double MOST_MEGABYTES = 256;
    private static final double MEGABYTE = 1 << 20;

    private final Path folder;

    LargeBench(Path folder) {
        this.folder = folder;
    }

    /** Makes a file of so many parts. */
    private interface Making {
        long make(Path file, int count) throws IOException;
    }

    List<Figure> measure() throws IOException {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(figures("web archive, gzip", folder.resolve("large.warc.gz"), LargeBench::archive, RECORDS));
        figures.addAll(figures("JSON Lines", folder.resolve("large.jsonl"), LargeBench::lines, LINES));
        return figures;
    }

    private static List<Figure> figures(String what, Path file, Making making, int count) throws IOException {
        try {
            making.make(file, count / PARTS);
            Reading part = read(file);
            long bytes = making.make(file, count);
            Reading whole = read(file);
            String size = String.format(Locale.ROOT, "%s of %,d, %,.0f MB unpacked", what, count, bytes / MEGABYTE);
            return List.of(
                    Figure.told(
                            size + ", " + whole.counted(), Figure.written(bytes / MEGABYTE / whole.seconds(), "MB/s")),
                    Figure.told(what + ", an eighth, memory", Figure.written(part.megabytes(), "MB")),
                    Figure.atMost(what + ", memory", whole.megabytes(), MOST_MEGABYTES, "MB"));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** How it went. */
    private record Reading(String counted, double seconds, double megabytes) {}

    private static Reading read(Path file) throws IOException {
        var counting = new Counting();
        Heap heap = Heap.now();
        long began = System.nanoTime();
        Articles.in(file, String.valueOf(file.getFileName()), Columns.usual(), counting);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (counting.articles == 0) {
            throw new IllegalStateException("nothing was read of " + file + ", so that its speed is none");
        }
        return new Reading(counting.articles + " articles, " + counting.skipped + " left out", seconds, heap.more());
    }

    /** Of a hundred records one is a page in English, nine are none, ninety are in another language. */
    private static long archive(Path file, int records) throws IOException {
        byte[] page = page();
        try (WarcWriter writer = new WarcWriter(
                Files.newByteChannel(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE),
                WarcCompression.GZIP)) {
            for (int at = 0; at < records; at++) {
                int kind = at % 100;
                int status = kind < 10 && kind > 0 ? 404 : 200;
                var record = Made.record("https://example.org/" + at, Made.answer(status, "text/html", page));
                if (kind >= 10) {
                    record.addHeader("WARC-Identified-Content-Language", "zho");
                }
                writer.write(record.build());
            }
        }
        return (long) records * page.length;
    }

    /** Words of English at random, so that they pack as a page does. */
    private static byte[] page() {
        Random random = new Random(1);
        String[] words = Made.BODY.split("\\s+", -1);
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html><html><head><title>Harbour</title></head><body><article>");
        while (page.length() < PAGE) {
            page.append("<p>The pier of the town is shut, said ");
            for (int word = 0; word < 30; word++) {
                page.append(words[random.nextInt(words.length)]).append(' ');
            }
            page.append("</p>");
        }
        return Made.utf8(page.append("</article></body></html>").toString());
    }

    private static long lines(Path file, int count) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int at = 0; at < count; at++) {
                out.write("{\"url\":\"https://example.org/" + at + "\",\"title\":\"Pier " + at
                        + "\",\"text\":\"The pier " + at + " was shut, Mara Venn said on Monday.\"}\n");
            }
        }
        return Files.size(file);
    }

    /** Reads what is found. */
    private static final class Counting implements Sink {

        private int articles;
        private int skipped;

        @Override
        public void item(Item item) {
            switch (item.read()) {
                case Read.One one -> articles++;
                case Read.Not not -> problem(not.problem());
                case Read.Skipped other -> skipped++;
            }
        }

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException("what is measured should be sound: " + problem);
        }

        @Override
        public void skipped(Read.Skipped what) {
            skipped++;
        }
    }
}
