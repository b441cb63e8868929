package dixit.search;

import dixit.model.Problem;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All of an index, looked through.
 *
 * @param holdings what each file held when it was read, by the file's path
 * @param faults where the index contradicts itself: words that do not stand where it says, articles that are there twice
 */
public record Inventory(StatementSearch.About about, NavigableMap<String, Holding> holdings, List<Problem> faults) {

    public Inventory {
        holdings = Collections.unmodifiableNavigableMap(new TreeMap<>(holdings));
        faults = List.copyOf(faults);
    }
}
