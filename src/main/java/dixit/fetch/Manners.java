package dixit.fetch;

import java.time.Duration;

/**
 * How to behave.
 *
 * @param agent who asks, for the hosts to read
 * @param privateAllowed whether addresses on this machine and on private networks may be asked
 * @param mostBytes more is not read of one answer
 * @param longest one answer may take no longer
 * @param pause between two questions to one host, unless its robots.txt asks for more
 */
public record Manners(String agent, boolean privateAllowed, int mostBytes, Duration longest, Duration pause) {

    private static final int USUAL_BYTES = 16 << 20;

    /** The usual ones. */
    public static Manners usual(String version, boolean privateAllowed) {
        return new Manners(
                "Dixit/" + version + " (finds who said what in news; one question at a time)",
                privateAllowed,
                USUAL_BYTES,
                Duration.ofSeconds(30),
                Duration.ofSeconds(1));
    }
}
