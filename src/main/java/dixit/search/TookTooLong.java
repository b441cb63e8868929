package dixit.search;

import java.io.IOException;

/** A search was stopped because its time ran out. What it had found until then is not told, for it is not all. */
public final class TookTooLong extends IOException {

    private static final long serialVersionUID = 1L;

    public TookTooLong() {
        super("It was stopped. Ask for less: fewer words at once, a country, a speaker or a time.");
    }
}
