package dixit.cli;

import dixit.fetch.Answer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Counts what was fetched, and tells what could not be. */
final class Harvest {

    private final Terminal terminal;
    private int got;
    private int unchanged;
    private int refused;

    Harvest(Terminal terminal) {
        this.terminal = terminal;
    }

    static URI address(String written) {
        try {
            return new URI(written.strip());
        } catch (URISyntaxException none) {
            throw new Refusal(
                    String.format(Locale.ROOT, "%s is no address. Write it as in https://example.org/page.", written),
                    none);
        }
    }

    void count(Answer answer) {
        switch (answer) {
            case Answer.Got page -> got++;
            case Answer.Unchanged same -> unchanged++;
            case Answer.Refused no -> {
                refused++;
                terminal.tell("dixit: " + Problems.line(no.problem()));
            }
        }
    }

    Exit told() {
        terminal.tell(String.format(
                Locale.ROOT, "%,d fetched, %,d unchanged, %s", got, unchanged, Tally.count(refused, "problem")));
        return refused > 0 ? Exit.ERROR : Exit.found(got > 0);
    }
}
