package dixit.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a statement does, as understood.
 *
 * @param about the parties it is directed against, and the threat actors it names
 * @param incident key of the incident it is about, from the lexicon
 * @param hedge the words that limit it: {@code almost certainly}
 * @param uttered the day on which it was said, when the text tells
 * @param addressee the words for whom it was said to: {@code told reporters}
 * @param nested whether it stands inside the content of another statement
 * @param standing who answers for it, and how sure they say to be
 */
public record Meaning(
        Stance stance,
        List<Party> about,
        Optional<String> incident,
        Optional<Span> hedge,
        Optional<LocalDate> uttered,
        Optional<Span> addressee,
        boolean nested,
        Standing standing) {

    public Meaning {
        about = List.copyOf(about);
    }

    /** A meaning of which nobody knows what it stands on, said to nobody in particular. */
    public Meaning(
            Stance stance,
            List<Party> about,
            Optional<String> incident,
            Optional<Span> hedge,
            Optional<LocalDate> uttered,
            boolean nested) {
        this(stance, about, incident, hedge, uttered, Optional.empty(), nested, Standing.UNKNOWN);
    }
}
