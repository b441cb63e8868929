package dixit.cli;

/** A command that cannot be carried out. The message says what is the matter and what to do, as whole sentences. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
