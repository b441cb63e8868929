package dixit.web;

import java.util.List;
import java.util.Optional;

/**
 * The values of one field to choose from.
 *
 * @param key the field's
 * @param state {@code 7 of 88}, {@code any of 3 chosen}, {@code 1 excluded}
 * @param more leads to all values, or back to the first
 * @param pages the pages about what is chosen
 */
public record FacetView(
        String key,
        String label,
        String state,
        List<Value> values,
        Optional<SearchView.Link> more,
        List<SearchView.Link> pages) {

    public FacetView {
        pages = List.copyOf(pages);
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param look {@code on}, {@code off} or empty
     * @param href chooses it, or takes it back
     * @param exclude excludes it; empty when it is chosen or excluded
     */
    public record Value(
            String label,
            Optional<String> flag,
            String count,
            String look,
            boolean none,
            String href,
            Optional<String> exclude) {

        /** What following the link does. */
        public String doing() {
            return switch (look) {
                case "on" -> "Remove filter: ";
                case "off" -> "Stop excluding: ";
                default -> "Add filter: ";
            };
        }
    }
}
