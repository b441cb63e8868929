package dixit.web;

/** An address that asks for something that cannot be. The message tells the reader what, and what to do. */
final class BadAddress extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String told;

    BadAddress(String told) {
        super(told);
        this.told = told;
    }

    /** What the reader is told. */
    String told() {
        return told;
    }
}
