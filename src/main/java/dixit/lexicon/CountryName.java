package dixit.lexicon;

import dixit.model.Country;

/** A country as a word names it. */
public record CountryName(Country country, Sense sense) {

    /** What kind of name the word is, most direct first. */
    public enum Sense {
        NAME,
        CODE,
        METONYM,
        CAPITAL,
        DEMONYM
    }
}
