package dixit.model;

/**
 * Something in the world that could not be used. It is counted and shown, and the work goes on.
 *
 * @param where a file, with a line where there is one
 * @param message what happened and what to do, as one sentence
 */
public record Problem(String where, String message) {}
