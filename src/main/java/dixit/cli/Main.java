package dixit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: reads the command line, wires the rooms together, prints. */
@Command(
        name = "dixit",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        description = "Finds who said what, and who denied it, in news articles.")
public final class Main {

    /** Lucene says at every start which of its faster ways this Java does not offer; a user cannot act on it. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final Terminal terminal;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean verbose;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and ends the process with its exit code: 0 found, 1 nothing found, 2 error. */
    public static void main(String... arguments) {
        LUCENE.setLevel(Level.SEVERE);
        Terminal terminal = Terminal.real();
        int code = run(terminal, arguments);
        terminal.out().flush();
        System.exit(code);
    }

    /** Runs one command. */
    static int run(Terminal terminal, String... arguments) {
        Main main = new Main(terminal);
        CommandLine line = new CommandLine(main);
        main.commands(arguments).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(failed -> Exit.ERROR.code())
                .setParameterExceptionHandler(main::misread)
                .setExecutionExceptionHandler((failed, command, parsed) -> main.failed(failed))
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(new CommandLine.RunLast());
        int code = line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
        terminal.out().flush();
        return code;
    }

    /** The one that is named first, as looking into all of them takes time at every start; else all. */
    private List<Object> commands(String... arguments) {
        return switch (arguments.length == 0 ? "" : arguments[0]) {
            case "serve" -> List.of(new ServeCommand(terminal));
            case "search" -> List.of(new SearchCommand(terminal));
            case "show" -> List.of(new ShowCommand(terminal));
            default ->
                List.of(
                        new ServeCommand(terminal),
                        new SearchCommand(terminal),
                        new ShowCommand(terminal),
                        new ExportCommand(terminal),
                        new IndexCommand(terminal),
                        new RebuildCommand(terminal),
                        new VerifyCommand(terminal),
                        new WatchCommand(terminal),
                        new FetchCommand(terminal),
                        new FollowCommand(terminal),
                        new ActorsCommand(terminal),
                        new PeopleCommand(terminal),
                        new ExtractCommand(terminal),
                        new ExplainCommand(terminal),
                        new EvaluateCommand(terminal),
                        new TrainCommand(terminal));
        };
    }

    private int misread(ParameterException wrong, String... arguments) {
        CommandLine command = wrong.getCommandLine();
        terminal.tell("dixit: " + reason(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        terminal.tell(String.format(
                Locale.ROOT, "Try: %s --help", command.getCommandSpec().qualifiedName()));
        return Exit.ERROR.code();
    }

    private static String reason(ParameterException wrong) {
        boolean noCommand = wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && wrong.getCommandLine().getParent() == null;
        return noCommand
                ? String.format(
                        Locale.ROOT,
                        "There is no command %s.",
                        ((UnmatchedArgumentException) wrong).getUnmatched().getFirst())
                : String.valueOf(wrong.getMessage());
    }

    private int failed(Exception failed) {
        terminal.out().flush();
        terminal.tell("dixit: " + Complaint.of(failed));
        if (verbose) {
            failed.printStackTrace(terminal.err());
        }
        return Exit.ERROR.code();
    }
}
