package dixit.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Zip archives of anything. */
final class ZipFormat implements Format {

    /** How names were written before UTF-8, and still are by some. */
    private static final Charset OF_OLD = Charset.forName("IBM437");

    /** Each part may unpack to as much as any; but a table may name the same bytes as thousands of parts. */
    private static final long ALWAYS_ALLOWED = 512L << 20;

    @Override
    public boolean recognises(Head head) {
        return head.startsWith('P', 'K', 3, 4) || head.startsWith('P', 'K', 5, 6);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Optional<ZipFile> whole = source.file().flatMap(ZipFormat::opened);
        if (whole.isPresent()) {
            try (ZipFile zip = whole.get()) {
                each(zip, source, sink);
            }
        } else {
            inOrder(source, sink);
        }
    }

    /** By its table at the end, so that a part that is damaged or made to harm keeps nobody from the next. Nothing when it has none. */
    private static Optional<ZipFile> opened(Path file) {
        return opened(file, StandardCharsets.UTF_8).or(() -> opened(file, OF_OLD));
    }

    private static Optional<ZipFile> opened(Path file, Charset names) {
        try {
            return Optional.of(new ZipFile(file.toFile(), names));
        } catch (ZipException damaged) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new Budget.DiskFailure(failed);
        }
    }

    private static void each(ZipFile zip, Source source, Sink sink) throws IOException {
        long unpacked = 0;
        long most = Math.max(
                ALWAYS_ALLOWED,
                Budget.MOST_UNPACKED_TIMES * Corpus.size(source.file().orElseThrow()));
        for (ZipEntry entry :
                zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
            if (wanted(entry)) {
                Budget own = new Budget();
                own.addPacked(entry.getCompressedSize());
                Label part = source.label().in(entry.getName());
                try (InputStream in = zip.getInputStream(entry)) {
                    Formats.read(source.within(part, in, own), sink);
                } catch (ZipException damaged) {
                    sink.problem(part.problem("is damaged (" + damaged.getMessage() + ")"));
                }
                unpacked += own.unpacked();
                if (unpacked > most) {
                    throw new Budget.Exceeded();
                }
            }
        }
    }

    private static void inOrder(Source source, Sink sink) throws IOException {
        var zip = new ZipInputStream(source.in());
        boolean any = false;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            any = true;
            if (wanted(entry)) {
                Formats.read(source.within(source.label().in(entry.getName()), zip), sink);
            }
            source.budget().unpacked(zip).transferTo(OutputStream.nullOutputStream());
        }
        if (!any) {
            throw new ZipException("no entry is whole");
        }
    }

    private static boolean wanted(ZipEntry entry) {
        return !entry.isDirectory() && Corpus.holdsArticles(entry.getName());
    }
}
