package dixit.cli;

import dixit.export.Json;
import dixit.search.Confidence;
import dixit.search.Question;
import dixit.search.Questions;
import dixit.search.Reasons;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = {
            "Searches the index for statements.",
            "Questions such as \"who denied\" are read as filters, and the answer says so."
        },
        footer = {
            "",
            "A question may hold words, \"phrases\", prefix*, -not, OR and fields (country:NZ, stance:deny, about:China, "
                    + "date:2024-03..2024-06); docs/query.md lists them all.",
            "Exit code: 0 statements found, 1 none, 2 error.",
            "",
            "Examples:",
            "  dixit search who denied",
            "  dixit search 'who accused China' --sort newest",
            "  dixit search 'who denied' --since-last && echo 'Something new' # for cron",
            "  dixit search APT40 country:NZ --json | jq '.statements[].speakers'"
        })
final class SearchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "What you want to know.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print the answer as one JSON object.")
    private boolean json;

    @Option(names = "--explain", description = "Tell of each statement why it is among the answers, and its score.")
    private boolean explain;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Statements on a page, 1 to 100 (default: ${DEFAULT-VALUE}).")
    private int size = 10;

    @Option(names = "--page", paramLabel = "N", description = "Which page (default: ${DEFAULT-VALUE}).")
    private int page = 1;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest or oldest (default: relevance).")
    private SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;

    @Option(
            names = "--min",
            paramLabel = "CONFIDENCE",
            description = "Least confidence, 0 to 1; 0 shows the least certain too (default: " + "${DEFAULT-VALUE}).")
    private double least = Confidence.SHOWN;

    @Option(
            names = "--since-last",
            description = "Only what is new since the last time that this question was asked so, and all of it.")
    private boolean sinceLast;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where --since-last keeps what answered (default: beside the index, index-last-asked.tsv).")
    private Optional<Path> state = Optional.empty();

    @Mixin
    private final Options.IndexFolder index = new Options.IndexFolder();

    @Mixin
    private final Options.LexiconFolder lexicon = new Options.LexiconFolder();

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    private static Function<SearchResult.Hit, List<String>> reasons(Question question) {
        Reasons reasons = new Reasons(question);
        return hit -> Stream.concat(
                        reasons.of(hit).stream(),
                        Stream.of(String.format(Locale.ROOT, "Its score is %.3f.", hit.score())))
                .toList();
    }

    @Override
    public Integer call() throws IOException {
        if (size < 1 || size > SearchRequest.MOST_PER_PAGE || page < 1) {
            throw new Refusal(String.format(
                    Locale.ROOT,
                    "There is no page %d of %d statements. A page has 1 to %d, and the first is 1.",
                    page,
                    size,
                    SearchRequest.MOST_PER_PAGE));
        }
        if (!(least >= 0 && least <= 1)) {
            throw new Refusal("The least confidence is a number from 0 to 1, not " + least + ".");
        }
        try (StatementSearch search = index.in(terminal).search()) {
            Question question = new Questions(lexicon.in(terminal).lexicon()).read(String.join(" ", words));
            var request = new SearchRequest(question.query(), Map.of(), Map.of(), least, sort, page, size, List.of());
            if (sinceLast) {
                return news(search, question, request);
            }
            SearchResult result = search.search(request);
            print(question, result, (page - 1) * size + 1);
            return Exit.found(result.total() > 0).code();
        }
    }

    /** What answers now is kept only when it could be printed: nothing new gets lost in a broken pipe. */
    private int news(StatementSearch search, Question question, SearchRequest request) throws IOException {
        LastTime last = state.map(LastTime::new)
                .orElseGet(() -> LastTime.beside(index.in(terminal).folder()));
        News news = new News(last.answers(question.typed()));
        search.each(request, news);
        SearchResult result = news.result();
        if (result.total() == 0 && !json) {
            terminal.print("Nothing new.");
        } else {
            print(question, result, 1);
        }
        if (terminal.out().checkError()) {
            throw new IOException("The answer could not be written; the same will be new the next time.");
        }
        last.keep(question.typed(), news.answers());
        return Exit.found(result.total() > 0).code();
    }

    private void print(Question question, SearchResult result, int first) {
        if (json) {
            terminal.print(Json.indented().of(Answer.of(question, result)));
        } else {
            Listing listing = new Listing(terminal);
            listing.question(question);
            listing.hits(result, first, explain ? reasons(question) : hit -> List.of());
        }
    }
}
