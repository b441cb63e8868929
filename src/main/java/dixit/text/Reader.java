package dixit.text;

import dixit.model.Article;

/**
 * Reads articles as words, sentences and quotations.
 *
 * <p>May be shared between threads. The same article always gives the same reading, in time that grows with the
 * length of the article and no faster, and no text makes it fail.
 */
public interface Reader {

    Reading read(Article article);
}
