package dixit.web;

import dixit.correct.CorrectionsFile;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where to serve, and whom.
 *
 * @param port 0 for any that is free
 * @param hosts the names under which browsers may call, without port; requests for other names are refused, so that no
 *     foreign page can read the index through the reader's browser
 * @param corrections where readers may put something right; without it everything is only read
 * @param proxied whether all requests come through a proxy that tells in {@code X-Forwarded-For} and {@code X-Forwarded-Proto}
 *     who asked and how
 * @param perMinute how many requests one client may send in a minute; as many as it likes when it is empty
 */
public record Settings(
        int port,
        Set<String> hosts,
        Optional<CorrectionsFile> corrections,
        boolean proxied,
        Optional<Integer> perMinute) {

    public Settings {
        hosts = Set.copyOf(hosts);
        if (perMinute.isPresent() && perMinute.get() < 1) {
            throw new IllegalArgumentException("nobody could ask anything: " + perMinute.get() + " requests a minute");
        }
    }

    /** For this machine's own browsers only. */
    public static Settings local(int port) {
        return new Settings(port, Set.of("127.0.0.1", "localhost", "[::1]"), Optional.empty(), false, Optional.empty());
    }

    /** The same, and readers may put right what is wrong. */
    public Settings takingCorrections(CorrectionsFile file) {
        return new Settings(port, hosts, Optional.of(file), proxied, perMinute);
    }

    /** The same, and it also answers to this name, in lower case and without port. */
    public Settings answeringTo(String host) {
        Set<String> more = new HashSet<>(hosts);
        more.add(host);
        return new Settings(port, more, corrections, proxied, perMinute);
    }

    /** The same, behind a proxy that is trusted to tell who asks. */
    public Settings behindProxy() {
        return new Settings(port, hosts, corrections, true, perMinute);
    }

    /** The same, with at most so many requests a minute from one client. */
    public Settings admitting(int requestsPerMinute) {
        return new Settings(port, hosts, corrections, proxied, Optional.of(requestsPerMinute));
    }
}
