package dixit.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where and when an article appeared, as far as its file tells.
 *
 * @param primary the public document on which the article says it rests
 */
public record Publication(
        Optional<String> publisher,
        Optional<LocalDate> date,
        Optional<URI> url,
        Optional<String> author,
        Optional<Document> primary) {

    /** Nothing is known. */
    public static final Publication UNKNOWN =
            new Publication(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A public document: an indictment, a press release, a transcript. */
    public record Document(String title, Optional<String> issuer, Optional<LocalDate> date, Optional<URI> url) {}
}
