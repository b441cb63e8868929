package dixit.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifiers that derive from names: the same name has the same one in every file, on every machine. */
final class Names {

    /** Chosen once, at random; another one would make all our identifiers others. */
    private static final UUID OURS = UUID.fromString("3f0a5bb2-8c53-4d0e-9f0e-6a2d1c7e5b94");

    private static final int BYTES = 16;

    private Names() {}

    /** A UUID of version 5, by RFC 9562. */
    static UUID uuid(String name) {
        byte[] hash = sha1().digest(ByteBuffer.allocate(BYTES + name.getBytes(StandardCharsets.UTF_8).length)
                .putLong(OURS.getMostSignificantBits())
                .putLong(OURS.getLeastSignificantBits())
                .put(name.getBytes(StandardCharsets.UTF_8))
                .array());
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & ~0xF000L) | 0x5000L;
        long low = (bytes.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }

    /** {@code urn:uuid:…} of a statement. */
    static String urn(Said said) {
        return "urn:uuid:" + uuid("statement " + said.id());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
