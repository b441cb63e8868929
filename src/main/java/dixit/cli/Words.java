package dixit.cli;

import dixit.extract.Explainer;
import dixit.extract.Extractor;
import dixit.learn.Labeller;
import dixit.lexicon.Lexicon;
import dixit.model.Explanations;
import dixit.model.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The words by which articles and questions are understood: ours, with the user's laid over them. Both the lexicon and
 * what reads articles by it are loaded when first asked for, for many a command needs only one or neither. The model that
 * reads may be the user's too.
 */
final class Words {

    private static final int DIGITS = 8;

    private final Optional<Path> layer;
    private final Optional<Path> model;
    private Optional<Lexicon> lexicon = Optional.empty();
    private Optional<Extractor> extractor = Optional.empty();
    private Optional<Explanations> explanations = Optional.empty();

    private Words(Optional<Path> layer, Optional<Path> model) {
        this.layer = layer;
        this.model = model;
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
        return new Words(given.or(() -> Optional.of(beside).filter(Files::isDirectory)), Optional.empty());
    }

    /** The same words, and the model in {@code file} to find statements by. */
    Words readBy(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(String.format(Locale.ROOT, "There is no model at %s. Make one with dixit train.", file));
        }
        return new Words(layer, Optional.of(file));
    }

    synchronized Lexicon lexicon() {
        if (lexicon.isEmpty()) {
            lexicon = Optional.of(load());
        }
        return lexicon.get();
    }

    synchronized Extractor extractor() {
        if (extractor.isEmpty()) {
            extractor = Optional.of(
                    model.isPresent()
                            ? Extractor.with(lexicon(), labeller(model.get()))
                            : Extractor.shipped(lexicon()));
        }
        return extractor.get();
    }

    /** Why statements are found with these words and this model. */
    synchronized Explanations explanations() {
        if (explanations.isEmpty()) {
            explanations = Optional.of(
                    model.isPresent()
                            ? Explainer.with(lexicon(), labeller(model.get()))
                            : Explainer.shipped(lexicon()));
        }
        return explanations.get();
    }

    private static Labeller labeller(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Labeller.read(in);
        } catch (FileSystemException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (IOException unusable) {
            throw new Refusal(
                    String.format(Locale.ROOT, "%s cannot be used: %s.", file, unusable.getMessage()), unusable);
        }
    }

    /** Changes when the user's words or model do; empty when there are none. */
    String fingerprint() throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        if (layer.isPresent()) {
            files.putAll(lists(layer.get()));
        }
        if (model.isPresent()) {
            files.put("/", Files.readAllBytes(model.get())); // no name of a list
        }
        return files.isEmpty() ? "" : "+" + digest(List.copyOf(files.values()));
    }

    private static Map<String, byte[]> lists(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.tsv")) {
            for (Path file : found) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private Lexicon load() {
        try {
            return layer.isPresent() ? Lexicon.shipped().with(layer.get()) : Lexicon.shipped();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static String digest(List<byte[]> contents) {
        var digest = new Sha256();
        contents.forEach(digest::add);
        return digest.hex(DIGITS);
    }
}
