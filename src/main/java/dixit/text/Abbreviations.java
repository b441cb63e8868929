package dixit.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words whose full stop does not end a sentence. */
record Abbreviations(Set<String> words) {

    private static final String FILE = "/dixit/lexicon/abbreviations.tsv";

    static Abbreviations shipped() {
        try (InputStream file = Objects.requireNonNull(Abbreviations.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Abbreviations(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + FILE, broken);
        }
    }

    /** Whether {@code word}, written without its full stop, is an abbreviation. */
    boolean has(String word) {
        return words.contains(word);
    }
}
