package dixit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rebuild",
        description = {
            "Reads the whole corpus into a new index.",
            "The old index stays in use until the new one is whole, and is then replaced at once."
        },
        footer = {
            "",
            "What to do when an index is damaged.",
            "Exit code: 0 the index is ready, 1 it holds no article, 2 error or refused.",
            "",
            "Examples:",
            "  dixit rebuild",
            "  dixit rebuild ~/articles --index ~/articles-index",
            "  dixit rebuild --diff --max-lost 1%%"
        })
final class RebuildCommand implements Callable<Integer> {

    private static final double PERCENT = 100;

    private final Terminal terminal;

    @Mixin
    private final Options.Indexing indexing = new Options.Indexing();

    @Mixin
    private final Options.Places places = new Options.Places();

    @Option(
            names = "--diff",
            arity = "0..1",
            fallbackValue = "text",
            paramLabel = "FORM",
            description =
                    "Print first which statements appeared, vanished or changed speaker, stance or role, as text, csv "
                            + "or html (default: text).")
    private Optional<DifferenceSheet.Form> diff = Optional.empty();

    @Option(
            names = "--max-lost",
            paramLabel = "SHARE",
            description = "Keep the old index when more than this share of its statements vanished, as in 1%%.")
    private Optional<String> mostLost = Optional.empty();

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var folder = places.corpus(terminal);
        var indexes = new Indexes(places.index(terminal), places.words(terminal), terminal, indexing.wishes(false));
        if (diff.isEmpty() && mostLost.isEmpty()) {
            return Exit.found(indexes.rebuild(folder) > 0).code();
        }
        double share = mostLost.map(RebuildCommand::share).orElse(1.0);
        return Exit.found(indexes.rebuild(folder, (differences, before) -> judge(differences, before, share)) > 0)
                .code();
    }

    private void judge(List<Difference> differences, long before, double share) {
        diff.ifPresent(form -> terminal.print(DifferenceSheet.of(differences, form)));
        long lost = differences.stream()
                .filter(difference -> difference.kind() == Difference.Kind.VANISHED)
                .count();
        if (lost > before * share) {
            throw new Refusal(String.format(
                    Locale.ROOT,
                    "%,d of %,d statements vanished, more than %s. The index is as it was.",
                    lost,
                    before,
                    mostLost.orElse("")));
        }
    }

    private static double share(String written) {
        Matcher number = Pattern.compile("(\\d+(?:\\.\\d+)?)%").matcher(written);
        if (!number.matches()) {
            throw new Refusal("--max-lost: “" + written + "” is no share; write it as in 1%.");
        }
        return Double.parseDouble(number.group(1)) / PERCENT;
    }
}
