package dixit.corpus;

import dixit.model.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder of articles, one file each, folders as one likes.
 *
 * @param root the folder
 * @param files the files that may hold articles, sorted by their names below the root; hidden ones are skipped, and
 *     so are those that by custom describe a folder, such as {@code README.md}
 * @param problems files of no known format
 */
public record Corpus(Path root, List<Path> files, List<Problem> problems) {

    private static final Set<String> FORMATS = Set.of("txt", "text", "md", "markdown");
    private static final Set<String> ABOUT_THE_FOLDER =
            Set.of("readme", "license", "licence", "notice", "contributing");

    public Corpus {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Lists the articles of a folder, or the one of a file. Nothing is read yet.
     *
     * @throws IOException when {@code place} is not there or cannot be listed
     */
    public static Corpus of(Path place) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Files.walkFileTree(place, new Walk(place, files, problems));
        files.sort(Comparator.comparing(file -> name(place, file)));
        problems.sort(Comparator.comparing(Problem::where));
        return new Corpus(place, files, problems);
    }

    /** A file's name below the root, folders divided by {@code /} on every machine. */
    public String name(Path file) {
        return name(root, file);
    }

    private static String name(Path root, Path file) {
        Path below = file.equals(root) ? file.getFileName() : root.relativize(file);
        return String.valueOf(below).replace(file.getFileSystem().getSeparator(), "/");
    }

    /**
     * What tells whether a file has changed, without reading it: its size and the moment of its last change. A file
     * that is not there has the fingerprint {@code absent}.
     */
    public static String fingerprint(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "absent";
        }
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return found.size() + "@" + found.lastModifiedTime().toInstant();
    }

    private static String format(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean hidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /** Sorts files into those that may be articles and those that are a problem. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> files;
        private final List<Problem> problems;

        Walk(Path root, List<Path> files, List<Problem> problems) {
            this.root = root;
            this.files = files;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return hidden(folder) && !folder.equals(root) && !hidden(root)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.equals(root) || (!hidden(file) && FORMATS.contains(format(file)))) {
                if (!ABOUT_THE_FOLDER.contains(stem(file))) {
                    files.add(file);
                }
            } else if (!hidden(file) && !ABOUT_THE_FOLDER.contains(stem(file))) {
                problems.add(new Problem(
                        file.toString(), "is of no known format; Dixit reads .txt, .text, .md and .markdown"));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
            if (file.equals(root)) {
                throw reason;
            }
            problems.add(new Problem(file.toString(), "cannot be looked into; check its permissions"));
            return FileVisitResult.CONTINUE;
        }
    }
}
