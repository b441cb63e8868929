package dixit.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests each client may send: as many at once as in a minute, and then no faster than that.
 *
 * <p>May be shared between threads.
 */
final class Rates {

    /** Clients that are remembered; of those who asked longest ago it is not known that they asked. */
    static final int MOST_CLIENTS = 10_000;

    private static final double NANOS_IN_A_MINUTE = 60e9;

    private final int perMinute;
    private final Map<String, Left> clients = new LinkedHashMap<>(16, 0.75f, true);

    /** What a client had left at some moment. */
    private record Left(double requests, long nanos) {}

    Rates(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Whether this client may ask now; if so, it has asked. */
    synchronized boolean admits(String client, long nanos) {
        Left before = clients.getOrDefault(client, new Left(perMinute, nanos));
        double earned = (nanos - before.nanos) / NANOS_IN_A_MINUTE * perMinute;
        double left = Math.min(perMinute, before.requests + earned);
        boolean admitted = left >= 1;
        clients.put(client, new Left(admitted ? left - 1 : left, nanos));
        if (clients.size() > MOST_CLIENTS) {
            clients.remove(clients.keySet().iterator().next());
        }
        return admitted;
    }
}
