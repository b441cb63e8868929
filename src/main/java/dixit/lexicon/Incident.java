package dixit.lexicon;

import java.util.List;

/**
 * Something that happened, of which several articles may speak.
 *
 * @param key stays the same: {@code notpetya-2017}
 * @param label as shown
 * @param words by which articles name it
 */
public record Incident(String key, String label, List<String> words) {

    public Incident {
        words = List.copyOf(words);
    }
}
