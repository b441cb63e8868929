package dixit.extract;

import dixit.lexicon.CountryName;
import dixit.model.Country;
import java.util.Optional;

/**
 * A stretch of the article that names someone or something.
 *
 * @param text its letters, blanks as single spaces
 * @param country for a state itself, for others the one that the name makes plain
 * @param sense how a state is named
 * @param canonical the lexicon's name for it, when it knows it
 */
record Name(
        Kind kind,
        int first,
        int end,
        String text,
        Optional<Country> country,
        Optional<CountryName.Sense> sense,
        Optional<String> canonical) {

    /** What is named. */
    enum Kind {
        PERSON,
        BODY,
        STATE,
        ACTOR,
        /** A city, province or island, with the country in which it lies. */
        PLACE,
        /** One capitalised word of which only the rest of the article can tell. */
        UNKNOWN
    }

    boolean isAdjective() {
        return sense.filter(CountryName.Sense.DEMONYM::equals).isPresent();
    }

    /** Whether it is a capital, which may stand for its state. */
    boolean isSeat() {
        return sense.filter(CountryName.Sense.CAPITAL::equals).isPresent();
    }

    boolean covers(int index) {
        return first <= index && index < end;
    }

    Name as(Kind other) {
        return new Name(other, first, end, text, country, sense, canonical);
    }
}
