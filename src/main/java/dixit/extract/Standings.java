package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.lexicon.Organization;
import dixit.model.Mention;
import dixit.model.Speaker;
import dixit.model.Strength;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells who answers for a statement. Of joint speakers the first decides; of what is known about a speaker, the name
 * does, then the body, then the nouns of the description.
 */
final class Standings {

    private static final Pattern GAPS = Pattern.compile("\\s+");

    private final Lexicon lexicon;

    Standings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Optional<Strength> of(List<Mention> speakers) {
        return speakers.isEmpty() ? Optional.empty() : of(speakers.getFirst().speaker());
    }

    private Optional<Strength> of(Speaker speaker) {
        if (lexicon.actor(speaker.name()).isPresent()) {
            return Optional.of(Strength.SELF_CLAIM);
        }
        return switch (speaker) {
            case Speaker.State state -> Optional.of(Strength.ON_RECORD);
            case Speaker.Person person ->
                body(speaker)
                        .or(() -> person.role().flatMap(this::described).filter(Standings::isNoOffice))
                        .or(() -> Optional.of(Strength.ON_RECORD));
            case Speaker.Organization organization ->
                body(speaker)
                        .or(() -> described(organization.name()).filter(Standings::isNoOffice))
                        .or(() -> Optional.of(Strength.ON_RECORD));
            case Speaker.Unnamed unnamed -> body(speaker).or(() -> described(unnamed.name()));
        };
    }

    private static boolean isNoOffice(Strength strength) {
        return strength != Strength.UNNAMED_OFFICIAL;
    }

    private Optional<Strength> body(Speaker speaker) {
        return speaker.body()
                .flatMap(name -> lexicon.strength(
                        lexicon.organization(name).map(Organization::name).orElse(name)));
    }

    /** What the last telling words of a description say: "a company lawyer" is none who answers for the company. */
    private Optional<Strength> described(String words) {
        List<String> all =
                Arrays.asList(GAPS.split(words.toLowerCase(Locale.ROOT).strip(), -1));
        for (int end = all.size(); end > 0; end--) {
            for (int first = 0; first < end; first++) {
                Optional<Strength> found = lexicon.strength(String.join(" ", all.subList(first, end)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
