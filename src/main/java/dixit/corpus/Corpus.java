package dixit.corpus;

import dixit.model.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder of files that hold articles, folders as one likes.
 *
 * @param root the folder
 * @param files the files that may hold articles, sorted by their names below the root; hidden ones are skipped, and
 *     so are those that by custom describe a folder, such as {@code README.md}
 * @param problems files that cannot be looked into
 */
public record Corpus(Path root, List<Path> files, List<Problem> problems) {

    private static final String BESIDE_A_PAGE = "_files";
    private static final String OF_ANOTHER_SYSTEM = "__MACOSX";
    private static final List<String> PAGES = List.of(".html", ".htm");
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

    private static String stem(String name) {
        return name.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
    }

    /** How many bytes a file has; none when it is gone. */
    public static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Whether something of this name in an archive may hold articles, by the rules for files. */
    static boolean holdsArticles(String entry) {
        String[] names = entry.split("/", -1);
        return Arrays.stream(names).noneMatch(name -> name.startsWith(".") || name.equals(OF_ANOTHER_SYSTEM))
                && !ABOUT_THE_FOLDER.contains(stem(names[names.length - 1]));
    }

    private static boolean hidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /** Whether a browser made this folder, for what the page beside it shows. */
    private static boolean besideAPage(Path folder) {
        String name = String.valueOf(folder.getFileName());
        int end = name.lastIndexOf(BESIDE_A_PAGE);
        return end > 0
                && name.length() == end + BESIDE_A_PAGE.length()
                && PAGES.stream().anyMatch(page -> Files.exists(folder.resolveSibling(name.substring(0, end) + page)));
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
            boolean inside = !folder.equals(root);
            return inside && ((hidden(folder) && !hidden(root)) || besideAPage(folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if ((file.equals(root) || !hidden(file))
                    && !ABOUT_THE_FOLDER.contains(stem(String.valueOf(file.getFileName())))) {
                files.add(file);
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
