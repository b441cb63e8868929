package dixit.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which hosts may be asked. A name is looked up first: what counts is where it leads. Java remembers a look-up for half a
 * minute, so that the connection made next leads to the address that was looked at.
 */
final class Hosts {

    private static final int CARRIER_FIRST = 100;
    private static final int CARRIER_SECOND = 64;
    private static final int UNIQUE_LOCAL = 0xFC;

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

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xFE) == UNIQUE_LOCAL;
        boolean ofCarrier = bytes.length == 4 && bytes[0] == CARRIER_FIRST && (bytes[1] & 0xC0) == CARRIER_SECOND;
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || ofCarrier
                || thisNetwork;
    }
}
