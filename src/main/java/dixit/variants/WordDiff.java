package dixit.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where two texts differ, word by word, by their longest common subsequence. */
public final class WordDiff {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern FRINGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** Longer texts are compared up to here. */
    private static final int MOST_WORDS = 400;

    /** What became of a stretch of words. */
    public enum Fate {
        KEPT,
        LEFT_OUT,
        ADDED
    }

    /** A stretch of words with one fate, as written. */
    public record Part(Fate fate, String words) {}

    private final List<String> before;
    private final List<String> after;
    private final int[][] common;

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.common = new int[before.size() + 1][after.size() + 1];
        for (int left = before.size() - 1; left >= 0; left--) {
            for (int right = after.size() - 1; right >= 0; right--) {
                common[left][right] = same(left, right)
                        ? common[left + 1][right + 1] + 1
                        : Math.max(common[left + 1][right], common[left][right + 1]);
            }
        }
    }

    /**
     * The words of {@code after}, and between them those of {@code before} that are not there. Capitals and the
     * punctuation around a word make no difference; kept words stand as {@code after} writes them.
     */
    public static List<Part> of(String before, String after) {
        return new WordDiff(words(before), words(after)).parts();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher each = WORD.matcher(text);
        while (each.find() && words.size() < MOST_WORDS) {
            words.add(each.group());
        }
        return words;
    }

    private boolean same(int left, int right) {
        return bare(before.get(left)).equals(bare(after.get(right)));
    }

    private static String bare(String word) {
        String bare = FRINGE.matcher(word).replaceAll("");
        return (bare.isEmpty() ? word : bare).toLowerCase(Locale.ROOT);
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int left = 0;
        int right = 0;
        while (left < before.size() || right < after.size()) {
            if (left < before.size() && right < after.size() && same(left, right)) {
                add(parts, Fate.KEPT, after.get(right));
                left++;
                right++;
            } else if (right == after.size()
                    || (left < before.size() && common[left + 1][right] >= common[left][right + 1])) {
                add(parts, Fate.LEFT_OUT, before.get(left));
                left++;
            } else {
                add(parts, Fate.ADDED, after.get(right));
                right++;
            }
        }
        return parts;
    }

    private static void add(List<Part> parts, Fate fate, String word) {
        if (!parts.isEmpty() && parts.getLast().fate() == fate) {
            Part last = parts.removeLast();
            parts.add(new Part(fate, last.words() + " " + word));
        } else {
            parts.add(new Part(fate, word));
        }
    }
}
