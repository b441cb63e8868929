package dixit.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was got before, and by which marks its host tells whether it has changed since. */
final class Memory {

    private static final String NOTHING = "-";

    private final Path file;
    private final Map<String, Marks> known = new TreeMap<>();

    /**
     * The marks of one answer.
     *
     * @param tag its {@code ETag}
     * @param modified its {@code Last-Modified}
     */
    record Marks(Optional<String> tag, Optional<String> modified) {}

    private Memory(Path file) {
        this.file = file;
    }

    static Memory in(Path file) throws IOException {
        Memory memory = new Memory(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 3) {
                    memory.known.put(cells[0], new Marks(told(cells[1]), told(cells[2])));
                }
            }
        }
        return memory;
    }

    private static Optional<String> told(String cell) {
        return cell.equals(NOTHING) ? Optional.empty() : Optional.of(cell);
    }

    Optional<Marks> of(URI address) {
        return Optional.ofNullable(known.get(address.toString()));
    }

    void note(URI address, Marks marks) {
        known.put(address.toString(), marks);
    }

    void save() throws IOException {
        List<String> lines = known.entrySet().stream()
                .map(one -> String.join(
                        "\t",
                        one.getKey(),
                        cell(one.getValue().tag()),
                        cell(one.getValue().modified())))
                .toList();
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(written, lines, StandardCharsets.UTF_8);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String cell(Optional<String> words) {
        return words.map(value -> value.replaceAll("\\s+", " ")).orElse(NOTHING);
    }
}
