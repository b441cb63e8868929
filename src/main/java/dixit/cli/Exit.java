package dixit.cli;

/** How a command ends, as its process's exit code; the codes are grep's. */
enum Exit {
    FOUND(0),
    NOTHING_FOUND(1),
    ERROR(2);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Exit found(boolean something) {
        return something ? FOUND : NOTHING_FOUND;
    }
}
