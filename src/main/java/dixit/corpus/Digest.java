package dixit.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gathers what an article derives from, and tells its digest. */
final class Digest {

    private static final int DIGITS = 16;

    private final MessageDigest digest = sha256();

    /** Adds a part; parts are kept apart. */
    Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] part) {
        digest.update(part);
        digest.update((byte) 0xFF);
        return this;
    }

    /** The first sixteen hexadecimal digits. */
    String told() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
