package dixit.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which hosts may be asked. A name is looked up first: what counts is where it leads. Java remembers a look-up for half a
 * minute, so that the connection made right after it leads to the address that was looked at.
 */
final class Hosts {

    private static final int CARRIER_FIRST = 100;
    private static final int CARRIER_SECOND = 64;
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int PROTOCOL_FIRST = 192;
    private static final int BENCHMARK_FIRST = 198;
    private static final int BENCHMARK_SECOND = 18;
    private static final int RESERVED_FIRST = 240;

    private final boolean privateAllowed;

    Hosts(boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /** Why this address may not be asked, as the rest of a sentence that begins with it; nothing when it may. */
    Optional<String> objection(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            return Optional.of("is no address of a page; write it as in https://example.org/page");
        }
        try {
            for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
                if (!privateAllowed && isPrivate(one)) {
                    return Optional.of("leads to a private network (" + one.getHostAddress()
                            + ") and was not asked for; --allow-private allows it");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException nowhere) {
            return Optional.of("names a host that nobody knows");
        }
    }

    /** Whether it is of this machine, of a network that is not the world's, or of none. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == 4 ? isReserved(bytes) : isUniqueLocal(bytes) || carriesPrivate(bytes));
    }

    /** IPv4 addresses that IANA's registry of special ones keeps from the world, beside those that Java knows. */
    private static boolean isReserved(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return first == 0
                || first >= RESERVED_FIRST
                || (first == CARRIER_FIRST && (second & 0xC0) == CARRIER_SECOND)
                || (first == BENCHMARK_FIRST && (second & 0xFE) == BENCHMARK_SECOND)
                || (first == PROTOCOL_FIRST && second == 0 && bytes[2] == 0);
    }

    private static boolean isUniqueLocal(byte[] bytes) {
        return (bytes[0] & 0xFE) == UNIQUE_LOCAL;
    }

    /** Whether a private IPv4 address is wrapped in it: for translators (64:ff9b::/96) and tunnels (2002::/16). */
    private static boolean carriesPrivate(byte[] bytes) {
        int at = startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B) ? bytes.length - 4 : startsWith(bytes, 0x20, 0x02) ? 2 : -1;
        try {
            return at >= 0 && isPrivate(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }

    private static boolean startsWith(byte[] bytes, int... marks) {
        return IntStream.range(0, marks.length).allMatch(at -> (bytes[at] & 0xFF) == marks[at]);
    }
}
