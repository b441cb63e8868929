package dixit.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words by which furniture is known, from {@code furniture.tsv}: a kind and a phrase on each line. */
final class Phrases {

    /** What a phrase tells. */
    enum Kind {
        /** A block that says nothing else is furniture. */
        LINE,
        /** A short block that begins so is furniture. */
        START,
        /** A short block without a full stop near the top that begins so names the author. */
        BYLINE,
        /** A line that opens a box, which a {@link #CLOSE} or the next full sentence ends. */
        BOX,
        /** A line that ends a box. */
        CLOSE,
        /** A line after which short blocks without a full stop are links and tags. */
        SECTION,
        /** Stands after a caption: the agency that owns the picture. */
        CREDIT,
        /** Opens a caption. */
        CAPTION,
        /** A word that no paragraph ends with, unless it was torn. */
        CONNECTS
    }

    private static final String FILE = "furniture.tsv";

    private final Map<Kind, Set<String>> phrases;
    private final Map<Kind, Set<String>> folded = new EnumMap<>(Kind.class);

    private Phrases(Map<Kind, Set<String>> phrases) {
        this.phrases = phrases;
        phrases.forEach((kind, all) ->
                folded.put(kind, all.stream().map(Letters::folded).collect(Collectors.toSet())));
    }

    /** The phrases that come with the program. */
    static Phrases shipped() {
        InputStream shipped = Objects.requireNonNull(Phrases.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
            return of(in.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the lines of a phrase file; throws with the line's number when one is no entry. */
    static Phrases of(List<String> lines) {
        Map<Kind, Set<String>> phrases = new EnumMap<>(Kind.class);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                if (columns.length != 2 || columns[1].isBlank()) {
                    throw new IllegalArgumentException(
                            FILE + ":" + (i + 1) + ": not a kind, a tab and a phrase: " + line);
                }
                phrases.computeIfAbsent(Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)), kind -> new TreeSet<>())
                        .add(columns[1].toLowerCase(Locale.ROOT));
            }
        }
        return new Phrases(phrases);
    }

    /** Whether a text that {@link Letters#folded} gave is one of the phrases. */
    boolean are(Kind kind, String text) {
        return folded.getOrDefault(kind, Set.of()).contains(text);
    }

    /** Whether the text begins with one of the phrases, marks included. */
    boolean begin(Kind kind, String text) {
        String lower =
                text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0]+", " ").replace(" :", ":");
        return of(kind).stream().anyMatch(phrase -> lower.startsWith(phrase) && endsWord(lower, phrase));
    }

    /** Whether one of the phrases stands somewhere in the text, marks included. */
    boolean standIn(Kind kind, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return of(kind).stream().anyMatch(lower::contains);
    }

    private Set<String> of(Kind kind) {
        return phrases.getOrDefault(kind, Set.of());
    }

    private static boolean endsWord(String text, String start) {
        int end = start.length();
        return end == text.length()
                || !Character.isLetterOrDigit(text.charAt(end - 1))
                || !Character.isLetterOrDigit(text.charAt(end));
    }
}
