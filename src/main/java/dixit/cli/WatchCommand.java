package dixit.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "watch",
        description = {
            "Keeps the index in step with the corpus: reads what is new or changed as soon as it is there.",
            "A server that is running shows it at once. Ctrl-C ends it."
        },
        footer = {"", "Examples:", "  dixit watch", "  dixit watch ~/articles --index ~/articles-index"})
final class WatchCommand implements Callable<Integer> {

    /** Files often come in several strokes: so long nothing more must come before they are read. */
    private static final long QUIET_MILLIS = 500;

    private final Terminal terminal;

    @Mixin
    private final Options.Places places = new Options.Places();

    @Mixin
    private final Options.Indexing indexing = new Options.Indexing();

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = places.corpus(terminal);
        var indexes = new Indexes(places.index(terminal), places.words(terminal), terminal, indexing.wishes(false));
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            while (true) {
                register(folder, changes); // before reading, so that nothing is missed in between
                indexes.update(folder);
                await(changes);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Exit.FOUND.code();
        }
    }

    private static void register(Path folder, WatchService changes) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path one : below.filter(Files::isDirectory).toList()) {
                one.register(
                        changes,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        }
    }

    /** Waits for a change, and then until there is no more for a while. */
    private static void await(WatchService changes) throws InterruptedException {
        for (WatchKey key = changes.take(); key != null; key = changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
            key.pollEvents();
            key.reset();
        }
    }
}
