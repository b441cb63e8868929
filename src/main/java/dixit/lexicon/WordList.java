package dixit.lexicon;

import java.util.Locale;

/** Lists of words that need no more than membership; one file each. */
public enum WordList {
    /** Turn what follows into its opposite. */
    NEGATIONS,
    /** What ministers are for: defence, foreign affairs. */
    PORTFOLIOS,
    /** Small words inside names: van, bin. */
    PARTICLES,
    /** Cues that take the stance of what they claim. */
    CLAIMS,
    /** Cues whose negation is a refusal to speak. */
    SILENCES,
    /** Nouns for those who act. */
    AGENTS,
    /** What one may be accused of. */
    MISDEEDS,
    /** Stand before those to whom something is done. */
    VICTIMS,
    /** Prepositions between a post and its body. */
    APPOSITIONS,
    /** Lay a deed at someone's door; some are of several words. */
    BLAMES,
    /** Stand for an accusation and its proof. */
    ACCUSATIONS,
    /** Say that an accusation is not true, or not made in good faith; some are of several words. */
    REBUTTALS,
    /** What an accusation or an attack is answered with. */
    MEASURES,
    /** Tell nothing of what a text is about. */
    FILLERS,
    /** Nouns that may mean any company or association. */
    COMPANIES,
    /** Nouns that may mean a body of the state that goes by its initials. */
    SERVICES,
    /** Words that end the names of companies. */
    BRANCHES,
    /** Words in posts that only a state has. */
    STATESMEN,
    /** Verbs whose object is whom something is said to: tell, assure. */
    TELLINGS,
    /** Nouns for how something is said to somebody: interview, letter. */
    OCCASIONS,
    /** Participles that tell how one holds a post: acting, retired. */
    INCUMBENCIES,
    /** Verbs between someone and the body they stand for. */
    TENURES,
    /** Nouns that mean a city or province. */
    SETTLEMENTS,
    /** Prepositions, conjunctions, determiners, pronouns and auxiliaries: a closed class. */
    FUNCTION_WORDS;

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
    }
}
