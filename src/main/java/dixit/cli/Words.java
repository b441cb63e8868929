package dixit.cli;

import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The words by which articles and questions are understood: ours, with the user's laid over them. Both the lexicon and
 * what reads articles by it are loaded when first asked for, for many a command needs only one or neither.
 */
final class Words {

    private static final int DIGITS = 8;

    private final Optional<Path> layer;
    private Optional<Lexicon> lexicon = Optional.empty();
    private Optional<Extractor> extractor = Optional.empty();

    private Words(Optional<Path> layer) {
        this.layer = layer;
    }

    /**
     * @param given the user's folder of words, if one was named
     * @param corpus where the articles are: the folder {@code lexicon} beside it is used when none was named
     */
    static Words of(Optional<Path> given, Path corpus) {
        if (given.isPresent() && !Files.isDirectory(given.get())) {
            throw new Refusal(String.format(
                    Locale.ROOT, "%s is not a folder of words. Name a folder of .tsv files.", given.get()));
        }
        Path beside = corpus.toAbsolutePath().normalize().resolveSibling("lexicon");
        return new Words(given.or(() -> Optional.of(beside).filter(Files::isDirectory)));
    }

    synchronized Lexicon lexicon() {
        if (lexicon.isEmpty()) {
            lexicon = Optional.of(load());
        }
        return lexicon.get();
    }

    synchronized Extractor extractor() {
        if (extractor.isEmpty()) {
            extractor = Optional.of(Extractor.shipped(lexicon()));
        }
        return extractor.get();
    }

    /** Changes when the user's words do; empty when there are none. */
    String fingerprint() throws IOException {
        if (layer.isEmpty()) {
            return "";
        }
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(layer.get(), "*.tsv")) {
            for (Path file : found) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return files.isEmpty() ? "" : "+" + digest(List.copyOf(files.values()));
    }

    private Lexicon load() {
        try {
            return layer.isPresent() ? Lexicon.shipped().with(layer.get()) : Lexicon.shipped();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static String digest(List<byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
