package dixit.cli;

import dixit.export.Exports;
import dixit.export.Format;
import dixit.export.Provenance;
import dixit.search.Confidence;
import dixit.search.Question;
import dixit.search.Questions;
import dixit.search.SearchRequest;
import dixit.search.StatementSearch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Writes all statements that answer a question, in a form for other programs.",
            "The same as the downloads of the page. Without a QUESTION it writes all statements."
        },
        footer = {
            "",
            "docs/exports.md tells what each form holds, and how much of it.",
            "Exit code: 0 statements written, 1 none found, 2 error.",
            "",
            "Examples:",
            "  dixit export who denied --format csv > denied.csv",
            "  dixit export about:China date:2024 --format md > china-2024.md",
            "  dixit export APT40 --format stix.json --min 0.8 > apt40.json"
        })
final class ExportCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "What you want to know.")
    private List<String> words = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Forms.class,
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String format = "csv";

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest or oldest (default: relevance).")
    private SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;

    @Option(names = "--min", paramLabel = "N", description = "Least confidence, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double least = Confidence.SHOWN;

    @Mixin
    private final Options.IndexFolder index = new Options.IndexFolder();

    @Mixin
    private final Options.LexiconFolder lexicon = new Options.LexiconFolder();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The keys of all forms. */
    static final class Forms implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Exports.FORMATS.stream().map(Format::key).iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        Format form = Exports.format(format)
                .orElseThrow(() -> new Refusal(String.format(
                        Locale.ROOT, "There is no format %s. There are %s.", format, String.join(", ", new Forms()))));
        if (!(least >= 0 && least <= 1)) {
            throw new Refusal(
                    String.format(Locale.ROOT, "The least confidence is a number from 0 to 1, not %s.", least));
        }
        Words known = lexicon.in(terminal);
        try (StatementSearch search = index.in(terminal).search()) {
            Exports exports = new Exports(known.lexicon(), Version.stamp());
            Writer out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), BUFFER);
            Provenance written = exports.write(order(form, new Questions(known.lexicon())), search, out);
            if (written.held() < written.total()) {
                terminal.tell(String.format(
                        Locale.ENGLISH,
                        "%s holds %,d statements at most: %,d of %,d were left out.",
                        form.label(),
                        form.most(),
                        written.total() - written.held(),
                        written.total()));
            }
            return Exit.found(written.total() > 0).code();
        }
    }

    private Exports.Order order(Format form, Questions questions) {
        Question question = questions.read(String.join(" ", words));
        List<String> address = new ArrayList<>();
        List<String> filters = new ArrayList<>(Provenance.readAs(question));
        if (!question.typed().isEmpty()) {
            address.add("q=" + URLEncoder.encode(question.typed(), StandardCharsets.UTF_8));
        }
        if (least != Confidence.SHOWN) {
            address.add("min=" + least);
        }
        if (least > 0) {
            filters.add("least confidence " + least);
        }
        if (sort != SearchRequest.Sort.RELEVANCE) {
            String order = sort.name().toLowerCase(Locale.ROOT);
            address.add("sort=" + order);
            filters.add(order + " first");
        }
        var request = new SearchRequest(question.query(), Map.of(), Map.of(), least, sort, 1, 0, List.of());
        String path = address.isEmpty() ? "/search" : "/search?" + String.join("&", address);
        return new Exports.Order(form, request, new Provenance.Asked(question.typed(), path, filters), "");
    }
}
