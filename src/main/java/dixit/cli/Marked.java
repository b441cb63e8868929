package dixit.cli;

import dixit.model.Article;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An article's letters with the parts of one statement told apart by labels in square brackets. */
final class Marked {

    private record Part(String label, Span span) {}

    private final Article article;
    private final List<Part> parts = new ArrayList<>();

    Marked(Statement statement, Article article) {
        this.article = article;
        statement.wording().content().forEach(span -> parts.add(new Part("content", span)));
        statement.wording().cue().ifPresent(cue -> parts.add(new Part("cue", cue.span())));
        statement.speakers().stream()
                .map(Mention::span)
                .distinct()
                .forEach(span -> parts.add(new Part("source", span)));
        parts.sort(Comparator.comparing(Part::span));
    }

    /** The letters of {@code span}, marked. Of parts that overlap, the one that begins first is marked. */
    String words(Span span) {
        StringBuilder words = new StringBuilder();
        int at = span.start();
        for (Part part : parts) {
            int start = Math.max(span.start(), part.span().start());
            int end = Math.min(span.end(), part.span().end());
            if (at <= start && start < end) {
                words.append(article.text(), at, start)
                        .append('[')
                        .append(part.label())
                        .append(": ")
                        .append(article.text(), start, end)
                        .append(']');
                at = end;
            }
        }
        return words.append(article.text(), at, span.end()).toString();
    }
}
