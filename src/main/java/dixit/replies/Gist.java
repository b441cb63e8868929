package dixit.replies;

import dixit.lexicon.WordList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text does to an accusation, as its words tell.
 *
 * @param length in words
 * @param places at which word, counted from 0, something of a list begins
 */
record Gist(int length, Map<WordList, List<Integer>> places) {

    /** The lists that matter. */
    static final Set<WordList> LISTS = EnumSet.of(
            WordList.REBUTTALS,
            WordList.NEGATIONS,
            WordList.ACCUSATIONS,
            WordList.MISDEEDS,
            WordList.MEASURES,
            WordList.BLAMES);

    /** A negation concerns what stands at most so many words behind it. */
    private static final int REACH = 7;

    /** Whether it says that something is not true, or not said in good faith. */
    boolean rebuts() {
        return has(WordList.REBUTTALS);
    }

    /** Whether it says of something that it is not so. */
    boolean negates() {
        return has(WordList.NEGATIONS) || rebuts();
    }

    /** Whether it speaks of an accusation, its proof or a part in a deed. */
    boolean speaksOfCharge() {
        return has(WordList.ACCUSATIONS);
    }

    /** Whether it misses an accusation or its proof: "did not amount to a chain of evidence". */
    boolean lacksProof() {
        return at(WordList.ACCUSATIONS).stream()
                .anyMatch(at -> at(WordList.NEGATIONS).stream().anyMatch(no -> no < at && at - no <= REACH));
    }

    /** Whether it tells of a misdeed, or lays a deed at someone's door. */
    boolean tellsMisdeed() {
        return at(WordList.MISDEEDS).stream()
                        .anyMatch(at -> !at(WordList.MEASURES).contains(at))
                || has(WordList.BLAMES);
    }

    /** Whether it speaks of sanctions or protests. */
    boolean tellsMeasure() {
        return has(WordList.MEASURES);
    }

    private boolean has(WordList list) {
        return !at(list).isEmpty();
    }

    private List<Integer> at(WordList list) {
        return places.getOrDefault(list, List.of());
    }
}
