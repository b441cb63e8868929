package dixit.extract;

import dixit.model.Article;
import dixit.model.BareWords;
import dixit.model.Sha256;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes the ids of an article's statements, asked in the order of the text. */
final class StatementIds {

    private static final int DIGITS = 16;
    private static final char SEPARATOR = '\u0000';

    private final Article article;
    private final Map<String, Integer> equals = new HashMap<>();

    StatementIds(Article article) {
        this.article = article;
    }

    String next(Attribution attribution) {
        StringBuilder key = new StringBuilder(article.id()).append(SEPARATOR);
        attribution
                .content()
                .forEach(piece -> key.append(normal(article.at(piece))).append(SEPARATOR));
        key.append(
                attribution.source().map(article::at).map(StatementIds::normal).orElse(""));
        int ordinal = equals.merge(key.toString(), 1, Integer::sum) - 1;
        return hash(key.append(SEPARATOR).append(ordinal).toString());
    }

    /** Small letters, digits and single spaces: what the change of a quotation mark leaves as it was. */
    private static String normal(String text) {
        return BareWords.joined(text.toLowerCase(Locale.ROOT));
    }

    private static String hash(String text) {
        return new Sha256().add(text).hex(DIGITS);
    }
}
