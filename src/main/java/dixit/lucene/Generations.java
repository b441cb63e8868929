package dixit.lucene;

import dixit.search.IndexProblem;
import dixit.search.IndexProblem.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The folder of an index: generations side by side, of which the file {@code current} names the one in use. A new one
 * takes its place whole, by replacing that file.
 */
final class Generations {

    private static final String CURRENT = "current";
    private static final String NEXT = "current.next";
    private static final Pattern NAME = Pattern.compile("gen-\\d{6,9}");

    /** What may lie in the folder of an index beside generations and hidden files. */
    private static final List<String> KNOWN =
            List.of(CURRENT, NEXT, WriteLock.FILE, "problems.jsonl", "problems.jsonl.new", "columns", "README.md");

    private final Path folder;
    private final Opening opening;

    /** How the folder of a generation is opened as a directory of Lucene's. */
    interface Opening {
        Directory of(Path generation) throws IOException;
    }

    Generations(Path folder) {
        this(folder, FSDirectory::open);
    }

    Generations(Path folder, Opening opening) {
        this.folder = folder;
        this.opening = opening;
    }

    Directory open(Path generation) throws IOException {
        return opening.of(generation);
    }

    Path folder() {
        return folder;
    }

    /** The generation in use; none when there is no index yet. */
    Optional<Path> current() throws IOException {
        String name;
        try {
            name = Files.readString(folder.resolve(CURRENT), StandardCharsets.UTF_8)
                    .strip();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (java.nio.file.FileSystemException notAFolder) {
            throw foreign(notAFolder);
        } catch (java.nio.charset.CharacterCodingException notText) {
            throw unreadable();
        }
        if (!NAME.matcher(name).matches()) {
            throw unreadable();
        }
        return Optional.of(folder.resolve(name));
    }

    /** Why {@code current} names no generation: beside some, it is damaged; else something else lives here. */
    private IndexProblem unreadable() throws IOException {
        return all().isEmpty() ? new IndexProblem(Kind.FOREIGN, foreign()) : Snapshot.damaged(folder, CURRENT);
    }

    /** The generation in use, or the reason why there is none. */
    Path inUse() throws IOException {
        Optional<Path> current = current();
        if (current.isPresent()) {
            return current.get();
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IndexProblem(Kind.FOREIGN, foreign());
        }
        throw new IndexProblem(
                Kind.MISSING, "There is no index in " + folder + ". Build it with `dixit index`, or name another.");
    }

    /** Makes the folder ready to be written to, unless something else lives there. */
    void prepare() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IndexProblem(Kind.FOREIGN, foreign());
        }
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            Optional<String> stranger = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".")
                            && !KNOWN.contains(name)
                            && !NAME.matcher(name).matches())
                    .findFirst();
            if (stranger.isPresent()) {
                throw new IndexProblem(
                        Kind.FOREIGN, foreign() + " It holds " + stranger.get() + ", which is not part of one.");
            }
        }
    }

    /** A folder for a new generation, empty. */
    Path fresh() throws IOException {
        int last = 0;
        for (Path generation : all()) {
            last = Math.max(
                    last, Integer.parseInt(generation.getFileName().toString().substring("gen-".length())));
        }
        return Files.createDirectory(folder.resolve(String.format(Locale.ROOT, "gen-%06d", last + 1)));
    }

    /** Puts a generation in the place of the one in use, at once and whole. */
    void publish(Path generation) throws IOException {
        Path next = folder.resolve(NEXT);
        byte[] name = (generation.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel file = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = java.nio.ByteBuffer.wrap(name);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Removes every generation but the one in use and {@code kept}. A search that still reads one keeps its open files;
     * where the system does not allow that, the generation stays for the next time.
     */
    void sweep(Path kept) throws IOException {
        Optional<Path> used = used();
        for (Path generation : all()) {
            if (!generation.equals(kept) && !used.equals(Optional.of(generation))) {
                remove(generation);
            }
        }
    }

    /** The generation in use; none when that is damaged. */
    private Optional<Path> used() throws IOException {
        try {
            return current();
        } catch (IndexProblem damaged) {
            if (damaged.kind() != Kind.DAMAGED) {
                throw damaged;
            }
            return Optional.empty();
        }
    }

    /** Whether this generation is the one in use. */
    boolean isUsed(Path generation) throws IOException {
        return used().equals(Optional.of(generation));
    }

    /** Removes a generation that was never put in use. */
    static void remove(Path generation) throws IOException {
        try (Stream<Path> files = Files.list(generation)) {
            for (Path file : files.toList()) {
                if (!tryDelete(file)) {
                    return;
                }
            }
        }
        tryDelete(generation);
    }

    private static boolean tryDelete(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (java.nio.file.AccessDeniedException inUse) {
            return false;
        }
    }

    private List<Path> all() throws IOException {
        var generations = new ArrayList<Path>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Generations::isGeneration)) {
            found.forEach(generations::add);
        }
        return generations;
    }

    private static boolean isGeneration(Path path) {
        return NAME.matcher(path.getFileName().toString()).matches() && Files.isDirectory(path);
    }

    private IndexProblem foreign(IOException cause) {
        return new IndexProblem(Kind.FOREIGN, foreign(), cause);
    }

    private String foreign() {
        return folder + " is not an index of Dixit. Name another place with --index.";
    }
}
