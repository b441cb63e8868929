package dixit.cli;

import dixit.search.Entry;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Hit;
import dixit.search.StatementSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Picks the answers that are new. */
final class News implements StatementSearch.Visitor {

    private final Set<String> known;
    private final Set<String> answers = new LinkedHashSet<>();
    private final List<Hit> hits = new ArrayList<>();

    /** @param known the ids of the statements that are not new */
    News(Set<String> known) {
        this.known = known;
    }

    @Override
    public void begin(StatementSearch.About about, long total) {}

    @Override
    public boolean visit(Entry entry) {
        answers.add(entry.statement().id());
        if (!known.contains(entry.statement().id())) {
            hits.add(new Hit(entry, 0, List.of()));
        }
        return true;
    }

    /** The ids of all answers, new or not. */
    Set<String> answers() {
        return Collections.unmodifiableSet(answers);
    }

    /** The new ones, as if they were all that answers. */
    SearchResult result() {
        long articles = hits.stream()
                .map(hit -> hit.entry().statement().article())
                .distinct()
                .count();
        long sources = hits.stream()
                .flatMap(hit -> hit.entry().publication().publisher().stream())
                .distinct()
                .count();
        return new SearchResult(hits.size(), articles, sources, hits, List.of());
    }
}
