package dixit.cli;

import dixit.correct.CorrectionsFile;
import dixit.export.Exports;
import dixit.replies.Disputes;
import dixit.search.Field;
import dixit.search.IndexProblem;
import dixit.search.Query;
import dixit.search.Questions;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.StatementSearch;
import dixit.web.Makings;
import dixit.web.Settings;
import dixit.web.WebServer;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = {
            "Answers questions in the browser, at http://127.0.0.1:4567.",
            "The index is brought in step with the corpus first. Only this machine can reach the page."
        },
        footer = {
            "",
            "With --index and no CORPUS, the index is served as it is. Stop with Ctrl-C.",
            "To let others in, put a proxy before it that encrypts, and name it: --host news.example.org --proxied --rate 120.",
            "",
            "Examples:",
            "  dixit serve",
            "  dixit serve --open",
            "  dixit serve ~/articles --index ~/articles-index --port 8080"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;
    private static final long AT_EASE_MILLIS = 3000;

    /** Nobody waits longer for a page, and others wait for it meanwhile. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(5);

    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "N", description = "Port, 0 for any (default: ${DEFAULT-VALUE}).")
    private int port = 4567;

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Option(
            names = "--corrections",
            description =
                    "Let readers put right what is wrong: a form on the page of each statement, and a line for each "
                            + "correction in corrections.tsv beside the corpus.")
    private boolean corrections;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Answer to this name too, as when a proxy passes it on; may be repeated.")
    private List<String> hosts = List.of();

    @Option(
            names = "--proxied",
            description =
                    "All requests come through a proxy: believe X-Forwarded-For and X-Forwarded-Proto, which it must set.")
    private boolean proxied;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Answer at most N requests a minute of one client (default: no limit).")
    private Optional<Integer> rate = Optional.empty();

    @Mixin
    private final Options.Places places = new Options.Places();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > LAST_PORT) {
            throw new Refusal(String.format(
                    Locale.ROOT, "There is no port %d. Choose one from 1 to %d, or 0 for any.", port, LAST_PORT));
        }
        if (rate.isPresent() && rate.get() < 1) {
            throw new Refusal("--rate: at least one request a minute must be answered.");
        }
        Path folder = places.corpus(terminal);
        Place place = places.index(terminal);
        Words words = places.words(terminal);
        aside(words::lexicon);
        if (places.isCorpusGiven() || !places.isIndexGiven()) {
            bringInStep(folder, place, words);
        }
        try (StatementSearch search = place.search(LONGEST_SEARCH)) {
            aside(() -> {
                readAhead(search, new Query.Nothing());
                Thread.sleep(AT_EASE_MILLIS);
                return readAhead(search, new Query.Everything());
            });
            return serve(folder, search, words);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Exit.FOUND.code();
        }
    }

    private Integer serve(Path folder, StatementSearch search, Words words) throws IOException, InterruptedException {
        try (WebServer server = WebServer.start(
                settings(folder, words),
                search,
                new Makings(
                        new Questions(words.lexicon()),
                        new Disputes(words.lexicon()),
                        new Exports(words.lexicon(), Version.stamp()),
                        (article, statement) -> words.explanations().of(article, statement)))) {
            String address = "http://127.0.0.1:" + server.port();
            terminal.print(address);
            terminal.out().flush();
            terminal.tell("Stop with Ctrl-C.");
            if (open) {
                open(address);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            new CountDownLatch(1).await(); // until the process is stopped
            return Exit.FOUND.code();
        }
    }

    private Settings settings(Path folder, Words words) {
        Settings settings = Settings.local(port);
        for (String host : hosts) {
            settings = settings.answeringTo(host.toLowerCase(Locale.ROOT));
        }
        if (proxied) {
            settings = settings.behindProxy();
        }
        if (rate.isPresent()) {
            settings = settings.admitting(rate.get());
        }
        Path file = CorrectionsFile.beside(folder);
        return corrections
                ? settings.takingCorrections(new CorrectionsFile(file, words.lexicon(), terminal.clock()))
                : settings;
    }

    /** Does something on another processor. Whatever fails there fails again, and is told, where it is needed. */
    private static void aside(Callable<?> work) {
        Thread.ofPlatform().daemon().start(new FutureTask<>(work));
    }

    /**
     * Counts what a page counts, so that it is known before it is asked for: of nothing, which opens the columns, soon; of
     * everything once the first reader has probably been answered, who would have to share the processor.
     */
    private static SearchResult readAhead(StatementSearch search, Query query) throws IOException {
        return search.search(new SearchRequest(
                query,
                Map.of(),
                Map.of(),
                0,
                SearchRequest.Sort.NEWEST,
                1,
                SearchRequest.MOST_PER_PAGE,
                List.of(Field.values())));
    }

    /** Does what can be done: an index that cannot be changed now is served as it is. */
    private void bringInStep(Path folder, Place place, Words words) throws IOException {
        boolean built = place.isBuilt();
        if (built && !places.isCorpusGiven() && !Files.exists(folder)) {
            terminal.tell(String.format(Locale.ROOT, "There is no corpus at %s; serving the index as it is.", folder));
            return;
        }
        try {
            new Indexes(place, words, terminal, Indexes.Wishes.USUAL).update(folder);
        } catch (IndexProblem problem) {
            if (problem.kind() != IndexProblem.Kind.LOCKED || !built) {
                throw problem;
            }
            terminal.tell("The index is being written to by another process; serving it as it is.");
        } catch (AccessDeniedException denied) {
            if (!built) {
                throw denied;
            }
            terminal.tell("The index may not be written to by you; serving it as it is.");
        }
    }

    private void open(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac")
                ? List.of("open", address)
                : system.contains("windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of("xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            terminal.tell(String.format(
                    Locale.ROOT, "No browser could be opened (%s). Open the address yourself.", command.getFirst()));
        }
    }
}
