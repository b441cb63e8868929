package dixit.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words with a part in scoring, from {@code words.tsv}. */
final class WordLists {

    private static final String FILE = "words.tsv";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Set<String> light;
    private final Set<String> pronouns;

    private WordLists(List<String> lines) {
        light = kind(lines, "light");
        pronouns = kind(lines, "pronoun");
    }

    static WordLists shipped() {
        InputStream shipped = Objects.requireNonNull(WordLists.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
            return new WordLists(in.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> kind(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.startsWith(kind + "\t"))
                .map(line -> line.substring(kind.length() + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The words of a name or a role, lower case, without the light ones. */
    List<String> counting(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> !light.contains(word))
                .toList();
    }

    boolean pronoun(String text) {
        return pronouns.contains(text.toLowerCase(Locale.ROOT));
    }
}
