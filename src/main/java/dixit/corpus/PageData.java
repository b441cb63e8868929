package dixit.corpus;

import dixit.model.Publication;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page tells of its article, for machines: in schema.org's JSON-LD, else in OpenGraph's and others' {@code meta},
 * else in its elements.
 */
final class PageData {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "Report",
            "PressRelease");
    private static final int DEEPEST = 4;

    private final Document page;
    private final List<JsonNode> articles = new ArrayList<>();

    private PageData(Document page) {
        this.page = page;
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                gather(JSON.readTree(script.data()), 0);
            } catch (JacksonException none) {
                // The page is as good without it, and tells the same elsewhere.
            }
        }
    }

    static PageData of(Document page) {
        return new PageData(page);
    }

    private void gather(JsonNode node, int depth) {
        if (node.isArray()) {
            node.forEach(one -> gather(one, depth));
        } else if (node.isObject() && depth < DEEPEST) {
            if (words(node.path("@type")).stream().anyMatch(ARTICLES::contains)) {
                articles.add(node);
            }
            gather(node.path("@graph"), depth + 1);
            gather(node.path("mainEntity"), depth + 1);
        }
    }

    Optional<String> title() {
        return first(
                Stream.of(linked("headline"), meta("og:title"), meta("twitter:title"), element("h1"), element("title")),
                Manuscript::words);
    }

    /**
     * Where and when it appeared.
     *
     * @param from the address that gave the page
     */
    Publication publication(Optional<URI> from) {
        Optional<LocalDate> date = first(
                Stream.of(
                        linked("datePublished"),
                        meta("article:published_time"),
                        meta("date"),
                        meta("dc.date"),
                        meta("parsely-pub-date"),
                        attribute("time[datetime]", "datetime")),
                Manuscript::day);
        Optional<String> author = first(
                Stream.of(linked("author"), meta("author"), meta("article:author"), element("[rel=author]")),
                words -> Manuscript.words(words)
                        .filter(name -> Manuscript.url(name).isEmpty()));
        Optional<URI> url = first(
                        Stream.of(
                                linked("url"),
                                linked("mainEntityOfPage"),
                                meta("og:url"),
                                attribute("link[rel=canonical]", "href")),
                        Manuscript::url)
                .or(() -> from);
        Optional<String> publisher = first(Stream.of(linked("publisher"), meta("og:site_name")), Manuscript::words);
        return new Publication(publisher, date, url, author, Optional.empty());
    }

    private static <T> Optional<T> first(Stream<List<String>> told, Function<String, Optional<T>> reading) {
        return told.flatMap(List::stream)
                .flatMap(words -> reading.apply(words).stream())
                .findFirst();
    }

    private List<String> linked(String name) {
        return articles.stream()
                .flatMap(article -> words(article.path(name)).stream())
                .toList();
    }

    /** A value, or the name or the address of the thing that is the value, or those of several. */
    private static List<String> words(JsonNode node) {
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(one -> all.addAll(words(one)));
            return all;
        }
        if (node.isObject()) {
            return Stream.of("name", "@id")
                    .map(node::path)
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .limit(1)
                    .toList();
        }
        return node.isString() ? List.of(node.asString()) : List.of();
    }

    private List<String> meta(String name) {
        return page.select("meta").stream()
                .filter(meta -> meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content"))
                .toList();
    }

    private List<String> element(String selector) {
        return page.select(selector).stream().map(Element::text).limit(1).toList();
    }

    private List<String> attribute(String selector, String name) {
        return page.select(selector).stream()
                .map(found -> found.attr(name))
                .limit(1)
                .toList();
    }
}
