package dixit.web;

import dixit.correct.CorrectionsFile;
import java.util.Optional;
import java.util.Set;

/**
 * Where to serve.
 *
 * @param port 0 for any that is free
 * @param hosts the names under which browsers may call, without port; requests for other names are refused, so that no
 *     foreign page can read the index through the reader's browser
 * @param corrections where readers may put something right; without it everything is only read
 */
public record Settings(int port, Set<String> hosts, Optional<CorrectionsFile> corrections) {

    public Settings {
        hosts = Set.copyOf(hosts);
    }

    /** For this machine's own browsers only. */
    public static Settings local(int port) {
        return new Settings(port, Set.of("127.0.0.1", "localhost", "[::1]"), Optional.empty());
    }

    /** The same, and readers may put right what is wrong. */
    public Settings takingCorrections(CorrectionsFile file) {
        return new Settings(port, hosts, Optional.of(file));
    }
}
