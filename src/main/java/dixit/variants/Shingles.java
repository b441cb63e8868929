package dixit.variants;

import dixit.model.BareWords;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The word shingles of a text: every run of a few words, hashed. Texts are compared by the shingles that they share, after
 * A. Broder, <i>On the resemblance and containment of documents</i> (1997); which shingles stand for a text in an index is
 * chosen by winnowing, after S. Schleimer, D. Wilkerson and A. Aiken, <i>Winnowing: local algorithms for document
 * fingerprinting</i> (2003).
 *
 * <p>Capitals, accents, punctuation and quotation marks make no difference. The hashes are the same on every machine.
 */
public final class Shingles {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int PRIME = 0x01000193;
    private static final int BASIS = 0x811c9dc5;

    private final int[] row;

    private Shingles(int[] row) {
        this.row = row;
    }

    /** The shingles of {@code length} words; none of a text with fewer words. */
    public static Shingles of(String text, int length) {
        List<String> words = words(text);
        int[] row = new int[Math.max(0, words.size() - length + 1)];
        for (int at = 0; at < row.length; at++) {
            row[at] = hash(words.subList(at, at + length));
        }
        return new Shingles(row);
    }

    private static List<String> words(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BareWords.of(bare);
    }

    /** FNV-1a of the letters, with a last stir so that near words do not have near hashes. */
    private static int hash(List<String> words) {
        int hash = BASIS;
        for (String word : words) {
            for (int at = 0; at < word.length(); at++) {
                hash = (hash ^ word.charAt(at)) * PRIME;
            }
            hash = (hash ^ ' ') * PRIME;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        return hash ^ (hash >>> 13);
    }

    /** Each shingle once, in rising order. */
    public int[] all() {
        return once(row.clone());
    }

    private static int[] once(int[] numbers) {
        Arrays.sort(numbers);
        int kept = 0;
        for (int at = 0; at < numbers.length; at++) {
            if (at == 0 || numbers[at] != numbers[at - 1]) {
                numbers[kept++] = numbers[at];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    /**
     * Of every {@code window} shingles in a row the least, each once, in rising order. Two texts that share a run of
     * {@code window + length - 1} words share one of these.
     */
    public int[] winnowed(int window) {
        int[] least = new int[row.length == 0 ? 0 : Math.max(1, row.length - window + 1)];
        for (int from = 0; from < least.length; from++) {
            least[from] = row[from];
            for (int at = from + 1; at < Math.min(row.length, from + window); at++) {
                least[from] = Math.min(least[from], row[at]);
            }
        }
        return once(least);
    }

    /** Which share of the shingles of both is in both, 0 to 1. The sets are in rising order, without repetition. */
    public static double resemblance(int[] one, int[] other) {
        int shared = shared(one, other);
        int all = one.length + other.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Which share of the smaller set is in the other one, 0 to 1. */
    public static double containment(int[] one, int[] other) {
        int smaller = Math.min(one.length, other.length);
        return smaller == 0 ? 0 : (double) shared(one, other) / smaller;
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        int left = 0;
        int right = 0;
        while (left < one.length && right < other.length) {
            int order = Integer.compare(one[left], other[right]);
            shared += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
