package dixit.cli;

import dixit.search.IndexProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;

/** Says in a sentence why a command failed. */
final class Complaint {

    private Complaint() {}

    static String of(Throwable failed) {
        return switch (failed) {
            case Refusal refusal -> message(refusal);
            case IndexProblem problem -> message(problem);
            case UncheckedIOException wrapped -> of(cause(wrapped));
            case IOException trouble -> ofDisk(trouble);
            case OutOfMemoryError full ->
                "The memory given to Java is used up. Give it more: DIXIT_JAVA_OPTS=-Xmx4g ./dixit …";
            default ->
                String.format(
                        Locale.ROOT,
                        "Something went wrong that is a mistake in Dixit (%s). Run again with --verbose and report what it prints.",
                        failed);
        };
    }

    private static String ofDisk(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException gone -> String.format(Locale.ROOT, "%s is not there. Check the name.", file(gone));
            case AccessDeniedException denied ->
                String.format(
                        Locale.ROOT,
                        "%s may not be read or written by you. Change its permissions or choose another place.",
                        file(denied));
            case NotDirectoryException none ->
                String.format(Locale.ROOT, "%s is not a folder. Name a folder.", file(none));
            case FileAlreadyExistsException there ->
                String.format(Locale.ROOT, "%s is in the way. Remove it or choose another place.", file(there));
            case FileSystemException other ->
                String.format(
                        Locale.ROOT,
                        "%s cannot be used: %s.",
                        file(other),
                        reason(other, Optional.ofNullable(other.getReason())));
            case BindException taken -> "The port is in use. Choose another with --port, or 0 for any.";
            default ->
                String.format(
                        Locale.ROOT,
                        "Reading or writing failed: %s.",
                        reason(trouble, Optional.ofNullable(trouble.getMessage())));
        };
    }

    private static String file(FileSystemException trouble) {
        return Optional.ofNullable(trouble.getFile()).orElse("A file");
    }

    private static String reason(IOException trouble, Optional<String> told) {
        return told.orElse(trouble.getClass().getSimpleName());
    }

    private static String message(Throwable told) {
        return Optional.ofNullable(told.getMessage()).orElse(told.toString());
    }

    private static Throwable cause(UncheckedIOException wrapped) {
        return Optional.<Throwable>ofNullable(wrapped.getCause()).orElseGet(() -> new IOException(wrapped));
    }
}
