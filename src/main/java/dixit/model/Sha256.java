package dixit.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what is added to it, the same on every machine: what identities and signs of change derive from. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The digest of one text. */
    public static byte[] of(String text) {
        return new Sha256().add(text).bytes();
    }

    /** One more text, as if written after what came before. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Some more bytes. */
    public Sha256 add(byte... bytes) {
        digest.update(bytes);
        return this;
    }

    /** The digest of all that was added; then it begins anew. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** As {@link #bytes}, but its first so many hexadecimal digits, in small letters. */
    public String hex(int digits) {
        return HexFormat.of().formatHex(bytes()).substring(0, digits);
    }
}
