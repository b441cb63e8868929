package dixit.cli;

import dixit.model.Article;
import dixit.model.Statement;
import dixit.search.Entry;
import dixit.search.Holding;
import dixit.search.Origin;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An index that is being built anew, compared on the way with the one that it shall replace. Before it does, a judge sees what
 * differs, and may refuse.
 */
final class Comparison implements StatementStore {

    private final StatementStore anew;
    private final StatementSearch old;
    private final Judge judge;
    private final Set<String> articles = new HashSet<>();
    private final Map<String, List<Difference>> differences = new TreeMap<>();

    /** Sees what differs. */
    interface Judge {

        /**
         * Sees what differs.
         *
         * @param before how many statements the old index holds
         * @throws Refusal when the new one shall not take its place
         */
        void see(List<Difference> differences, long before) throws IOException;
    }

    Comparison(StatementStore anew, StatementSearch old, Judge judge) {
        this.anew = anew;
        this.old = old;
        this.judge = judge;
    }

    @Override
    public void replace(Origin origin, Article article, List<Statement> statements) throws IOException {
        Optional<StatementSearch.StoredArticle> before = old.article(article.id());
        articles.add(article.id());
        List<Difference> found = Difference.between(
                before.map(StatementSearch.StoredArticle::article).orElse(article),
                before.map(StatementSearch.StoredArticle::statements).orElse(List.of()),
                article,
                statements);
        if (found.isEmpty()) {
            differences.remove(article.id());
        } else {
            differences.put(article.id(), found);
        }
        anew.replace(origin, article, statements);
    }

    @Override
    public void commit() throws IOException {
        List<Difference> all = new ArrayList<>();
        differences.values().forEach(all::addAll);
        addVanished(all);
        judge.see(all, old.about().statements());
        anew.commit();
    }

    /** Those of articles that are gone. */
    private void addVanished(List<Difference> all) throws IOException {
        var everything = new SearchRequest(
                new Query.Everything(), Map.of(), Map.of(), 0, SearchRequest.Sort.OLDEST, 1, 1, List.of());
        Set<String> gone = new TreeSet<>();
        old.each(everything, new StatementSearch.Visitor() {
            @Override
            public void begin(StatementSearch.About about, long total) {
                // nothing to prepare
            }

            @Override
            public boolean visit(Entry entry) {
                if (!articles.contains(entry.statement().article())) {
                    gone.add(entry.statement().article());
                }
                return true;
            }
        });
        for (String id : gone) {
            old.article(id)
                    .ifPresent(stored -> all.addAll(
                            Difference.between(stored.article(), stored.statements(), stored.article(), List.of())));
        }
    }

    @Override
    public void hold(Origin origin, Optional<String> article) throws IOException {
        anew.hold(origin, article);
    }

    @Override
    public NavigableMap<String, Holding> holdings() {
        return anew.holdings();
    }

    @Override
    public List<String> holders(String article) {
        return anew.holders(article);
    }

    @Override
    public Set<String> filesWith(Set<String> statements) throws IOException {
        return anew.filesWith(statements);
    }

    @Override
    public void remove(String article) throws IOException {
        articles.remove(article);
        anew.remove(article);
    }

    @Override
    public void forget(String file) throws IOException {
        anew.forget(file);
    }

    @Override
    public void close() throws IOException {
        try (old) {
            anew.close();
        }
    }
}
