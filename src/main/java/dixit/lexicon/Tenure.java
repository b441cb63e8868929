package dixit.lexicon;

import dixit.model.Country;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That someone held a post for a while, as a public list of office holders tells.
 *
 * @param from the first day; open when nobody wrote it down
 * @param to the last day; open when nobody wrote it down or it lasts
 * @param source the list
 */
public record Tenure(
        String person,
        Optional<String> role,
        Optional<String> organization,
        Optional<Country> country,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String source) {

    /** Whether it lasted on that day. */
    public boolean covers(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
}
