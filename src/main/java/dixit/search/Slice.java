package dixit.search;

import dixit.model.Sha256;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a corpus that one machine reads, while others read the others. Which part a file belongs to depends on its
 * name alone, so it is the same on every machine and in every run.
 *
 * @param number from 1 to {@code of}
 */
public record Slice(int number, int of) {

    /** All there is. */
    public static final Slice WHOLE = new Slice(1, 1);

    /** How many slots files are strewn over. */
    public static final int SLOTS = 1 << 30;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** Where in the name of an article within a file the name of the file ends. */
    private static final String WITHIN = "!/";

    public Slice {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("no such slice: " + number + " of " + of);
        }
    }

    /** Reads {@code 3/64}. Throws {@link IllegalArgumentException} on anything else. */
    public static Slice of(String written) {
        Matcher numbers = WRITTEN.matcher(written);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("no slice: " + written);
        }
        return new Slice(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /** Whether the file of this name belongs to it, or the file in which the article of this name lies. */
    public boolean has(String name) {
        int slot = slot(name);
        return slot >= first() && slot < end();
    }

    /** The first of its slots. */
    public int first() {
        return (int) ((long) SLOTS * (number - 1) / of);
    }

    /** The slot after its last. */
    public int end() {
        return (int) ((long) SLOTS * number / of);
    }

    /** Where a file lies among all {@link #SLOTS}. */
    public static int slot(String name) {
        int within = name.indexOf(WITHIN);
        String file = within < 0 ? name : name.substring(0, within);
        return ByteBuffer.wrap(Sha256.of(file)).getInt() & (SLOTS - 1);
    }
}
