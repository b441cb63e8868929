package dixit.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways of asking in {@code questions.tsv}. */
final class Forms {

    private static final String FILE = "/dixit/search/questions.tsv";
    private static final Pattern GAP = Pattern.compile(" ");
    private static final Pattern BAR = Pattern.compile("\\|");

    /** What may stand where a form leaves room. */
    enum Slot {
        STANCE,
        SAY,
        ACT,
        WHO,
        ABOUT,
        TOPIC
    }

    /** Words {@code [from, to)} of the question that stand in a slot. */
    record Filled(Slot slot, int from, int to) {}

    /** Whether words may stand in a slot. */
    interface Fits {
        boolean test(Slot slot, List<String> words);
    }

    private sealed interface Part {}

    private record Literal(List<String> words, boolean optional) implements Part {}

    private record Room(Slot slot) implements Part {}

    private final List<List<Part>> forms;

    private Forms(List<List<Part>> forms) {
        this.forms = forms;
    }

    static Forms shipped() {
        try (InputStream file = Objects.requireNonNull(Forms.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Forms(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Arrays.stream(GAP.split(line, -1)).map(Forms::part).toList())
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Part part(String written) {
        if (written.startsWith("{")) {
            return new Room(
                    Slot.valueOf(written.substring(1, written.length() - 1).toUpperCase(Locale.ROOT)));
        }
        boolean optional = written.startsWith("[");
        String bare = optional ? written.substring(1, written.length() - 1) : written;
        return new Literal(List.of(BAR.split(bare, -1)), optional);
    }

    /** How the first form fills that fits all of the words; in a slot that may take more or fewer, more. */
    Optional<List<Filled>> match(List<String> words, Fits fits) {
        for (List<Part> form : forms) {
            var filled = new ArrayList<Filled>();
            if (new Match(words, fits, filled).from(form, 0)) {
                return Optional.of(filled.reversed());
            }
        }
        return Optional.empty();
    }

    /** One try of one form. What is filled is kept last first. */
    private record Match(List<String> words, Fits fits, List<Filled> filled) {

        boolean from(List<Part> parts, int at) {
            if (parts.isEmpty()) {
                return at == words.size();
            }
            List<Part> rest = parts.subList(1, parts.size());
            return switch (parts.getFirst()) {
                case Literal literal ->
                    (stands(literal, at) && from(rest, at + 1)) || (literal.optional() && from(rest, at));
                case Room room -> filled(room.slot(), rest, at);
            };
        }

        private boolean stands(Literal literal, int at) {
            return at < words.size() && literal.words().contains(plain(words.get(at)));
        }

        private boolean filled(Slot slot, List<Part> rest, int at) {
            for (int to = words.size(); to > at; to--) {
                if (fits.test(slot, words.subList(at, to)) && from(rest, to)) {
                    filled.add(new Filled(slot, at, to));
                    return true;
                }
            }
            return false;
        }

        /** A word in capitals among others is a name: {@code WHO warned} asks about a body. */
        private String plain(String word) {
            String upper = word.toUpperCase(Locale.ROOT);
            boolean shouted = word.length() > 1
                    && word.equals(upper)
                    && words.stream().anyMatch(other -> !other.equals(other.toUpperCase(Locale.ROOT)));
            return shouted ? word : word.toLowerCase(Locale.ROOT);
        }
    }
}
