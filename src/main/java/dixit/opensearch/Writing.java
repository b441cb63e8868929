package dixit.opensearch;

import dixit.model.Article;
import dixit.model.Statement;
import dixit.opensearch.Documents.Document;
import dixit.search.Holding;
import dixit.search.Slice;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/**
 * Writes articles to one generation of an index, in which other programs may write at the same time and be killed at any
 * moment. An article's own document comes first, and is written only over the state that was read: whoever writes it last
 * decides. The documents of its statements carry the number of that write, so that late ones of an earlier writer are
 * refused. What a file holds is noted last: what was cut off before is done again.
 */
final class Writing {

    /** Articles that are written together. */
    private static final int TOGETHER = 250;

    private static final int AT_ONCE = 2;

    private final Cluster cluster;
    private final String index;
    private final Slice slice;
    private final Bulk bulk;
    private final Seen labels = new Seen();

    Writing(Cluster cluster, String index, Slice slice) {
        this.cluster = cluster;
        this.index = index;
        this.slice = slice;
        this.bulk = new Bulk(cluster, index);
    }

    /** An article as a file holds it. */
    record Kept(String file, Article article, List<Statement> statements) {}

    /** An article's own document as the cluster has it. */
    private record Known(Bulk.State state, String file, List<String> statements) {}

