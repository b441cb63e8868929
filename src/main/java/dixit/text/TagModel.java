package dixit.text;

import java.util.Arrays;
import java.util.List;

/**
 * Weights by which words get their tags, and the words that always have the same one. Immutable; everything is kept
 * under hashes.
 */
final class TagModel implements Tagger {

    /** The parts of speech of Universal Dependencies. */
    static final List<String> TAGS = List.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");

    static final int BUCKETS = 1 << 17;
    static final int WIDTH = TAGS.size();
    /** The tag before the first word. */
    static final int NONE = WIDTH;

    final byte[] weights;
    final long[] known;
    final byte[] knownTags;

    /**
     * @param weights by bucket and tag
     * @param known sorted hashes of words that have one tag only
     */
    TagModel(byte[] weights, long[] known, byte[] knownTags) {
        this.weights = weights;
        this.known = known;
        this.knownTags = knownTags;
    }

    static int bucket(int sign) {
        return sign & (BUCKETS - 1);
    }

    @Override
    public List<String> tags(List<String> words) {
        String[] tags = new String[words.size()];
        var signs = new TagSigns(words);
        int[] sums = new int[WIDTH];
        int before = NONE;
        int beforeThat = NONE;
        for (int i = 0; i < tags.length; i++) {
            int at = Arrays.binarySearch(known, signs.word(i));
            int tag = at >= 0 ? knownTags[at] : likeliest(signs.of(i, before, beforeThat), sums);
            tags[i] = TAGS.get(tag);
            beforeThat = before;
            before = tag;
        }
        return List.of(tags);
    }

    private int likeliest(int[] signs, int[] sums) {
        Arrays.fill(sums, 0);
        for (int sign : signs) {
            int from = bucket(sign) * WIDTH;
            for (int tag = 0; tag < WIDTH; tag++) {
                sums[tag] += weights[from + tag];
            }
        }
        int best = 0;
        for (int tag = 1; tag < WIDTH; tag++) {
            best = sums[tag] > sums[best] ? tag : best;
        }
        return best;
    }
}
