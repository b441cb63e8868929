package dixit.evaluate;

import dixit.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * One statement as annotated by hand or as found: what is compared when we are judged.
 *
 * @param type {@code direct}, {@code indirect} or {@code mixed}
 * @param speech whether it is something said or written, not a belief or an intention
 * @param content spans of the article's text, in {@code char}s like {@code cue} and {@code speaker}
 */
public record Annotation(
        Optional<String> type,
        boolean speech,
        List<Span> content,
        List<Span> cue,
        List<Span> speaker,
        Attributes attributes) {

    public Annotation {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        speaker = List.copyOf(speaker);
    }

    /**
     * Who, what and about whom.
     *
     * @param who the speakers as understood; absent where this was not annotated
     * @param about names of persons and organizations, codes of countries
     * @param actors threat actors; found statements name them among {@code about}
     * @param entity the names by which coreference knows the speaker
     * @param optional whether it counts neither when found nor when missed
     */
    public record Attributes(
            Optional<List<Who>> who,
            Optional<String> stance,
            List<String> about,
            List<String> actors,
            List<String> entity,
            boolean optional) {

        /** Nothing known. */
        public static final Attributes NONE =
                new Attributes(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), false);

        public Attributes {
            who = who.map(List::copyOf);
            about = List.copyOf(about);
            actors = List.copyOf(actors);
            entity = List.copyOf(entity);
        }
    }

    /** One speaker: {@code kind} is person, organization, country or unnamed; {@code country} an ISO 3166 alpha-2 code. */
    public record Who(
            Optional<String> name,
            Optional<String> kind,
            Optional<String> role,
            Optional<String> organization,
            Optional<String> country) {}
}
