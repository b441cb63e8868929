package dixit.text;

import java.util.List;

/** What a tagger sees of the words of a sentence, as hashes. Not for two threads at once. */
final class TagSigns {

    /** How many there are of each word. */
    static final int COUNT = 21;

    private static final int SUFFIXES = 4;
    private static final long EDGE = 1;

    private final long[] word;
    private final long[] suffix;
    private final int[] shape;
    private final int[] found = new int[COUNT];
    private int count;

    TagSigns(List<String> words) {
        word = new long[words.size()];
        suffix = new long[words.size() * SUFFIXES];
        shape = new int[words.size()];
        for (int i = 0; i < word.length; i++) {
            read(words.get(i), i);
        }
    }

    private void read(String text, int i) {
        int length = text.length();
        long hash = length;
        int upper = 0;
        int digits = 0;
        int hyphens = 0;
        for (int at = 0; at < length; at++) {
            char letter = text.charAt(at);
            upper += Character.isUpperCase(letter) ? 1 : 0;
            digits += Character.isDigit(letter) ? 1 : 0;
            hyphens += letter == '-' ? 1 : 0;
            hash = (hash ^ plain(letter)) * 0x100000001b3L;
        }
        word[i] = Hash.mix(hash);
        long ending = 7;
        for (int n = 0; n < SUFFIXES; n++) {
            ending = ending * 65599 + (n < length ? plain(text.charAt(length - 1 - n)) : 0);
            suffix[i * SUFFIXES + n] = ending;
        }
        boolean capital = Character.isUpperCase(text.charAt(0));
        shape[i] = (capital ? 1 : 0)
                | (upper == length ? 2 : 0)
                | (digits == 0 ? 0 : digits == length ? 4 : 8)
                | (hyphens > 0 ? 16 : 0)
                | (upper > 1 ? 32 : 0)
                | (i == 0 ? 64 : 0)
                | (Character.isLetterOrDigit(text.charAt(0)) ? 0 : 128);
    }

    private static char plain(char letter) {
        return letter == '\u2019' ? '\'' : Character.toLowerCase(letter);
    }

    int size() {
        return word.length;
    }

    long word(int i) {
        return i < 0 || i >= word.length ? EDGE + (i < 0 ? 0 : 1) : word[i];
    }

    private long suffix(int i, int letters) {
        return i < 0 || i >= word.length ? EDGE : suffix[i * SUFFIXES + letters - 1];
    }

    private int shape(int i) {
        return i < 0 || i >= word.length ? 256 : shape[i];
    }

    /** The signs of word {@code i} after words with these tags; overwritten by the next call. */
    int[] of(int i, int before, int beforeThat) {
        count = 0;
        add(word(i));
        add(word(i), shape(i) & 65);
        add(suffix(i, 1));
        add(suffix(i, 2));
        add(suffix(i, 3));
        add(suffix(i, 4), shape(i) & 1);
        add(shape(i), suffix(i, 2));
        add(shape(i), before);
        add(word(i - 1));
        add(word(i + 1));
        add(word(i - 2));
        add(word(i + 2));
        add(before);
        add(before, beforeThat);
        add(before, word(i));
        add(before, word(i + 1));
        add(suffix(i + 1, 3), before);
        add(word(i - 1), word(i));
        add(word(i), word(i + 1));
        add(suffix(i, 3) * 31 + before, suffix(i + 1, 3));
        add(shape(i + 1) * 512L + shape(i), shape(i - 1));
        return found;
    }

    private void add(long value) {
        add(value, 0);
    }

    private void add(long one, long two) {
        found[count++] = (int) (Hash.of(one + count * 0x632be59bd9b4e019L, two) >>> 32);
    }
}
