package dixit.corpus;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Tar archives of anything. */
final class TarFormat implements Format {

    private static final int MAGIC = 257;

    @Override
    public boolean recognises(Head head) {
        return head.has(MAGIC, 'u', 's', 't', 'a', 'r');
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        var tar = new TarArchiveInputStream(source.in());
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile() && Corpus.holdsArticles(entry.getName())) {
                Formats.read(source.within(source.label().in(entry.getName()), tar), sink);
            }
        }
    }
}
