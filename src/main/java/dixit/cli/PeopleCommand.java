package dixit.cli;

import dixit.lexicon.Layer;
import dixit.lexicon.Lexicon;
import dixit.lexicon.TenureList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "people", description = "Office holders from a list.", synopsisSubcommandLabel = "import")
final class PeopleCommand {

    private final Terminal terminal;

    PeopleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "import",
            description = {
                "Writes the office holders of a table into your own word files.",
                "Where an article gives no role or country of a speaker, that of the post held on its day is taken, and marked "
                        + "as not from the article."
            },
            footer = {
                "",
                "FILE is a CSV with the columns name, role, organization, country, from and to; days are written as "
                        + "2024-03-26. Then: dixit index --refresh",
                "",
                "Examples:",
                "  dixit people import ministers.csv"
            })
    int read(
            @Parameters(paramLabel = "FILE", description = "The table.") Path file,
            @Mixin Options.LexiconFolder lexicon)
            throws IOException {
        TenureList list = TenureList.read(file, Lexicon.shipped());
        list.problems().forEach(problem -> terminal.tell("dixit: " + Problems.line(problem)));
        Path folder = lexicon.toWrite(terminal);
        int leftOut = new Layer(folder).writeTenures(list.tenures(), String.valueOf(file.getFileName()));
        terminal.print(String.format(
                Locale.ROOT,
                "%s written to %s, %,d left out",
                Tally.count(list.tenures().size() - leftOut, "post"),
                folder.resolve("office-holders.tsv"),
                leftOut + list.problems().size()));
        return (list.problems().isEmpty() ? Exit.found(!list.tenures().isEmpty()) : Exit.ERROR).code();
    }
}
