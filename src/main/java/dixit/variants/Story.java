package dixit.variants;

import dixit.model.Article;
import dixit.model.Passage;
import java.util.stream.Collectors;

/** Whether two articles are one that was published twice, as the story of a news agency is. */
public final class Story {

    private static final int SHINGLE = 6;
    private static final int WINDOW = 25;
    private static final int FEWEST = 3;
    private static final double RESEMBLANCE = 0.5;
    private static final double CONTAINMENT = 0.7;

    private Story() {}

    /** The fingerprints of an article's own words, without furniture: about one for a dozen words, in rising order. */
    public static int[] fingerprints(Article article) {
        String words =
                article.passages().stream().map(Passage::span).map(article::at).collect(Collectors.joining("\n"));
        return Shingles.of(words, SHINGLE).winnowed(WINDOW);
    }

    /** Whether articles with these fingerprints are the same but for small changes, or what one of them left out. */
    public static boolean same(int[] one, int[] other) {
        return Math.min(one.length, other.length) >= FEWEST
                && (Shingles.resemblance(one, other) >= RESEMBLANCE || Shingles.containment(one, other) >= CONTAINMENT);
    }
}
