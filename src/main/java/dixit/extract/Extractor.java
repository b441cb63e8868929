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

    private final Reader reader;
    private final Attributions attributions;
    private final Understanding understanding;

    private Extractor(Reader reader, Attributions attributions, Understanding understanding) {
        this.reader = reader;
        this.attributions = attributions;
        this.understanding = understanding;
    }

    /** With the models that come with the program, and these words. */
    public static Extractor shipped(Lexicon lexicon) {
        return with(lexicon, Labeller.shipped());
    }

    /** With these words, and a labeller of one's own. */
    public static Extractor with(Lexicon lexicon, Labeller labeller) {
        return new Extractor(Readers.shipped(), new Attributions(labeller), new Understanding(lexicon));
    }

    /** The statements of {@code article}; none when nobody says anything in it. */
    public List<Statement> extract(Article article) {
        Reading reading = reader.read(article);
        return understanding.of(reading, attributions.find(reading));
    }
}
