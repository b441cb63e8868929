package dixit.search;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What someone asks for, cut where it may be looked for apart: {@code Fox-IT}, {@code U.S.} and {@code APT40} are words in
 * a row that belong together.
 */
public final class Compounds {

    /**
     * A word, as a regular expression of Java's: a run of letters, a run of digits, or one ideograph, with the accents that
     * combine with them; the {@code 's} of a possessive is none.
     */
    public static final String WORD = "(?!(?<=[\\p{L}\\p{Nd}]['\u2019])[sS](?![\\p{L}\\p{Nd}]))"
            + "(?:\\p{IsIdeographic}\\p{Mn}*"
            + "|[\\p{L}&&\\P{IsIdeographic}][[\\p{L}&&\\P{IsIdeographic}]\\p{Mn}]{0,199}"
            + "|\\p{Nd}[\\p{Nd}\\p{Mn}]{0,199})";

    /** Signs that hold the parts of one word together: {@code fox-it}, {@code U.S.}, {@code AT&T}. */
    private static final String JOINTS = "-\u2010\u2011_.,'\u2019&@:+/";

    private static final Pattern WORDS = Pattern.compile(WORD);

    private final Set<String> weightless = weightlessWords();

    /** Each as written, in their order; none when the text has no word in it. */
    public List<String> of(String text) {
        return rows(text).stream()
                .map(row -> text.substring(row.getFirst().start(), row.getLast().end()))
                .toList();
    }

    /** As {@link #of}, without words that carry no meaning, unless there are no others. */
    public List<String> telling(String text) {
        List<String> all = of(text);
        List<String> telling = all.stream()
                .filter(compound -> !weightless.contains(compound.toLowerCase(Locale.ROOT)))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    /** Words that carry no meaning of their own, small. */
    public Set<String> weightless() {
        return weightless;
    }

    /** The words of a text, in their order. */
    public static List<Span> spans(String text) {
        return WORDS.matcher(text)
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .toList();
    }

    private static List<List<Span>> rows(String text) {
        var rows = new ArrayList<List<Span>>();
        int end = -1;
        for (Span word : spans(text)) {
            if (end < 0 || !joined(text, end, word.start())) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(word);
            end = word.end();
        }
        return rows;
    }

    private static boolean joined(String text, int end, int start) {
        String between = text.substring(end, start);
        return between.isEmpty() || (between.length() == 1 && JOINTS.contains(between));
    }

    private static Set<String> weightlessWords() {
        Set<String> words = new HashSet<>();
        Rows.of("weightless.tsv").forEach(row -> words.add(row.getFirst()));
        return Set.copyOf(words);
    }
}
