package dixit.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures, prints what it found and writes it into {@code docs/scores.md}.
 *
 * <pre>
 * ./dixit bench [search|steps|growth|serve|burden|index|cluster|read|large|extract|text]... [--statements=N] [--folder=PLACE] [--keep]
 * </pre>
 *
 * <p>Indexes are made under the folder for temporary files and used again by the next run. With {@code --keep} the
 * document stays as it is.
 */
public final class Bench {

    private static final int STATEMENTS = 1_000_000;

    /** One thing to measure. */
    private interface Part {
        List<Figure> measure(Bench bench) throws Exception;
    }

    private static final Map<String, Part> PARTS = parts();

    final Path home;
    final Path folder;
    final int statements;

    private Bench(Path home, Path folder, int statements) {
        this.home = home;
        this.folder = folder;
        this.statements = statements;
    }

    /** The same, with so many statements. */
    Bench of(int many) {
        return new Bench(home, folder, many);
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("search", bench -> new SearchBench(bench).measure());
        parts.put("steps", bench -> new StepBench(bench).measure());
        parts.put("growth", bench -> new GrowthBench(bench).measure());
        parts.put("serve", bench -> new ServeBench(bench).measure());
        parts.put("burden", bench -> new BurdenBench(bench).measure());
        parts.put("index", bench -> new IndexBench(bench).measure());
        parts.put("cluster", bench -> new ClusterBench(bench).measure());
        parts.put(
                "read",
                bench -> Stream.of(new FormatBench().measure(), new HarmBench(bench.folder).measure())
                        .flatMap(List::stream)
                        .toList());
        parts.put("extract", bench -> new ExtractBench(bench).measure());
        parts.put("large", bench -> new LargeBench(bench.folder).measure());
        parts.put("text", bench -> new TextBench().measure());
        return java.util.Collections.unmodifiableMap(parts);
    }

    /** The parts that are named, or all of them. */
    public static void main(String... arguments) throws Exception {
        List<String> options =
                Arrays.stream(arguments).filter(word -> word.startsWith("--")).toList();
        List<String> named =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        Path folder = Path.of(option(options, "folder", System.getProperty("java.io.tmpdir") + "/dixit-bench"));
        Bench bench = new Bench(
                Path.of(System.getProperty("dixit.home", ".")),
                Files.createDirectories(folder),
                Integer.parseInt(option(options, "statements", Integer.toString(STATEMENTS))));
        Scores scores = new Scores(bench.home, bench.statements);
        for (String name : named.isEmpty() ? List.copyOf(PARTS.keySet()) : named) {
            Part part = PARTS.get(name);
            if (part == null) {
                throw new IllegalArgumentException("nothing to measure is called " + name + ": " + PARTS.keySet());
            }
            List<Figure> figures = part.measure(bench);
            figures.forEach(figure -> System.out.println(figure.line()));
            if (!options.contains("--keep")) {
                scores.write(name, figures);
            }
        }
    }

    private static String option(List<String> options, String name, String otherwise) {
        String start = "--" + name + "=";
        return options.stream()
                .filter(option -> option.startsWith(start))
                .map(option -> option.substring(start.length()))
                .reduce((first, last) -> last)
                .orElse(otherwise);
    }

    static void tell(String message) {
        System.err.println(message);
    }
}
