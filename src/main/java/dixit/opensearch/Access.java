package dixit.opensearch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an index of a cluster is reached, and how it is begun where there is none.
 *
 * @param node where the cluster answers, without a slash at the end
 * @param index the name of the index, which is an alias there
 * @param authorization the header that says who asks
 * @param certificate a file of certificates, PEM, that the cluster's must be signed by; else those that Java trusts
 * @param room what an index is given when it is begun
 */
public record Access(URI node, String index, Optional<String> authorization, Optional<Path> certificate, Room room) {

    private static final String USER = "DIXIT_CLUSTER_USER";
    private static final String PASSWORD = "DIXIT_CLUSTER_PASSWORD";
    private static final String KEY = "DIXIT_CLUSTER_API_KEY";
    private static final String CERTIFICATE = "DIXIT_CLUSTER_CA";
    private static final String SHARDS = "DIXIT_CLUSTER_SHARDS";
    private static final String REPLICAS = "DIXIT_CLUSTER_REPLICAS";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,199}");

    /**
     * What an index is given when it is begun.
     *
     * @param shards parts that may lie on different machines
     * @param replicas further copies of each
     */
    public record Room(int shards, int replicas) {

        public Room {
            if (shards < 1 || replicas < 0) {
                throw new IllegalArgumentException("no such room: " + shards + " shards, " + replicas + " replicas");
            }
        }
    }

    /** Whether what a user names as an index is the address of one in a cluster. */
    public static boolean isAddress(String place) {
        String small = place.toLowerCase(Locale.ROOT);
        return small.startsWith("http://") || small.startsWith("https://");
    }

    /**
     * Reads {@code https://host:9200/statements}. Throws {@link IllegalArgumentException}, in words for the user, when it
     * or a setting is not right.
     *
     * @param settings those of {@code docs/cluster.md}, by name; others are passed over
     */
    public static Access of(String address, Map<String, String> settings) {
        URI whole = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        if (whole.getHost() == null || whole.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    address + " is no address of an index. Write it as in https://host:9200/statements.");
        }
        if (whole.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "A password does not belong into an address, where others read it. Put it into " + USER + " and "
                            + PASSWORD + ".");
        }
        String path = Optional.ofNullable(whole.getRawPath()).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(address + " names no index. Write it as in https://host:9200/statements,"
                    + " in small letters, digits and hyphens.");
        }
        String node = whole.toString();
        return new Access(
                URI.create(node.substring(0, node.length() - name.length() - 1)),
                name,
                authorization(settings),
                Optional.ofNullable(settings.get(CERTIFICATE)).map(Path::of),
                new Room(number(settings, SHARDS, 1), number(settings, REPLICAS, 1)));
    }

    private static Optional<String> authorization(Map<String, String> settings) {
        Optional<String> user = Optional.ofNullable(settings.get(USER));
        Optional<String> key = Optional.ofNullable(settings.get(KEY));
        if (user.isPresent() && key.isPresent()) {
            throw new IllegalArgumentException("Both " + USER + " and " + KEY + " are set. Unset one of them.");
        }
        String pair = user.orElse("") + ":" + settings.getOrDefault(PASSWORD, "");
        return user.map(known -> "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .or(() -> key.map(secret -> "ApiKey " + secret));
    }

    private static int number(Map<String, String> settings, String name, int usual) {
        String written = settings.getOrDefault(name, Integer.toString(usual));
        if (!written.matches("\\d{1,4}")) {
            throw new IllegalArgumentException(name + " is “" + written + "”, which is no number.");
        }
        return Integer.parseInt(written);
    }

    /** The address as a user wrote it. */
    @Override
    public String toString() {
        return node + "/" + index;
    }
}
