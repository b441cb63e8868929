package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.model.Span;
import dixit.model.Stance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small article in which someone marked what is said; the form is told in the README beside the files.
 *
 * @param name its difficulty
 */
record Fixture(String name, String text, Optional<LocalDate> date, List<Said> statements) {

    private static final Path FOLDER = Path.of("src/test/resources/dixit/fixtures");
    private static final Pattern OPENING = Pattern.compile("([\\[<{])([0-9,]+) ");
    private static final Pattern LINE =
            Pattern.compile("-- ([0-9]+) ([a-z-]+): ([^>|]+?)(?: > ([^|]+?))?((?: \\| [^|]+)*)");
    private static final Pattern WHO =
            Pattern.compile("([a-z]+) ([^,@(]+?)(?:, ([^@(]+?))?(?: @ ([^(]+?))?(?: \\(([A-Z]{2})\\))?");

    Fixture {
        statements = List.copyOf(statements);
    }

    /** The spans of one statement. */
    record Marks(List<Span> content, List<Span> cue, List<Span> source) {
        Marks() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Who is meant. */
    record Who(
            String kind, String name, Optional<String> role, Optional<String> organization, Optional<String> country) {}

    /** One statement, and what is to be understood by it. */
    record Said(
            Marks marks,
            boolean judged,
            Optional<Stance> stance,
            List<Who> who,
            List<String> about,
            Map<String, String> notes) {}

    /** Those that may be tuned on. */
    static List<Fixture> own() throws IOException {
        return in(FOLDER);
    }

    static List<Fixture> heldOut() throws IOException {
        return in(FOLDER.resolve("held-out"));
    }

    private static List<Fixture> in(Path folder) throws IOException {
        List<Fixture> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
                Arrays.stream(Files.readString(file).split("(?m)^== "))
                        .filter(part -> !part.isBlank())
                        .map(Fixture::read)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Fixture read(String part) {
        String[] lines = part.split("\n", 3);
        Optional<LocalDate> date = Optional.of(lines[1])
                .filter(line -> line.startsWith("date: "))
                .map(line -> LocalDate.parse(line.substring("date: ".length())));
        int lower = lines[2].indexOf("\n-- ");
        TreeMap<Integer, Marks> marks = new TreeMap<>();
        String text = unmarked(lines[2].substring(0, lower).strip() + "\n", marks);
        Map<Integer, Matcher> told = new TreeMap<>();
        lines[2].substring(lower).lines().filter(line -> !line.isBlank()).forEach(line -> {
            Matcher matcher = matched(LINE, line);
            told.put(Integer.valueOf(matcher.group(1)), matcher);
        });
        if (!marks.keySet().containsAll(told.keySet())) {
            throw new IllegalArgumentException("a line without marks: " + lines[0]);
        }
        List<Said> statements = new ArrayList<>();
        marks.forEach((number, spans) -> statements.add(said(spans, Optional.ofNullable(told.get(number)))));
        return new Fixture(lines[0].strip(), text, date, statements);
    }

    /** Takes the marks out of a text and notes what they enclosed. */
    private static String unmarked(String marked, Map<Integer, Marks> found) {
        record Open(char mark, List<Integer> numbers, int start) {}
        StringBuilder text = new StringBuilder();
        Deque<Open> open = new ArrayDeque<>();
        Matcher opening = OPENING.matcher(marked);
        for (int at = 0; at < marked.length(); at++) {
            char letter = marked.charAt(at);
            if (opening.region(at, marked.length()).lookingAt()) {
                List<Integer> numbers = Arrays.stream(opening.group(2).split(","))
                        .map(Integer::valueOf)
                        .toList();
                open.push(new Open(letter, numbers, text.length()));
                at = opening.end() - 1;
            } else if (letter == ']' || letter == '>' || letter == '}') {
                Open closed = open.pop();
                Span span = new Span(closed.start(), text.length());
                closed.numbers()
                        .forEach(number -> part(closed.mark())
                                .apply(found.computeIfAbsent(number, it -> new Marks()))
                                .add(span));
            } else {
                text.append(letter);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("a mark is not closed: " + marked);
        }
        return text.toString();
    }

    private static Function<Marks, List<Span>> part(char mark) {
        return switch (mark) {
            case '[' -> Marks::content;
            case '<' -> Marks::cue;
            default -> Marks::source;
        };
    }

    private static Said said(Marks marks, Optional<Matcher> line) {
        if (line.isEmpty() || marks.content().isEmpty()) {
            return new Said(marks, false, Optional.empty(), List.of(), List.of(), Map.of());
        }
        Matcher told = line.get();
        Map<String, String> notes = new TreeMap<>();
        parts(told.group(5), "\\|").forEach(note -> {
            String[] both = note.split(": ", 2);
            notes.put(both[0], both.length > 1 ? both[1] : "");
        });
        List<Who> who = told.group(3).equals("nobody")
                ? List.of()
                : parts(told.group(3), "\\+").map(Fixture::who).toList();
        return new Said(
                marks,
                !notes.containsKey("optional"),
                Optional.of(Stance.of(told.group(2)).orElseThrow()),
                who,
                parts(Optional.ofNullable(told.group(4)).orElse(""), ",").toList(),
                notes);
    }

    private static Stream<String> parts(String all, String separator) {
        return Arrays.stream(all.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Who who(String told) {
        Matcher who = matched(WHO, told);
        Optional<String> code = Optional.ofNullable(who.group(5));
        return who.group(1).equals("country")
                ? state(who.group(2))
                : new Who(
                        who.group(1),
                        who.group(2),
                        Optional.ofNullable(who.group(3)),
                        who.group(1).equals("organization")
                                ? Optional.of(who.group(2))
                                : Optional.ofNullable(who.group(4)),
                        code);
    }

    private static Who state(String code) {
        String name = Lexicon.shipped().byCode(code).orElseThrow().name();
        return new Who("country", name, Optional.empty(), Optional.empty(), Optional.of(code));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not of the form that the README tells: " + text);
        }
        return matcher;
    }
}
