package dixit.cli;

import dixit.corpus.Item;
import dixit.corpus.Read;
import dixit.corpus.Sink;
import dixit.correct.Corrections;
import dixit.correct.Corrections.Corrected;
import dixit.model.Article;
import dixit.model.Problem;
import dixit.model.Statement;
import dixit.search.Holding;
import dixit.search.Inventory;
import dixit.search.Origin;
import dixit.search.StatementSearch;
import dixit.search.StatementSearch.StoredArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a corpus once more, and compares each of its articles with what an index holds of it. */
final class Verification implements Sink {

    private static final String CHANGED = "has changed since it was read";

    private final Inventory inventory;
    private final StatementSearch index;
    private final Reader reader;
    private final Map<String, String> last = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Problem> differences = new ArrayList<>();
    private final List<Problem> faults = new ArrayList<>();
    private int checked;

    /**
     * Reads articles anew.
     *
     * @param same whether the program that reads now is the one that built the index
     */
    record Reader(Words words, Corrections corrections, boolean same) {

        Corrected read(Article article) {
            return corrections.corrected(
                    words.extractor().surerThan(Intake.LEAST).extract(article));
        }
    }

    Verification(Inventory inventory, StatementSearch index, Reader reader) {
        this.inventory = inventory;
        this.index = index;
        this.reader = reader;
        // Of several files with the same article the one with the greatest name counts.
        new TreeMap<>(inventory.holdings())
                .forEach((name, held) -> held.article().ifPresent(article -> last.put(article, name)));
    }

    @Override
    public void item(Item item) throws IOException {
        seen.add(item.name());
        Optional<Holding> held = Optional.ofNullable(inventory.holdings().get(item.name()));
        if (held.isEmpty()) {
            if (item.read() instanceof Read.One) {
                differs(item.name(), "is not in the index");
            }
        } else if (!Fingerprint.of(held.get().fingerprint()).digest().equals(item.digest())) {
            differs(item.name(), CHANGED);
        } else if (held.get().article().isPresent() && item.read() instanceof Read.One one) {
            compare(item.name(), one.article(), held.get());
        } else {
            differs(item.name(), CHANGED);
        }
    }

    private void compare(String name, Article article, Holding held) throws IOException {
        if (!held.article().equals(Optional.of(article.id()))) {
            faults.add(new Problem(name, "holds an article whose id does not derive from it"));
        } else if (name.equals(last.get(article.id()))) {
            Optional<StoredArticle> stored = index.article(article.id());
            if (stored.isEmpty()) {
                faults.add(new Problem(name, "holds the article " + article.id() + ", which the index does not find"));
            } else if (!stored.get().article().equals(article)) {
                faults.add(new Problem(name, "says something else than its article " + article.id() + " in the index"));
            } else {
                compareStatements(new Origin(name, held.fingerprint()), article, stored.get());
            }
        }
        checked++;
    }

    private void compareStatements(Origin origin, Article article, StoredArticle stored) throws IOException {
        String name = origin.file();
        Fingerprint print = Fingerprint.of(origin.fingerprint());
        if (!reader.same()) {
            return; // another program may rightly have found other statements in it
        }
        if (!print.readBy().equals(reader.words().fingerprint())) {
            differs(name, "was read with other words or another model");
            return;
        }
        Corrected found = reader.read(article);
        if (!print.corrections().equals(Readings.of(found, reader.corrections()))) {
            differs(name, "was read before readers put something right in it");
            return;
        }
        Set<Statement> derived = new HashSet<>(found.statements());
        Set<Statement> kept = new HashSet<>(stored.statements());
        Stream.concat(found.statements().stream(), stored.statements().stream())
                .filter(statement -> !derived.contains(statement) || !kept.contains(statement))
                .map(Statement::id)
                .distinct()
                .forEach(id ->
                        faults.add(new Problem("statement " + id, "is not what derives from its article in " + name)));
    }

    /** The files that are known to the index and gone from the corpus, once all of it was given. */
    void end() {
        for (Map.Entry<String, Holding> each : inventory.holdings().entrySet()) {
            if (each.getValue().article().isPresent() && !seen.contains(each.getKey())) {
                differs(each.getKey(), "is in the index and not in the corpus any more");
            }
        }
    }

    private void differs(String name, String how) {
        differences.add(new Problem(name, how));
    }

    @Override
    public void problem(Problem problem) {
        // What cannot be read is told when the index is built; it is in none.
    }

    @Override
    public void skipped(Read.Skipped skipped) {
        // Rightly in no index.
    }

    /** Where the corpus has moved on since. */
    List<Problem> differences() {
        return List.copyOf(differences);
    }

    /** Where the index does not hold what it should. */
    List<Problem> faults() {
        return List.copyOf(faults);
    }

    /** How many articles were compared. */
    int checked() {
        return checked;
    }
}
