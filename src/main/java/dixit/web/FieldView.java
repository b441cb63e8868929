package dixit.web;

import java.util.List;

/**
 * All that the page of a field's values may show.
 *
 * @param standing how many values there are
 * @param like how the words of the values shown begin; may be empty
 * @param hidden what the form sends along: the search whose values these are
 * @param ways the next values, and back
 */
public record FieldView(
        Frame frame,
        String title,
        String standing,
        String action,
        String like,
        List<AddressPart> hidden,
        List<FacetView.Value> values,
        List<SearchView.Link> ways) {

    public FieldView {
        hidden = List.copyOf(hidden);
        values = List.copyOf(values);
        ways = List.copyOf(ways);
    }
}
