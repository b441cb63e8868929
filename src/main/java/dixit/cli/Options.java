package dixit.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that several commands share. Paths given are of the working folder; defaults lie beside the program. */
final class Options {

    private Options() {}

    /** Where the articles are. */
    static final class CorpusFolder {

        @Parameters(
                arity = "0..1",
                paramLabel = "CORPUS",
                description = "Folder of articles, one file each (default: the folder corpus beside dixit).")
        private Optional<Path> given = Optional.empty();

        Path in(Terminal terminal) {
            return given.orElseGet(() -> terminal.home().resolve("corpus"));
        }

        boolean isGiven() {
            return given.isPresent();
        }
    }

    /** Where the index is. */
    static final class IndexFolder {

        @Option(
                names = "--index",
                paramLabel = "DIR",
                description = "Folder of the index (default: the folder index beside dixit).")
        private Optional<Path> given = Optional.empty();

        Path in(Terminal terminal) {
            return given.orElseGet(() -> terminal.home().resolve("index"));
        }

        boolean isGiven() {
            return given.isPresent();
        }
    }

    /** The user's model. */
    static final class ModelFile {

        @Option(
                names = "--model",
                paramLabel = "FILE",
                description = "Model that finds the statements, made by dixit train (default: the one shipped).")
        private Optional<Path> given = Optional.empty();

        /** The same words, with this model to read by. */
        Words with(Words words) {
            return given.map(words::readBy).orElse(words);
        }
    }

    /** The user's words. */
    static final class LexiconFolder {

        @Option(
                names = "--lexicon",
                paramLabel = "DIR",
                description = "Folder of your own .tsv word files, laid over the shipped ones "
                        + "(default: the folder lexicon beside the corpus, if there is one).")
        private Optional<Path> given = Optional.empty();

        Words beside(Path corpus) {
            return Words.of(given, corpus);
        }

        Words in(Terminal terminal) {
            return beside(terminal.home().resolve("corpus"));
        }
    }
}
