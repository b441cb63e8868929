package dixit.search;

import java.io.IOException;

/** An index that cannot be used as it is. The message says what happened and what to do, as whole sentences. */
public final class IndexProblem extends IOException {

    private static final long serialVersionUID = 1;

    /** What is the matter. */
    public enum Kind {
        /** There is no index in this place. */
        MISSING,
        /** The folder holds something else. */
        FOREIGN,
        /** Files of the index are missing or not as they were written. */
        DAMAGED,
        /** Another version of the program wrote it. */
        OTHER_VERSION,
        /** Another process is writing to it. */
        LOCKED,
        /** The cluster does not answer. */
        UNREACHABLE,
        /** The cluster does not let us in. */
        FORBIDDEN
    }

    private final Kind kind;

    public IndexProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public IndexProblem(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
