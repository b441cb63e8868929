package dixit.cli;

import dixit.corpus.Articles;
import dixit.fetch.Answer;
import dixit.fetch.Fetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "follow",
        description = {
            "Fetches what is new in feeds: each feed that has changed, and the pages it lists that were not fetched before.",
            "Run it now and then; all is kept in the corpus, as web archives (WARC)."
        },
        footer = {
            "",
            "FEEDS.txt holds the address of a feed (RSS or Atom) on each line; lines that begin with # are comments.",
            "Exit code: 0 something was fetched, 1 nothing new, 2 something could not be fetched.",
            "",
            "Examples:",
            "  dixit follow feeds.txt && dixit index"
        })
final class FollowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FEEDS.txt", description = "The list of feeds.")
    private Path feeds = Path.of("feeds.txt");

    @Mixin
    private final Options.Fetching fetching = new Options.Fetching();

    FollowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var harvest = new Harvest(terminal);
        List<String> lines = Files.readAllLines(feeds);
        try (Fetcher fetcher = fetching.fetcher(terminal)) {
            for (String line : lines) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    follow(Harvest.address(line), fetcher, harvest);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return harvest.told().code();
    }

    private void follow(String link, URI feed, Fetcher fetcher, Harvest harvest)
            throws IOException, InterruptedException {
        URI page;
        try {
            page = feed.resolve(Harvest.address(link));
        } catch (Refusal unusable) { // a feed's mistake keeps nobody from its other pages
            terminal.tell("dixit: " + feed + " lists what is no address: “" + link + "”.");
            return;
        }
        if (!fetcher.knows(page)) {
            harvest.count(fetcher.get(page));
        }
    }

    private void follow(URI feed, Fetcher fetcher, Harvest harvest) throws IOException, InterruptedException {
        Answer answer = fetcher.get(feed);
        harvest.count(answer);
        if (answer instanceof Answer.Got got) {
            List<String> links;
            try {
                links = Articles.listedIn(got.body());
            } catch (IOException broken) {
                terminal.tell("dixit: " + feed + " is no feed that can be read (" + broken.getMessage() + ").");
                return;
            }
            for (String link : links) {
                follow(link, got.address(), fetcher, harvest);
            }
        }
    }
}
