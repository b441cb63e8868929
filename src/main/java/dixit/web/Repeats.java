package dixit.web;

import dixit.model.Article;
import dixit.model.Statement;
import dixit.search.Entry;
import dixit.search.StatementSearch;
import dixit.search.Values;
import dixit.variants.WordDiff;
import dixit.web.StatementView.Variant;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where else a statement or an article stands. */
final class Repeats {

    private final StatementSearch statements;

    Repeats(StatementSearch statements) {
        this.statements = statements;
    }

    /** The statement in every article that carries it, earliest first; none when only one does. */
    List<Variant> of(Entry entry, String query) throws IOException {
        return statements.repeats(entry.statement().id()).stream()
                .map(other -> variant(entry, other, query))
                .toList();
    }

    private static Variant variant(Entry entry, Entry other, String query) {
        Statement statement = other.statement();
        return new Variant(
                Values.day(other).map(Object::toString),
                Values.day(other).map(Written::day).orElse("No date"),
                where(other.publication().publisher().stream(), other.title()),
                Cards.names(statement),
                Cards.href(statement.id(), query),
                statement.id().equals(entry.statement().id()),
                WordDiff.of(words(entry), words(other)));
    }

    private static String words(Entry entry) {
        return entry.statement().wording().content().stream()
                .filter(entry.statement().wording().context()::contains)
                .map(entry::at)
                .collect(Collectors.joining(" … "));
    }

    /** The other articles that are the same story, earliest first. */
    List<SearchView.Link> reprints(String article) throws IOException {
        return statements.reprints(article).stream()
                .filter(other -> !other.id().equals(article))
                .map(Repeats::link)
                .toList();
    }

    private static SearchView.Link link(Article article) {
        String day = article.publication().date().map(Written::day).orElse("");
        String where = where(article.publication().publisher().stream(), article.title());
        return new SearchView.Link(where + (day.isEmpty() ? "" : ", " + day), "/article/" + article.id());
    }

    private static String where(Stream<String> publisher, String title) {
        return Stream.concat(publisher, Stream.of("“" + Written.beginning(title, 80) + "”"))
                .collect(Collectors.joining(", "));
    }
}
