package dixit.lexicon;

import dixit.model.Country;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The user's own folder of words, to be written to. Lines of the user's own are never touched. */
public final class Layer {

    private static final String NOTHING = "-";
    private static final Pattern NOT_IN_A_CELL = Pattern.compile("[\\t\\r\\n;]+");

    private final Path folder;

    /**
     * The words in this folder.
     *
     * @param folder made when something is written
     */
    public Layer(Path folder) {
        this.folder = folder;
    }

    /** Words as they may stand in a cell. */
    static String cell(String words) {
        String cell = NOT_IN_A_CELL.matcher(words).replaceAll(" ").strip();
        return cell.startsWith("#") || cell.equals(NOTHING) ? "" : cell;
    }

    /**
     * Writes actors in the place of those that lists gave before.
     *
     * @return how many were left out, as the user has a line of that name
     */
    public int write(Collection<Actor> actors) throws IOException {
        List<List<String>> rows = actors.stream()
                .map(actor -> List.of(
                        actor.name(),
                        actor.country().map(Country::code).orElse(NOTHING),
                        actor.aliases().isEmpty()
                                ? NOTHING
                                : actor.aliases().stream()
                                        .map(alias -> alias.name() + " (" + alias.usedBy() + ")")
                                        .collect(Collectors.joining("; ")),
                        actor.source()))
                .toList();
        String source = actors.stream().findFirst().map(Actor::source).orElse("");
        String list = source.replaceFirst(",.*", "");
        return write("actors.tsv", rows, before -> before.startsWith(list), List.of(0));
    }

    /** As {@link #write}, for office holders; those of the same list before are replaced. */
    public int writeTenures(Collection<Tenure> tenures, String source) throws IOException {
        List<List<String>> rows = tenures.stream()
                .map(tenure -> List.of(
                        tenure.person(),
                        tenure.role().orElse(NOTHING),
                        tenure.organization().orElse(NOTHING),
                        tenure.country().map(Country::code).orElse(NOTHING),
                        tenure.from().map(LocalDate::toString).orElse(NOTHING),
                        tenure.to().map(LocalDate::toString).orElse(NOTHING),
                        tenure.source()))
                .toList();
        return write("office-holders.tsv", rows, source::equals, List.of(0, 1, 4));
    }

    private int write(String file, List<List<String>> rows, Predicate<String> replaced, List<Integer> key)
            throws IOException {
        Path path = folder.resolve(file);
        List<String> comments = new ArrayList<>();
        Map<String, String> lines = new TreeMap<>();
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                List<String> cells = List.of(line.split("\t", -1));
                if (line.startsWith("#") || line.isBlank()) {
                    comments.add(line);
                } else if (!replaced.test(cells.getLast())) {
                    lines.put(key(cells, key), line);
                }
            }
        }
        int leftOut = 0;
        for (List<String> row : rows) {
            leftOut += lines.putIfAbsent(key(row, key), String.join("\t", row)) == null ? 0 : 1;
        }
        put(path, Stream.concat(comments.stream(), lines.values().stream()).toList());
        return leftOut;
    }

    private static String key(List<String> cells, List<Integer> key) {
        return key.stream()
                .map(column -> Folding.of(Optional.of(cells)
                        .filter(all -> all.size() > column)
                        .map(all -> all.get(column))
                        .orElse("")))
                .collect(Collectors.joining("\t"));
    }

    private void put(Path path, List<String> lines) throws IOException {
        Files.createDirectories(folder);
        Path written = path.resolveSibling(path.getFileName() + ".new");
        Files.write(written, lines, StandardCharsets.UTF_8);
        Files.move(written, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
