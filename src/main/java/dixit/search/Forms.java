package dixit.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to say something, each with what it means: a file of this room whose first lines tells how they are written. */
final class Forms {

    private static final Pattern GAP = Pattern.compile(" ");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern NAMED = Pattern.compile("(\\w+) = (.+)");
    private static final Pattern USED = Pattern.compile("<(\\w+)>");

    /** What may stand where a form leaves room. */
    enum Slot {
        STANCE,
        SAY,
        ACT,
        NOT_DENIED,
        WHO,
        BOTH,
        VIA,
        ABOUT,
        TOPIC,
        DATE
    }

    /** Words {@code [from, to)} that stand in a slot. */
    record Filled(Slot slot, int from, int to) {}

    /** How a form fits, and what the form means. */
    record Fit(List<Filled> filled, String meaning) {}

    /** Whether words may stand in a slot. */
    interface Fits {
        boolean test(Slot slot, List<String> words);
    }

    private sealed interface Part {}

    private record Literal(List<String> words, boolean optional) implements Part {}

    private record Room(Slot slot) implements Part {}

    private record Form(List<Part> parts, String meaning) {}

    private final List<Form> forms;

    private Forms(List<Form> forms) {
        this.forms = forms;
    }

    static Forms of(String file) {
        Map<String, String> lists = new HashMap<>();
        List<Form> forms = new ArrayList<>();
        for (List<String> row : Rows.of(file)) {
            Matcher list = NAMED.matcher(row.getFirst());
            if (list.matches()) {
                lists.put(list.group(1), list.group(2));
            } else {
                String written = USED.matcher(row.getFirst()).replaceAll(used -> lists.get(used.group(1)));
                forms.add(new Form(
                        Arrays.stream(GAP.split(written, -1)).map(Forms::part).toList(), row.getLast()));
            }
        }
        return new Forms(List.copyOf(forms));
    }

    private static Part part(String written) {
        if (written.startsWith("{")) {
            String name = written.substring(1, written.length() - 1);
            return new Room(Slot.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        boolean optional = written.startsWith("[");
        String bare = optional ? written.substring(1, written.length() - 1) : written;
        return new Literal(List.of(BAR.split(bare, -1)), optional);
    }

    /** How the first form fits that fits all of the words; in a slot that may take more or fewer, more. */
    Optional<Fit> match(List<String> words, Fits fits) {
        for (Form form : forms) {
            var filled = new ArrayList<Filled>();
            if (new Match(words, fits, filled).from(form.parts(), 0)) {
                return Optional.of(new Fit(filled.reversed(), form.meaning()));
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
