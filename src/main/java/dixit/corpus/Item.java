package dixit.corpus;

import java.util.function.Supplier;

/**
 * An article as it lies in its file: found, but not yet read.
 *
 * <p>Reading it is a pure function and may be done on any thread, at any time after it was found.
 */
public final class Item {

    private final Label label;
    private final String digest;
    private final Supplier<Read> reading;

    Item(Label label, String digest, Supplier<Read> reading) {
        this.label = label;
        this.digest = digest;
        this.reading = reading;
    }

    /**
     * Where it lies below the root of the corpus: the file's name, and for one of many in a file what leads to it, divided
     * by {@code !/}: {@code news.zip!/march/a.html}, {@code news.jsonl!/1f09a4…}.
     */
    public String name() {
        return label.name();
    }

    /** Where it lies, for people. */
    public String where() {
        return label.where();
    }

    /** Sixteen hexadecimal digits of all that the article derives from: two items that agree in it read alike. */
    public String digest() {
        return digest;
    }

    /** Reads it. */
    public Read read() {
        return reading.get();
    }
}
