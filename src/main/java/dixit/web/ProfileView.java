package dixit.web;

import dixit.web.SearchView.Link;
import java.util.List;
import java.util.Optional;

/**
 * Someone who speaks or is spoken of: a speaker, a country, a threat actor.
 *
 * @param charts one or none
 * @param latest the newest statements
 */
public record ProfileView(Frame frame, Head head, List<Chart> charts, List<Card> latest, Rail rail) {

    public ProfileView {
        charts = List.copyOf(charts);
        latest = List.copyOf(latest);
    }

    /**
     * Who it is, and how much there is.
     *
     * @param flag of a country
     * @param country the one that the page's subject belongs to
     * @param all how many statements there are, and where they are listed; empty when there are none
     * @param where in how many articles, and when
     * @param role the role seen last
     * @param attributed of a threat actor
     */
    public record Head(
            String title,
            Optional<String> flag,
            Optional<Name> country,
            Optional<Link> all,
            String where,
            Optional<String> role,
            Optional<Attributed> attributed,
            Optional<Ends> ends) {}

    /** The country to which a threat actor is commonly attributed, and the public document that names the actor. */
    public record Attributed(Optional<Name> country, String source) {}

    /** The first statement and the newest, by their days. */
    public record Ends(Link first, Link last) {}

    /**
     * What stands beside the statements.
     *
     * @param thread where the accusations of it stand beside its answers
     * @param aliases other names and who uses them
     * @param written how articles write the name; {@code scope} says of which statements, when not of all
     */
    public record Rail(
            List<Role> roles,
            List<Meter> meters,
            Optional<Link> thread,
            List<Alias> aliases,
            List<Form> written,
            Optional<String> scope) {
        public Rail {
            roles = List.copyOf(roles);
            meters = List.copyOf(meters);
            aliases = List.copyOf(aliases);
            written = List.copyOf(written);
        }
    }

    /**
     * A role, as articles write it, and when.
     *
     * @param from year, month and day of the first statement in it
     * @param words the words of the first article that gives it, and where they stand
     */
    public record Role(
            String label, boolean none, String href, long count, String from, String to, Optional<Link> words) {}

    /**
     * Names by how many statements there are.
     *
     * @param note what is counted
     * @param more leads to all of them, when there are more
     */
    public record Meter(String title, String note, List<Row> rows, Optional<Link> more) {
        public Meter {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A name and its number.
     *
     * @param key the value's, for JSON
     * @param href the statements counted
     * @param width of a hundred
     */
    public record Row(Name name, String key, String href, long count, String width) {}

    /**
     * Another name of a threat actor.
     *
     * @param usedBy who calls it so
     * @param here how many of the statements say it
     * @param shared other actors who are called so too
     */
    public record Alias(String name, String usedBy, long here, List<Name> shared) {
        public Alias {
            shared = List.copyOf(shared);
        }
    }

    /** How articles write a name, and how often. */
    public record Form(String words, long count) {}

    /** When a role was seen, for people: {@code 3 April 2023 to 1 June 2024}. */
    public static String period(Role role) {
        if (role.from().isEmpty() || role.to().isEmpty()) {
            return "no date";
        }
        String from = Written.period(role.from());
        String to = Written.period(role.to());
        return from.equals(to) ? from : from + " to " + to;
    }
}
