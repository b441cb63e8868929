package dixit.search;

import dixit.model.BareWords;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Letters that are typed to find a value: each group of them must begin one of the words of its label.
 *
 * @param typed the groups, folded
 */
public record Beginnings(List<String> typed) {

    /** Words further on in a label are not looked up by their beginnings. */
    private static final int LONGEST = 100;

    public Beginnings {
        typed = List.copyOf(typed);
    }

    /** Those that someone typed; none of a text without letters, and then every label is found. */
    public static Beginnings typed(String letters) {
        return new Beginnings(words(letters));
    }

    public boolean find(String label) {
        List<String> words = words(label);
        return typed.stream().allMatch(letters -> words.stream().anyMatch(word -> word.startsWith(letters)));
    }

    /** The label, folded, from each of its words on: {@code judith collins}, {@code collins}. */
    public static Stream<String> of(String label) {
        String folded = Folding.fold(label);
        return IntStream.range(0, Math.min(folded.length(), LONGEST))
                .filter(at -> Character.isLetterOrDigit(folded.charAt(at))
                        && (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))))
                .mapToObj(folded::substring);
    }

    private static List<String> words(String text) {
        return BareWords.of(Folding.fold(text));
    }
}
