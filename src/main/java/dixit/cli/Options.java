package dixit.cli;

import dixit.fetch.Fetcher;
import dixit.fetch.Manners;
import dixit.search.Slice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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
                description = "Folder of files that hold articles (default: the folder corpus beside dixit).")
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
                paramLabel = "PLACE",
                description =
                        "Folder of the index (default: the folder index beside dixit), or the address of one in an "
                                + "OpenSearch cluster, as in https://host:9200/statements.")
        private Optional<String> given = Optional.empty();

        Place in(Terminal terminal) {
            return Place.of(given, terminal);
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

    /** Where a corpus and its index are, and by which words and model the one is read into the other. */
    static final class Places {

        @Mixin
        private final CorpusFolder corpus = new CorpusFolder();

        @Mixin
        private final IndexFolder index = new IndexFolder();

        @Mixin
        private final LexiconFolder lexicon = new LexiconFolder();

        @Mixin
        private final ModelFile model = new ModelFile();

        Path corpus(Terminal terminal) {
            return corpus.in(terminal);
        }

        boolean isCorpusGiven() {
            return corpus.isGiven();
        }

        Place index(Terminal terminal) {
            return index.in(terminal);
        }

        boolean isIndexGiven() {
            return index.isGiven();
        }

        Words words(Terminal terminal) {
            return model.with(lexicon.beside(corpus(terminal)));
        }
    }

    /** How a corpus is read into an index, and how that is told. */
    static final class Indexing {

        @Option(
                names = "--map",
                paramLabel = "PART=FIELD,…",
                description =
                        "Which fields of tables and JSON hold what, as in text=body,title=headline; the parts are "
                                + "text, title, date, url, author and source. It is remembered with the index.")
        private Optional<String> mapping = Optional.empty();

        @Option(names = "--strict", description = "Stop at the first problem.")
        private boolean strict;

        @Option(names = "--json", description = "Tell a program how it goes, as JSON Lines on standard output.")
        private boolean json;

        Indexes.Wishes wishes(boolean refresh) {
            return wishes(refresh, Slice.WHOLE);
        }

        Indexes.Wishes wishes(boolean refresh, Slice slice) {
            return new Indexes.Wishes(mapping, refresh, slice, new Course.Telling(json, strict));
        }
    }

    /** Where and how pages are fetched. */
    static final class Fetching {

        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

        @Option(
                names = "--into",
                paramLabel = "DIR",
                description =
                        "Folder to keep web archives in (default: the folder fetched in the corpus beside dixit).")
        private Optional<Path> folder = Optional.empty();

        @Option(names = "--allow-private", description = "Ask addresses on this machine and on private networks too.")
        private boolean privateAllowed;

        Fetcher fetcher(Terminal terminal) throws IOException {
            Path into = folder.orElseGet(() -> terminal.home().resolve("corpus").resolve("fetched"));
            String file = "fetched-" + MOMENT.format(terminal.clock().instant()) + ".warc.gz";
            return Fetcher.into(into, file, Manners.usual(Version.number(), privateAllowed), terminal.clock());
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

        /** Where words may be written; it need not be there. */
        Path toWrite(Terminal terminal) {
            return given.orElseGet(() -> terminal.home().resolve("lexicon"));
        }

        Words in(Terminal terminal) {
            return beside(terminal.home().resolve("corpus"));
        }
    }
}
