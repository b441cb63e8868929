package dixit.correct;

import dixit.correct.Line.Unreadable;
import dixit.lexicon.Lexicon;
import dixit.model.Correction.Aspect;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The file {@code corrections.tsv}: {@code id  field  value  note  date}, a line for each thing that is put right. It is only
 * ever added to, so that nothing in it gets lost.
 *
 * <p>May be shared between threads.
 */
public final class CorrectionsFile {

    /** Longer values and notes are refused. */
    public static final int LONGEST = 500;

    private static final String HEAD = """
            # What readers put right. docs/corrections.md explains the columns.
            # id\tfield\tvalue\tnote\tdate
            """;

    private final Path file;
    private final Lexicon lexicon;
    private final Clock clock;

    public CorrectionsFile(Path file, Lexicon lexicon, Clock clock) {
        this.file = file;
        this.lexicon = lexicon;
        this.clock = clock;
    }

    /**
     * The place of a corpus's corrections: beside its folder, not in it, as it is no article.
     */
    public static Path beside(Path corpus) {
        return corpus.toAbsolutePath().normalize().resolveSibling("corrections.tsv");
    }

    /**
     * All that was put right so far; nothing when there is no file.
     *
     * @param lexicon knows the countries and organizations that corrections name; asked only when there are any
     */
    public static Corrections read(Path file, Supplier<Lexicon> lexicon) throws IOException {
        return Files.exists(file)
                ? Corrections.of(String.valueOf(file.getFileName()), lines(file), lexicon)
                : Corrections.none();
    }

    /** Letters that are no UTF-8 become �: one of them must not keep all other lines from being read. */
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /**
     * What a reader says is right.
     *
     * @param which of the speakers, counted from 1
     */
    public record Remark(String id, Aspect aspect, int which, String value, String note) {}

    /** Adds a line for each remark, all of them or none. Tells what is wrong with them instead, as a whole sentence. */
    public synchronized Optional<String> add(List<Remark> remarks) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Remark remark : remarks) {
            try {
                lines.append(line(remark)).append('\n');
            } catch (Unreadable unusable) {
                return Optional.of("The correction " + unusable.reason() + ".");
            }
        }
        append(lines.toString());
        return Optional.empty();
    }

    private String line(Remark remark) throws Unreadable {
        String value = onOneLine(remark.value());
        String note = onOneLine(remark.note());
        if (value.length() > LONGEST || note.length() > LONGEST) {
            throw new Unreadable("is longer than " + LONGEST + " characters");
        }
        String field = remark.aspect().key() + (remark.which() > 1 ? "." + remark.which() : "");
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String letters = String.join("\t", remark.id(), field, value, note, day.toString());
        new Righting(lexicon, List.of()).check(Line.of(letters));
        return letters;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** The lines that stand in the file about this statement, as they stand there. */
    public List<String> about(String id) throws IOException {
        return Files.exists(file)
                ? lines(file).stream()
                        .filter(line -> line.startsWith(id + "\t"))
                        .toList()
                : List.of();
    }

    /** In one write that reaches the disk, after a line that somebody may have left open. */
    private void append(String lines) throws IOException {
        boolean fresh = !Files.exists(file) || Files.size(file) == 0;
        String all = (fresh ? HEAD : endsOpen() ? "\n" : "") + lines;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(all.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private boolean endsOpen() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(in.length() - 1);
            return in.read() != '\n';
        }
    }
}
