package dixit.web;

import dixit.export.StatementJson;
import dixit.model.Article;
import dixit.model.Publication;
import dixit.search.StatementSearch;
import dixit.search.StatementSearch.StoredArticle;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /article/{id}}: a whole article with every statement marked in its place. */
final class ArticlePage {

    static final OpenApi.Operation API = new OpenApi.Operation(
            "/article/{id}", "An article with its statements.", List.of("article"), List.of(Json.class), List.of());

    private final StatementSearch statements;
    private final Frames frames;

    ArticlePage(StatementSearch statements, Frames frames) {
        this.statements = statements;
        this.frames = frames;
    }

    Optional<Page> show(String id, Address search) throws IOException {
        Optional<StoredArticle> found = statements.article(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Article article = found.get().article();
        ArticleView view = new ArticleView(
                frames.frame(Written.beginning(article.title(), 80) + " – Dixit", search, "/article/" + id, ""),
                SearchView.Link.back(search),
                article.title(),
                source(article.publication()),
                article.publication().primary().map(ArticlePage::primary),
                Written.count(found.get().statements().size(), "statement"),
                new Repeats(statements).reprints(id),
                new Passages(found.get(), search.query()).all());
        return Optional.of(Page.ok("article", view, json(found.get(), view.reprints())));
    }

    private static ArticleView.Source source(Publication publication) {
        return new ArticleView.Source(
                publication.publisher(),
                publication.url().flatMap(Cards::webAddress),
                publication.date().map(LocalDate::toString),
                publication.date().map(Written::day).orElse("No date"),
                publication.author());
    }

    private static ArticleView.Primary primary(Publication.Document document) {
        String issued = Stream.concat(document.issuer().stream(), document.date().map(Written::day).stream())
                .collect(Collectors.joining(", "));
        return new ArticleView.Primary(document.title(), issued, document.url().flatMap(Cards::webAddress));
    }

    /** The article as JSON, with offsets in code points of its text. */
    record Json(
            StatementJson.Source article,
            String text,
            List<Paragraph> passages,
            List<StatementJson> statements,
            List<SearchView.Link> reprints) {}

    /** A paragraph of the article, in code points of its text. */
    record Paragraph(String place, int start, int end) {}

    private static Json json(StoredArticle stored, List<SearchView.Link> reprints) {
        Article article = stored.article();
        String text = article.text();
        return new Json(
                StatementJson.Source.of(article.id(), article.title(), article.publication()),
                text,
                article.passages().stream()
                        .map(passage -> new Paragraph(
                                passage.place().name().toLowerCase(Locale.ROOT),
                                text.codePointCount(0, passage.span().start()),
                                text.codePointCount(0, passage.span().end())))
                        .toList(),
                StatementJson.all(stored.statements(), article),
                reprints);
    }
}
