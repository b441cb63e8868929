package dixit.extract;

import dixit.model.Country;
import java.util.Optional;

/**
 * Nouns that the article describes in one place and only names in another: "the ambassador" where "the Chinese
 * ambassador" stands elsewhere.
 */
final class Descriptions {

    private final Words words;
    private final Cast cast;

    Descriptions(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /**
     * A noun with the state it belongs to.
     *
     * @param first where the words that describe the noun begin
     * @param end after the noun and its place: "embassy in Berlin"
     */
    record Described(int first, int end, Country country) {}

    /** The nearest place before {@code at}, else the first after it, where this noun is described by a state. */
    Optional<Described> of(String noun, int at) {
        Described found = null;
        for (int i = 0; i < words.size(); i++) {
            if (i == at || !words.at(i).is(noun)) {
                continue;
            }
            Optional<Described> here = described(i);
            if (here.isPresent()) {
                found = here.get();
            }
            if (found != null && i > at) {
                break;
            }
        }
        return Optional.ofNullable(found);
    }

    private Optional<Described> described(int noun) {
        int at = noun;
        while (words.together(at - 1, noun) && isDescription(words.at(at - 1))) {
            at--;
            int here = at;
            Optional<Name> state = cast.names().stream()
                    .filter(name -> name.kind() == Name.Kind.STATE && name.end() == here + 1)
                    .findFirst();
            if (state.isPresent()) {
                Name name = state.get();
                boolean owner = words.at(here + 1).isPossessive();
                int first = owner ? here + 2 : name.first();
                return owner || name.isAdjective()
                        ? name.country().map(country -> new Described(first, seatEnd(noun), country))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private int seatEnd(int noun) {
        int at = noun + 1;
        if (!words.together(at, noun) || !words.at(at).tag().equals("ADP")) {
            return at;
        }
        int place = words.together(at + 1, noun) && words.at(at + 1).tag().equals("DET") ? at + 2 : at + 1;
        return cast.names().stream()
                .filter(name -> name.first() == place)
                .mapToInt(Name::end)
                .findFirst()
                .orElse(at);
    }

    private static boolean isDescription(Word word) {
        return switch (word.tag()) {
            case "NOUN", "PROPN", "ADJ" -> true;
            default -> word.isPossessive();
        };
    }
}
