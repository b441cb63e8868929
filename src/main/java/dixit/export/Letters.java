package dixit.export;

import dixit.model.Article;
import dixit.model.Span;
import dixit.search.Entry;
import java.util.function.Function;

/** The text that spans point into, whole or only a statement's sentences, with its code points counted. */
record Letters(Function<Span, String> reading, CodePoints points) {

    static Letters of(Article article) {
        return new Letters(article::at, new CodePoints(article.text()));
    }

    static Letters of(Entry entry) {
        int start = entry.statement().wording().context().start();
        return new Letters(entry::at, new CodePoints(entry.context(), start, entry.before()));
    }

    String at(Span span) {
        return reading.apply(span);
    }
}
