package dixit.web;

import java.util.List;

/**
 * All that the first page may show.
 *
 * @param standing what the index holds
 * @param all where every statement is listed
 * @param charts one or none
 * @param accusations the newest, each with what its article tells of an answer
 * @param ways to all accusations, and to what else there is
 * @param meters who speaks, who is accused, which threat actors are named
 */
public record HomeView(
        Frame frame,
        String standing,
        SearchView.Link all,
        List<SearchView.Link> examples,
        List<Chart> charts,
        List<Card> accusations,
        List<SearchView.Link> ways,
        List<ProfileView.Meter> meters) {

    public HomeView {
        examples = List.copyOf(examples);
        charts = List.copyOf(charts);
        accusations = List.copyOf(accusations);
        ways = List.copyOf(ways);
        meters = List.copyOf(meters);
    }
}
