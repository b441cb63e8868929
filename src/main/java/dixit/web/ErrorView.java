package dixit.web;

/** A page that tells plainly what went wrong, and what to do. */
public record ErrorView(Frame frame, String title, String message) {}
