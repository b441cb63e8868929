package dixit.cli;

import dixit.search.Holding;
import java.util.regex.Pattern;

/**
 * What tells whether a file, or one of many articles in it, must be read again.
 *
 * @param digest of all that its article derives from; empty for a file of many
 * @param state the file's size and the moment of its last change, by which it need not even be opened
 * @param readBy the user's words and model by which it was understood
 * @param corrections what readers put right in it, as {@link Readings} writes it
 */
record Fingerprint(String digest, String state, String readBy, String corrections) {

    private static final String BETWEEN = "|";
    private static final Fingerprint NONE = new Fingerprint("", "", "", "");

    /** That of a file of many articles. */
    static Fingerprint ofMany(String state) {
        return new Fingerprint("", state, "", "");
    }

    Fingerprint with(String put) {
        return new Fingerprint(digest, state, readBy, put);
    }

    /** As {@link #written}. */
    static Fingerprint of(String written) {
        String[] parts = written.split(Pattern.quote(BETWEEN), -1);
        return parts.length == 4 ? new Fingerprint(parts[0], parts[1], parts[2], parts[3]) : NONE;
    }

    /** Whether what is held was made of the same bytes by the same words. */
    boolean readsLike(Holding held) {
        Fingerprint other = of(held.fingerprint());
        return held.article().isPresent() && digest.equals(other.digest) && readBy.equals(other.readBy);
    }

    String written() {
        return String.join(BETWEEN, digest, state, readBy, corrections);
    }
}
