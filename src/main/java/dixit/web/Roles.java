package dixit.web;

import dixit.model.Article;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Questions;
import dixit.search.SearchRequest;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import dixit.search.StatementSearch.StoredArticle;
import dixit.search.Values;
import dixit.web.ProfileView.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The roles of a speaker as articles wrote them: when each was first and last seen, and the words it rests on. */
final class Roles {

    private static final int MOST_ROLES = 12;

    private final StatementSearch statements;
    private final Questions questions;

    Roles(StatementSearch statements, Questions questions) {
        this.statements = statements;
        this.questions = questions;
    }

    /** The role seen last comes first; having none written comes last. */
    List<Role> of(Subject speaker, SearchResult result) throws IOException {
        List<Role> roles = new ArrayList<>();
        List<Value> values = result.facets().stream()
                .filter(facet -> facet.field() == Field.ROLE)
                .flatMap(facet -> facet.values().stream())
                .filter(value -> value.count() > 0)
                .limit(MOST_ROLES)
                .toList();
        for (Value value : values) {
            roles.add(role(speaker, value));
        }
        boolean told = roles.stream().anyMatch(role -> !role.none());
        return told
                ? roles.stream()
                        .sorted(Comparator.comparing(Role::none)
                                .thenComparing(Role::to, Comparator.reverseOrder())
                                .thenComparing(Role::label))
                        .toList()
                : List.of();
    }

    private Role role(Subject speaker, Value value) throws IOException {
        Address address = speaker.all().choosing(Field.ROLE, value.key());
        Optional<Entry> first = one(address.sorted(Sort.OLDEST));
        Optional<Entry> last = one(address.sorted(Sort.NEWEST));
        boolean none = value.key().equals(SearchRequest.NONE);
        Optional<SearchView.Link> words =
                none || first.isEmpty() ? Optional.empty() : words(speaker, first.get(), value.label());
        return new Role(
                none ? "none written" : Written.capital(value.label()),
                none,
                address.toString(),
                value.count(),
                day(first),
                day(last),
                words);
    }

    private Optional<Entry> one(Address address) throws IOException {
        return statements.search(Asked.of(address, questions).request(1, List.of())).hits().stream()
                .map(SearchResult.Hit::entry)
                .findFirst();
    }

    private static String day(Optional<Entry> entry) {
        return entry.flatMap(Values::day).map(Object::toString).orElse("");
    }

    /** The letters of the article that give the role, and their place on the statement's page. */
    private Optional<SearchView.Link> words(Subject speaker, Entry entry, String role) throws IOException {
        Statement statement = entry.statement();
        Optional<StoredArticle> stored = statements.article(statement.article());
        return stored.flatMap(article -> words(speaker, statement, article.article(), Folding.fold(role)));
    }

    private static Optional<SearchView.Link> words(Subject speaker, Statement statement, Article article, String role) {
        String page = Cards.href(statement.id(), "") + "#";
        int step = 1;
        for (Mention mention : statement.speakers()) {
            boolean own = Folding.fold(Values.key(mention.speaker())).equals(Folding.fold(speaker.key()));
            String source = Passages.anchor(statement, mention.span());
            if (own && says(article, mention.span(), role)) {
                return Optional.of(link(article, mention.span(), page + source));
            }
            for (Mention.Step reason : mention.chain()) {
                if (own && says(article, reason.span(), role)) {
                    boolean same = reason.span().equals(mention.span());
                    return Optional.of(link(article, reason.span(), page + (same ? source : Passages.anchor(step))));
                }
                step++;
            }
        }
        return Optional.empty();
    }

    private static boolean says(Article article, Span span, String role) {
        return Folding.fold(article.at(span)).contains(role);
    }

    private static SearchView.Link link(Article article, Span span, String href) {
        return new SearchView.Link(Written.beginning(article.at(span), 90), href);
    }
}