    /**
     * Brings articles and files to the cluster.
     *
     * @param articles by their ids; those that are gone are empty
     * @param files by their names; those that are gone are empty
     */
    void write(Map<String, Optional<Kept>> articles, Map<String, Optional<Holding>> files) throws IOException {
        List<String> ids = List.copyOf(articles.keySet());
        Set<String> elsewhere = heldElsewhere(ids.stream()
                .filter(id -> articles.getOrDefault(id, Optional.empty()).isEmpty())
                .toList());
        List<Callable<Void>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            Map<String, Optional<Kept>> some = new LinkedHashMap<>();
            ids.subList(from, Math.min(ids.size(), from + TOGETHER)).stream()
                    .filter(id -> !elsewhere.contains(id))
                    .forEach(id -> some.put(id, articles.getOrDefault(id, Optional.empty())));
            parts.add(() -> {
                while (!some.isEmpty()) {
                    some.keySet().removeAll(tryTo(some));
                }
                return null;
            });
        }
        atOnce(parts);
        Bulk.Acts notes = bulk.acts();
        files.forEach((file, holding) -> holding.ifPresentOrElse(
                held -> notes.write(Documents.file(file, held)), () -> notes.delete(Documents.fileId(file))));
        notes.send();
    }

    /** The cluster has more to do while it answers one of them: each is other articles. */
    private static void atOnce(List<Callable<Void>> parts) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> part : pool.invokeAll(parts)) {
                part.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while storing");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException told) {
                throw told;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** An article that is to be written, or to be deleted, in place of what there is. */
    private record Task(String id, Optional<Known> before, Optional<Kept> kept, List<Document> documents) {

        static Task of(String id, Optional<Known> before, Optional<Kept> kept) {
            return new Task(
                    id,
                    before,
                    kept,
                    kept.map(each -> Documents.of(each.file(), each.article(), each.statements()))
                            .orElse(List.of()));
        }

        /** Its own document. */
        void addTo(Bulk.Acts acts) {
            if (documents.isEmpty()) {
                before.ifPresent(there -> acts.deleteOnly(Documents.articleId(id), there.state()));
            } else {
                before.ifPresentOrElse(
                        there -> acts.writeOver(documents.getLast(), there.state()),
                        () -> acts.create(documents.getLast()));
            }
        }

        /** The documents of its statements, and the end of those that it had and has no more. */
        void addPartsTo(Bulk.Acts acts, long order) {
            Set<String> now = new HashSet<>();
            for (Document statement : documents.subList(0, Math.max(0, documents.size() - 1))) {
                now.add(statement.id());
                acts.writeAs(order, statement);
            }
            before.map(Known::statements).orElse(List.of()).stream()
                    .map(Documents::statementId)
                    .filter(each -> !now.contains(each))
                    .forEach(each -> acts.deleteAs(order, each));
        }
    }

    /** Tells which are settled; the others were changed meanwhile by another program and must be looked at again. */
    private Set<String> tryTo(Map<String, Optional<Kept>> articles) throws IOException {
        Map<String, Known> known = known(articles.keySet());
        Set<String> settled = new HashSet<>();
        var tasks = new ArrayList<Task>();
        articles.forEach((id, kept) -> {
            Optional<Known> before = Optional.ofNullable(known.get(id));
            boolean done = kept.map(
                            mine -> before.filter(there -> counts(there, mine)).isPresent())
                    .orElse(before.isEmpty());
            if (done) {
                settled.add(id);
            } else {
                tasks.add(Task.of(id, before, kept));
            }
        });
        Bulk.Acts own = bulk.acts();
        tasks.forEach(task -> task.addTo(own));
        Map<String, Long> written = own.send();
        Bulk.Acts parts = bulk.acts();
        for (Task task : tasks) {
            Optional.ofNullable(written.get(Documents.articleId(task.id()))).ifPresent(order -> {
                settled.add(task.id());
                task.addPartsTo(parts, order);
                task.kept().ifPresent(kept -> addLabels(parts, kept));
            });
        }
        parts.send();
        return settled;
    }

    /** Of files on different machines with the same article the one with the greatest name counts. */
    private boolean counts(Known there, Kept kept) {
        return there.file().compareTo(kept.file()) > 0 && !slice.has(there.file());
    }

    private void addLabels(Bulk.Acts acts, Kept kept) {
        Documents.labels(kept.article(), kept.statements())
                .filter(label -> labels.first(label.id()))
                .forEach(acts::create);
    }

    private Map<String, Known> known(Set<String> articles) throws IOException {
        Map<String, Known> known = new LinkedHashMap<>();
        var ids = articles.stream().map(Documents::articleId).toList();
        for (JsonNode each : cluster.ask(
                        "POST",
                        index + "/_mget?_source_includes=" + Documents.FILE + "," + Documents.STATEMENTS,
                        Map.of("ids", ids))
                .path("docs")) {
            if (each.path("found").asBoolean(false)) {
                var statements = new ArrayList<String>();
                each.path("_source").path(Documents.STATEMENTS).forEach(one -> statements.add(one.asString()));
                var state = new Bulk.State(
                        each.path("_seq_no").asLong(),
                        each.path("_primary_term").asLong());
                String file = each.path("_source").path(Documents.FILE).asString();
                known.put(
                        each.path("_id")
                                .asString()
                                .substring(Documents.articleId("").length()),
                        new Known(state, file, statements));
            }
        }
        return known;
    }

    /** Those of these articles that a file of another slice holds. */
    private Set<String> heldElsewhere(List<String> articles) throws IOException {
        Set<String> held = new HashSet<>();
        if (slice.equals(Slice.WHOLE) || articles.isEmpty()) {
            return held;
        }
        for (String article : articles) {
            JsonNode found = cluster.ask(
                    "POST",
                    index + "/_count",
                    Map.of(
                            "query",
                            Queries.filter(
                                    List.of(Queries.term(Documents.HELD, article)),
                                    List.of(SliceFiles.inSlice(slice)))));
            if (found.path("count").asLong() > 0) {
                held.add(article);
            }
        }
        return held;
    }

    /** Labels that were written already, as far as one remembers. */
    private static final class Seen {

        private static final int MOST = 500_000;

        private final Set<Integer> seen = new HashSet<>();

        synchronized boolean first(String id) {
            if (seen.size() >= MOST) {
                seen.clear();
            }
            return seen.add(id.hashCode());
        }
    }
}
