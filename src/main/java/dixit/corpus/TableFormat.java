package dixit.corpus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tables: CSV with commas or semicolons, and TSV. The first row names the columns, told by {@link Columns}. */
final class TableFormat implements Format {

    private static final Set<String> ENDINGS = Set.of("csv", "tsv");
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');
    private static final int LONGEST_NAME = 40;

    @Override
    public boolean recognises(Head head) {
        return head.ends(ENDINGS) || Columns.usual().know(names(head));
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Head head = source.head();
        char separator = separator(head.firstLine());
        Reader text = text(source.in(), charset(head.bytes()));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Decoding.MOST_BYTES)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                give(row, source, sink);
            }
        } catch (UncheckedIOException damaged) {
            throw damaged.getCause();
        } catch (CsvParseException broken) {
            throw new IOException(message(broken), broken);
        }
    }

    private static void give(NamedCsvRecord row, Source source, Sink sink) throws IOException {
        Digest digest = new Digest().add(source.columns().written());
        row.getHeader().forEach(digest::add);
        row.getFields().forEach(digest::add);
        String told = digest.told();
        Label label = source.label().at(row.getStartingLineNumber(), told);
        sink.item(new Item(label, told, () -> Fields.article(label, source.columns(), name -> value(row, name))));
    }

    private static Optional<String> value(NamedCsvRecord row, String name) {
        return row.getHeader().stream()
                .filter(column -> bare(column).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .flatMap(row::findField);
    }

    private static String message(CsvParseException broken) {
        return broken.getCause() == null
                ? String.valueOf(broken.getMessage())
                : String.valueOf(broken.getCause().getMessage());
    }

    /** The names in the first row when they look like names. */
    private static List<String> names(Head head) {
        String line = head.firstLine();
        List<String> names = Arrays.stream(
                        line.split(java.util.regex.Pattern.quote(String.valueOf(separator(line))), -1))
                .map(TableFormat::bare)
                .toList();
        return names.stream().allMatch(name -> name.length() <= LONGEST_NAME) ? names : List.of();
    }

    private static String bare(String column) {
        String name = column.startsWith("\uFEFF") ? column.substring(1) : column;
        return name.replace("\"", "").strip().toLowerCase(Locale.ROOT);
    }

    private static char separator(String line) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        mark -> line.chars().filter(c -> c == mark).count()))
                .orElse(',');
    }

    private static Reader text(InputStream in, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? new MostlyUtf8(in) : new InputStreamReader(in, charset);
    }

    /** Told by the head alone: a table is too long to be looked through twice. */
    private static Charset charset(byte[] head) {
        byte[] whole = Arrays.copyOf(head, lastLineEnd(head));
        return Decoding.charsetOf(whole).orElse(StandardCharsets.UTF_8);
    }

    private static int lastLineEnd(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] != '\n') {
            end--;
        }
        return end == 0 || head.length < Head.MOST ? head.length : end;
    }
}
