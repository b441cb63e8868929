package dixit.corpus;

import dixit.model.Sha256;
import java.nio.charset.StandardCharsets;

/** Gathers what an article derives from, and tells its digest. */
final class Digest {

    private static final int DIGITS = 16;

    private final Sha256 digest = new Sha256();

    /** Adds a part; parts are kept apart. */
    Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] part) {
        digest.add(part).add((byte) 0xFF);
        return this;
    }

    /** The first sixteen hexadecimal digits. */
    String told() {
        return digest.hex(DIGITS);
    }
}
