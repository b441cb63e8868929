package dixit.cli;

import dixit.lexicon.Actor;
import dixit.lexicon.ActorLists;
import dixit.lexicon.Layer;
import dixit.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "actors", description = "Threat actors from the lists of others.", synopsisSubcommandLabel = "import")
final class ActorsCommand {

    private static final int MOST_NAMED = 5;

    private final Terminal terminal;

    ActorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "import",
            description = {
                "Writes the threat actors of a list into your own word files.",
                "Nothing is merged: a name that several actors share stays ambiguous."
            },
            footer = {
                "",
                "FILE is threat-actor.json of a MISP galaxy, or a MITRE ATT&CK bundle in STIX. Your own lines stay; those of an "
                        + "earlier import are replaced. Then: dixit index --refresh",
                "",
                "Examples:",
                "  dixit actors import threat-actor.json",
                "  dixit actors import enterprise-attack.json --lexicon my-words"
            })
    int read(
            @Parameters(paramLabel = "FILE", description = "The list.") Path file, @Mixin Options.LexiconFolder lexicon)
            throws IOException {
        List<Actor> actors = new ActorLists(Lexicon.shipped()).read(file);
        Path folder = lexicon.toWrite(terminal);
        int leftOut = new Layer(folder).write(actors);
        Set<String> shared = ActorLists.shared(actors);
        terminal.print(String.format(
                Locale.ROOT,
                "%s, %,d with a country, %s; written to %s",
                Tally.count(actors.size(), "actor"),
                actors.stream().filter(actor -> actor.country().isPresent()).count(),
                Tally.count(
                        actors.stream()
                                .mapToInt(actor -> actor.aliases().size())
                                .sum(),
                        "other name"),
                folder.resolve("actors.tsv")));
        if (!shared.isEmpty()) {
            terminal.print(String.format(
                    Locale.ROOT,
                    "%s more than one actor and stay ambiguous: %s%s",
                    shared.size() == 1 ? "1 name means" : Tally.count(shared.size(), "name") + " mean",
                    String.join(", ", shared.stream().limit(MOST_NAMED).toList()),
                    shared.size() > MOST_NAMED ? ", …" : ""));
        }
        if (leftOut > 0) {
            terminal.print(Tally.count(leftOut, "actor") + " left out, for you have a line of that name.");
        }
        return Exit.found(!actors.isEmpty()).code();
    }
}
