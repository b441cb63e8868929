package dixit.lucene;

import dixit.search.IndexProblem;
import dixit.search.Stamp;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What is written beside the documents at each commit. */
final class Commits {

    /** Goes up whenever older programs could not read what is stored, or would read it wrongly. */
    private static final String FORMAT = "6";

    private static final String FORMAT_KEY = "dixit.format";

    /** A commit's own data: what the index is made of, and the sum of its articles' digests. */
    record Data(Stamp stamp, String identity) {}

    private Commits() {}

    static Map<String, String> write(Stamp stamp, long digest) {
        return Map.of(
                FORMAT_KEY,
                FORMAT,
                "corpus",
                stamp.corpus(),
                "program",
                stamp.program(),
                "built",
                stamp.built(),
                "identity",
                String.format(Locale.ROOT, "%016x", digest));
    }

    static Data read(Map<String, String> written, Path folder) throws IndexProblem {
        String format = written.getOrDefault(FORMAT_KEY, "");
        if (format.isEmpty()) {
            throw new IndexProblem(
                    IndexProblem.Kind.FOREIGN, folder + " is not an index of Dixit. Name another place with --index.");
        }
        var stamp = new Stamp(
                written.getOrDefault("corpus", ""),
                written.getOrDefault("program", ""),
                written.getOrDefault("built", ""));
        if (!format.equals(FORMAT)) {
            throw otherVersion(folder, stamp);
        }
        return new Data(stamp, written.getOrDefault("identity", ""));
    }

    /** Only the version that read the corpus may add to it: two versions may read the same article differently. */
    static void checkProgram(Data data, Stamp writer, Path folder) throws IndexProblem {
        if (!data.stamp().program().equals(writer.program())) {
            throw otherVersion(folder, data.stamp());
        }
    }

    private static IndexProblem otherVersion(Path folder, Stamp stamp) {
        return new IndexProblem(
                IndexProblem.Kind.OTHER_VERSION,
                "The index " + folder + " was written by another version of Dixit (" + stamp.program()
                        + "). Build it anew with `dixit rebuild`.");
    }
}
