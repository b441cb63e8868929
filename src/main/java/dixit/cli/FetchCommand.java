package dixit.cli;

import dixit.fetch.Answer;
import dixit.fetch.Fetcher;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "fetch",
        description = {
            "Fetches pages and keeps them in the corpus, as a web archive (WARC).",
            "What robots.txt forbids is not asked for; a page that has not changed is not fetched again."
        },
        footer = {
            "",
            "Then: dixit index",
            "Exit code: 0 something was fetched, 1 nothing new, 2 something could not be fetched.",
            "",
            "Examples:",
            "  dixit fetch https://example.org/statement"
        })
final class FetchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of pages.")
    private List<String> addresses = List.of();

    @Mixin
    private final Options.Fetching fetching = new Options.Fetching();

    FetchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var harvest = new Harvest(terminal);
        try (Fetcher fetcher = fetching.fetcher(terminal)) {
            for (String address : addresses) {
                Answer answer = fetcher.get(Harvest.address(address));
                harvest.count(answer);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return harvest.told().code();
    }
}
