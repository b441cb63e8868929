package dixit.search;

import dixit.model.Speaker;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An engine under test, with made-up speakers to store in it. */
public abstract class EngineContract {

    protected static final Speaker ADA = Told.person("Ada Quill", "Defence Minister", Told.NZ);
    protected static final Speaker BEN = Told.person("Ben Ostrow", "Spokesman", Told.CN);
    protected static final Speaker CHINA = new Speaker.State(Told.CN);
    protected static final Speaker NOBODY = new Speaker.Unnamed("officials", Optional.empty(), Optional.empty());

    /** The engine, with the same place for the whole of a test. */
    protected abstract Engine engine();

    protected final StatementStore update() throws IOException {
        return engine().update();
    }

    protected final StatementStore rebuild() throws IOException {
        return engine().rebuild();
    }

    protected final StatementSearch search() throws IOException {
        return engine().search();
    }

    /** How often something random is tried; an engine that answers more slowly may be asked less. */
    protected int rounds(int usual) {
        return usual;
    }

    protected final void store(Told... articles) throws IOException {
        try (StatementStore store = update()) {
            for (Told told : articles) {
                told.into(store);
            }
            store.commit();
        }
    }

    protected final SearchResult ask(Asked asked) throws IOException {
        try (StatementSearch search = search()) {
            return search.search(asked.request());
        }
    }

    protected final List<String> found(Asked asked) throws IOException {
        return ids(ask(asked));
    }

    protected static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entry().statement().id()).toList();
    }

    protected static Facet facet(SearchResult result, Field field) {
        return result.facets().stream()
                .filter(facet -> facet.field() == field)
                .findFirst()
                .orElseThrow();
    }

    protected static Value value(SearchResult result, Field field, String key) {
        return facet(result, field).values().stream()
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among " + facet(result, field)));
    }
}
