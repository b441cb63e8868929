package dixit.extract;

import dixit.learn.Labeller;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.Statement;
import dixit.text.Reader;
import dixit.text.Readers;
import dixit.text.Reading;
import java.util.List;

/**
 * Finds the statements in an article.
 *
 * <p>Holds no state between articles and may be shared between threads. The same article always gives the same
 * statements, in the order of the text.
 */
public final class Extractor {

    /** Statements (not beliefs, which nobody is shown) that are less sure are left out, unless one asks for them by {@link #surerThan}. */
    public static final double USUAL_LEAST = 0.36;

    private final Reader reader;
    private final Attributions attributions;
    private final Understanding understanding;
    private final PostsAtTheTime posts;
    private final double least;

    private Extractor(Reader reader, Attributions attributions, Lexicon lexicon) {
        this.reader = reader;
        this.attributions = attributions;
        this.understanding = new Understanding(lexicon);
        this.posts = new PostsAtTheTime(lexicon);
        this.least = USUAL_LEAST;
    }

    private Extractor(Extractor other, double least) {
        this.reader = other.reader;
        this.attributions = other.attributions;
        this.understanding = other.understanding;
        this.posts = other.posts;
        this.least = least;
    }

    /** With the models that come with the program, and these words. */
    public static Extractor shipped(Lexicon lexicon) {
        return with(lexicon, Labeller.shipped());
    }

    /** With these words, and a labeller of one's own. */
    public static Extractor with(Lexicon lexicon, Labeller labeller) {
        return new Extractor(Readers.shipped(), new Attributions(labeller), lexicon);
    }

    /** The same, but with other statements left out: those with a lower confidence than this, 0 to 1. */
    public Extractor surerThan(double confidence) {
        return new Extractor(this, confidence);
    }

    /** The statements of {@code article}; none when nobody says anything in it. */
    public List<Statement> extract(Article article) {
        return read(article).statements();
    }

    /** The statements of {@code article}, and apart from them what people in it believe or intend. */
    public Extraction read(Article article) {
        Reading reading = reader.read(article);
        List<Attribution> found = attributions.find(reading).stream()
                .filter(one -> !one.speech() || one.confidence() >= least)
                .toList();
        List<Attribution> said = found.stream().filter(Attribution::speech).toList();
        int words = reading.paragraphs().stream()
                .mapToInt(paragraph -> paragraph.tokens().size())
                .sum();
        return new Extraction(posts.filledIn(understanding.of(reading, said), article), found, words);
    }
}
