package dixit.web;

import dixit.web.SearchView.Link;
import java.util.List;

/**
 * A name that several threat actors bear, and who they are.
 *
 * @param statements the search for the name as written
 */
public record WhichView(Frame frame, String name, List<Link> actors, String statements) {

    public WhichView {
        actors = List.copyOf(actors);
    }

    /** The same as JSON. */
    record Json(String name, List<Link> actors) {}
}
