package dixit.web;

import java.util.Locale;
import java.util.Optional;
import spark.Request;

/**
 * Who asks, and by which address of this server.
 *
 * @param client its address in the network; of IPv6 the half that tells one line from another
 * @param scheme {@code http} or {@code https}
 * @param host the name that was asked for, in lower case and without port
 * @param place the same as it was written, with the port
 */
record Caller(String client, String scheme, String host, String place) {

    private static final int GROUPS_OF_A_LINE = 4;

    /** @param proxied whether a proxy tells who asks; what others write into those lines is not believed */
    static Caller of(Request request, boolean proxied) {
        String place = Optional.ofNullable(request.host()).orElse("");
        String small = place.toLowerCase(Locale.ROOT);
        int port = small.lastIndexOf(':');
        boolean secure = proxied && "https".equals(request.headers("X-Forwarded-Proto"));
        return new Caller(
                line(proxied ? told(request).orElse(request.ip()) : request.ip()),
                secure ? "https" : "http",
                port > small.lastIndexOf(']') ? small.substring(0, port) : small,
                place);
    }

    /** The last address is the one that our proxy saw; those before it are what its caller says. */
    private static Optional<String> told(Request request) {
        return Optional.ofNullable(request.headers("X-Forwarded-For"))
                .map(chain -> chain.substring(chain.lastIndexOf(',') + 1).strip())
                .filter(last -> !last.isEmpty());
    }

    /** One line has whole networks of IPv6 addresses. */
    private static String line(String address) {
        String[] groups = address.split(":", -1);
        return groups.length > GROUPS_OF_A_LINE + 1
                ? String.join(":", java.util.List.of(groups).subList(0, GROUPS_OF_A_LINE))
                : address;
    }

    /** This server as the caller names it, without a slash at the end. */
    String site() {
        return scheme + "://" + place;
    }
}
