package dixit.extract;

import dixit.model.Country;
import java.util.Optional;
import java.util.function.IntPredicate;

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
        return of(noun, at, place -> true);
    }

    /** The same, of the places of the noun that count. */
    Optional<Described> of(String noun, int at, IntPredicate counts) {
        Described found = null;
        for (int place : words.places(noun)) {
            if (found != null && place > at) {
                break;
            }
            Optional<Described> here = place == at || !counts.test(place) ? Optional.empty() : described(place);
            if (here.isPresent()) {
                found = here.get();
            }
        }
        return Optional.ofNullable(found);
    }

    private Optional<Described> described(int noun) {
        int at = noun;
        while (words.together(at - 1, noun) && isDescription(words.at(at - 1))) {
            at--;
            Name name = cast.names().at(at);
            if (name != null && name.kind() == Name.Kind.STATE && name.end() == at + 1) {
                boolean owner = words.at(at + 1).isPossessive();
                int first = owner ? at + 2 : name.first();
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
        Name seat = cast.names().at(place);
        return seat != null && seat.first() == place ? seat.end() : at;
    }

    private static boolean isDescription(Word word) {
        return switch (word.tag()) {
            case "NOUN", "PROPN", "ADJ" -> true;
            default -> word.isPossessive();
        };
    }
}
