package dixit.opensearch;

import dixit.model.Article;
import dixit.model.Statement;
import dixit.search.Holding;
import dixit.search.Holdings;
import dixit.search.Origin;
import dixit.search.Slice;
import dixit.search.Stamp;
import dixit.search.StatementStore;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Writes to one generation. What is stored is kept until the next commit, or until it is much: then it is sent ahead,
 * and would be shown early if another program that writes to the same index commits before this one.
 */
final class OpenSearchStore implements StatementStore {

    /** Articles of so many letters are kept at most before they are sent. */
    private static final long MOST_KEPT = 16L << 20;

    private final Cluster cluster;
    private final Index index;
    private final Stamp stamp;
    private final Index.Generation generation;
    private final Writing writing;
    private final Holdings holdings;
    private final Map<String, Optional<Writing.Kept>> articles = new LinkedHashMap<>();
    private final Map<String, Optional<Holding>> files = new LinkedHashMap<>();
    private boolean unpublished;
    private long letters;

    private OpenSearchStore(Cluster cluster, Stamp stamp, Index.Generation generation, Slice slice, Holdings holdings) {
        this.cluster = cluster;
        this.index = new Index(cluster);
        this.stamp = stamp;
        this.generation = generation;
        this.writing = new Writing(cluster, generation.name(), slice);
        this.holdings = holdings;
    }

    /** Adds to the generation in use. */
    static OpenSearchStore update(Cluster cluster, Stamp stamp, Slice slice) throws IOException {
        Index.Generation generation = new Index(cluster).inUseOrNew(stamp);
        return new OpenSearchStore(cluster, stamp, generation, slice, SliceFiles.read(Reader.now(cluster), slice));
    }

    /** Begins a generation. */
    static OpenSearchStore rebuild(Cluster cluster, Stamp stamp) throws IOException {
        Index.Generation generation = new Index(cluster).fresh(stamp);
        var store = new OpenSearchStore(cluster, stamp, generation, Slice.WHOLE, new Holdings());
        store.unpublished = true;
        return store;
    }

    @Override
    public synchronized void replace(Origin origin, Article article, List<Statement> statements) throws IOException {
        hold(origin, Optional.of(article.id()));
        articles.put(article.id(), Optional.of(new Writing.Kept(origin.file(), article, List.copyOf(statements))));
        letters += article.text().length();
        if (letters > MOST_KEPT) {
            send();
        }
    }

    @Override
    public synchronized void hold(Origin origin, Optional<String> article) {
        var holding = new Holding(origin.fingerprint(), article);
        removeUnlessHeld(holdings.put(origin.file(), holding));
        files.put(origin.file(), Optional.of(holding));
    }

    @Override
    public NavigableMap<String, Holding> holdings() {
        return holdings.all();
    }

    @Override
    public synchronized List<String> holders(String article) {
        return holdings.holders(article);
    }

    @Override
    public synchronized Set<String> filesWith(Set<String> statements) throws IOException {
        Set<String> holders = new HashSet<>();
        if (statements.isEmpty()) {
            return holders;
        }
        var ids = statements.stream().map(Documents::statementId).toList();
        for (JsonNode each : cluster.ask(
                        "POST", generation.name() + "/_mget?_source_includes=" + Documents.ARTICLE, Map.of("ids", ids))
                .path("docs")) {
            String article = each.path("_source").path(Documents.ARTICLE).asString("");
            if (each.path("found").asBoolean(false) && !articles.containsKey(article)) {
                holders.addAll(holdings.holders(article));
            }
        }
        articles.values().stream()
                .flatMap(Optional::stream)
                .filter(kept -> kept.statements().stream().map(Statement::id).anyMatch(statements::contains))
                .forEach(kept -> holders.addAll(holdings.holders(kept.article().id())));
        return holders;
    }

    @Override
    public synchronized void remove(String article) {
        for (String file : holdings.holders(article)) {
            holdings.remove(file);
            files.put(file, Optional.empty());
        }
        articles.put(article, Optional.empty());
    }

    @Override
    public synchronized void forget(String file) {
        removeUnlessHeld(holdings.remove(file));
        files.put(file, Optional.empty());
    }

    private void removeUnlessHeld(Optional<Holding> before) {
        before.flatMap(Holding::article)
                .filter(article -> holdings.holders(article).isEmpty())
                .ifPresent(article -> articles.put(article, Optional.empty()));
    }

    @Override
    public synchronized void commit() throws IOException {
        send();
        index.show(generation, stamp);
        if (unpublished) {
            index.publish(generation);
            unpublished = false;
        }
    }

    private void send() throws IOException {
        writing.write(articles, files);
        articles.clear();
        files.clear();
        letters = 0;
    }

    @Override
    public void close() throws IOException {
        try (cluster) {
            if (unpublished) {
                index.remove(generation);
            }
        }
    }
}
