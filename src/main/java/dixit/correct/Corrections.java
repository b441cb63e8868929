package dixit.correct;

import dixit.correct.Line.Unreadable;
import dixit.lexicon.Lexicon;
import dixit.model.Correction.Aspect;
import dixit.model.Mention;
import dixit.model.Problem;
import dixit.model.Speaker;
import dixit.model.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What readers put right, by statement. Of two lines about the same thing the later one counts.
 *
 * <p>May be shared between threads.
 */
public final class Corrections {

    private static final int DIGITS = 8;

    private final Map<String, List<Placed>> lines;
    private final List<Problem> problems;
    private final Supplier<Lexicon> lexicon;

    /** A line and where it stands. */
    private record Placed(String where, Line line) {}

    private Corrections(Map<String, List<Placed>> lines, List<Problem> problems, Supplier<Lexicon> lexicon) {
        this.lines = lines;
        this.problems = List.copyOf(problems);
        this.lexicon = lexicon;
    }

    /** Nothing was put right. */
    public static Corrections none() {
        return new Corrections(Map.of(), List.of(), Lexicon::shipped);
    }

    /**
     * Reads lines. Blank ones and those that begin with {@code #} say nothing; one that cannot be used becomes a problem.
     *
     * @param file the name under which problems are told
     */
    static Corrections of(String file, List<String> letters, Supplier<Lexicon> lexicon) {
        Map<String, Map<String, Placed>> byStatement = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        Righting righting = new Righting(lexicon.get(), List.of());
        for (int i = 0; i < letters.size(); i++) {
            String text = letters.get(i);
            String where = file + ":" + (i + 1);
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            try {
                Line line = Line.of(text);
                righting.check(line);
                Map<String, Placed> same = byStatement.computeIfAbsent(line.id(), id -> new LinkedHashMap<>());
                same.remove(line.aspect() + " " + line.which());
                same.put(line.aspect() + " " + line.which(), new Placed(where, line));
            } catch (Unreadable unusable) {
                problems.add(new Problem(where, unusable.reason()));
            }
        }
        Map<String, List<Placed>> lines = new TreeMap<>();
        byStatement.forEach((id, same) -> lines.put(
                id,
                same.values().stream()
                        .sorted(Comparator.comparing(placed -> placed.line().aspect()))
                        .toList()));
        return new Corrections(lines, problems, lexicon);
    }

    /** The lines that cannot be used, and why. */
    public List<Problem> problems() {
        return problems;
    }

    /** The ids of the statements that something was said of. */
    public Set<String> statements() {
        return Set.copyOf(lines.keySet());
    }

    /**
     * An article's statements with all that was put right, and what could not be.
     *
     * @param of the ids of its statements that something was said of, sorted
     */
    public record Corrected(List<Statement> statements, List<String> of, List<Problem> problems) {
        public Corrected {
            statements = List.copyOf(statements);
            of = List.copyOf(of);
            problems = List.copyOf(problems);
        }
    }

    /** Lays the corrections over all statements of an article, in their order. What is not a statement is left out. */
    public Corrected corrected(List<Statement> found) {
        Set<String> of = new TreeSet<>();
        for (Statement statement : found) {
            if (lines.containsKey(statement.id())) {
                of.add(statement.id());
            }
        }
        if (of.isEmpty()) {
            return new Corrected(found, List.of(), List.of());
        }
        List<Speaker> speakers = found.stream()
                .flatMap(statement -> statement.speakers().stream())
                .map(Mention::speaker)
                .distinct()
                .toList();
        Righting righting = new Righting(lexicon.get(), speakers);
        List<Problem> failed = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : found) {
            righted(statement, righting, failed).ifPresent(statements::add);
        }
        return new Corrected(statements, List.copyOf(of), failed);
    }

    private Optional<Statement> righted(Statement found, Righting righting, List<Problem> failed) {
        Statement statement = found;
        for (Placed placed : lines.getOrDefault(found.id(), List.of())) {
            if (placed.line().aspect() == Aspect.STATEMENT) {
                return Optional.empty();
            }
            try {
                statement = righting.righted(statement, placed.line());
            } catch (Unreadable unusable) {
                failed.add(new Problem(placed.where(), unusable.reason()));
            }
        }
        return Optional.of(statement);
    }

    /** Changes when what was said of these statements does; empty when nothing was. */
    public String fingerprint(Collection<String> statements) {
        String said = statements.stream()
                .sorted()
                .flatMap(id -> lines.getOrDefault(id, List.of()).stream())
                .map(placed -> placed.line().letters() + "\n")
                .collect(Collectors.joining());
        return said.isEmpty() ? "" : HexFormat.of().formatHex(sha256(said)).substring(0, DIGITS);
    }

    /** Those of the lines that are about none of these statements: nothing was put right by them. */
    public List<Problem> without(Collection<String> statements) {
        return lines.values().stream()
                .flatMap(List::stream)
                .filter(placed -> !statements.contains(placed.line().id()))
                .map(placed -> new Problem(
                        placed.where(),
                        "is about the statement " + placed.line().id() + ", which is in no article of the corpus"))
                .toList();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
