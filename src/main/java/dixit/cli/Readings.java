package dixit.cli;

import dixit.correct.Corrections;
import dixit.correct.Corrections.Corrected;
import dixit.search.Holding;
import dixit.search.StatementStore;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which articles are stored with all that readers put right in them. The index keeps, with the fingerprint of an article, the
 * statements that something was put right in, and the fingerprint of that: {@code id,id~8a2c…}. So a changed file of
 * corrections makes only those articles stale that it is about.
 */
final class Readings {

    private static final String BREAK = "~";

    private final StatementStore store;
    private final Corrections corrections;
    private final Set<String> newlyCorrected;

    Readings(StatementStore store, Corrections corrections) throws IOException {
        this.store = store;
        this.corrections = corrections;
        Set<String> statements = new HashSet<>(corrections.statements());
        corrected().forEach(statements::remove);
        newlyCorrected = store.filesWith(statements);
    }

    /** Whether what the index holds under this name was stored with all that is put right in it now. */
    boolean isRight(String name, Holding held) {
        String written = Fingerprint.of(held.fingerprint()).corrections();
        List<String> statements = statements(written);
        return !newlyCorrected.contains(name)
                && (statements.isEmpty() || written.endsWith(BREAK + corrections.fingerprint(statements)));
    }

    /** How what was put right in an article is to be kept with its fingerprint. */
    String of(Corrected article) {
        return of(article, corrections);
    }

    /** How what these corrections put right in an article is kept with its fingerprint. */
    static String of(Corrected article, Corrections corrections) {
        return article.of().isEmpty()
                ? ""
                : String.join(",", article.of()) + BREAK + corrections.fingerprint(article.of());
    }

    /** The statements of an article, with all that was put right. */
    Corrected corrected(List<dixit.model.Statement> found) {
        return corrections.corrected(found);
    }

    /** All statements in the index that something was put right in. */
    Collection<String> corrected() {
        Set<String> all = new HashSet<>();
        for (Holding held : store.holdings().values()) {
            all.addAll(statements(Fingerprint.of(held.fingerprint()).corrections()));
        }
        return all;
    }

    private static List<String> statements(String written) {
        int end = written.indexOf(BREAK);
        return end < 0 ? List.of() : Arrays.asList(written.substring(0, end).split(",", -1));
    }
}
