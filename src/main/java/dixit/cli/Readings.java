package dixit.cli;

import dixit.correct.Corrections;
import dixit.correct.Corrections.Corrected;
import dixit.search.Origin;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which files were read as they would be read now. The index keeps the fingerprint of a file together with the statements
 * that something was put right in, and the fingerprint of that: {@code 1f09…~id,id~8a2c…}. So a changed file of corrections
 * makes only those articles stale that it is about.
 */
final class Readings {

    private static final String BREAK = "~";

    private final Map<String, Reading> known = new HashMap<>();
    private final Set<String> corrected = new HashSet<>();
    private final Corrections corrections;

    /** @param statements in which something was put right */
    private record Reading(String file, List<String> statements, String corrections) {

        static Reading of(String fingerprint) {
            String[] parts = fingerprint.split(BREAK, -1);
            return parts.length == 3
                    ? new Reading(parts[0], Arrays.asList(parts[1].split(",", -1)), parts[2])
                    : new Reading(fingerprint, List.of(), "");
        }

        String fingerprint() {
            return statements.isEmpty() ? file : String.join(BREAK, file, String.join(",", statements), corrections);
        }
    }

    /** @param fingerprints of the files in the index, by their names */
    Readings(Map<String, String> fingerprints, Corrections corrections) {
        this.corrections = corrections;
        fingerprints.forEach((file, fingerprint) -> known.put(file, Reading.of(fingerprint)));
    }

    /** The statements that something was put right in since they were stored for the first time so. */
    Set<String> newlyCorrected() {
        Set<String> statements = new HashSet<>(corrections.statements());
        known.values().forEach(reading -> statements.removeAll(reading.statements()));
        return statements;
    }

    /** Whether the index holds what this file holds now, with all that was put right in it. */
    boolean isCurrent(Origin origin) {
        Reading reading = known.get(origin.file());
        return reading != null
                && reading.file().equals(origin.fingerprint())
                && reading.corrections().equals(corrections.fingerprint(reading.statements()));
    }

    /** The file is read again, or gone. */
    void forget(String file) {
        known.remove(file);
    }

    /** How the file is to be kept in the index. */
    Origin of(Origin origin, Corrected article) {
        corrected.addAll(article.of());
        var reading = new Reading(origin.fingerprint(), article.of(), corrections.fingerprint(article.of()));
        return new Origin(origin.file(), reading.fingerprint());
    }

    /** All statements of the corpus that something was put right in, as far as it was read. */
    Collection<String> corrected() {
        Set<String> all = new HashSet<>(corrected);
        known.values().forEach(reading -> all.addAll(reading.statements()));
        return all;
    }
}
