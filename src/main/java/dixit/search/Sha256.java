package dixit.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of texts, the same on every machine. */
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

    /** One more text, as if written after those before. */
    public Sha256 add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The digest of all that was added; then it begins anew. */
    public byte[] bytes() {
        return digest.digest();
    }
}
