package dixit.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a statement in which words are looked for, by the names that every engine gives them, and what they weigh. */
public final class Searched {

    /** The words that are attributed. */
    public static final String CONTENT = "content";
    /** Who says them: name, role, body and country. */
    public static final String SOURCE = "said-by";
    /** The article's headline. */
    public static final String TITLE = "title";
    /** The sentences in which the statement stands. */
    public static final String CONTEXT = "context";

    /** What a word in each of them weighs. */
    public static final Map<String, Float> WEIGHTS = weights();

    /** What a word's lesser places add to its best one. */
    public static final float TIE = 0.1f;

    private Searched() {}

    private static Map<String, Float> weights() {
        var weights = new LinkedHashMap<String, Float>();
        weights.put(CONTENT, 4f);
        weights.put(SOURCE, 1.5f);
        weights.put(TITLE, 1f);
        weights.put(CONTEXT, 1f);
        return Collections.unmodifiableMap(weights);
    }
}
