package dixit.web;

import java.util.List;
import java.util.Optional;

/**
 * All that the page of answers may show.
 *
 * @param charts one or none
 */
public record SearchView(
        Frame frame,
        Reading reading,
        Found found,
        List<Chip> chips,
        List<FacetView> facets,
        List<Chart> charts,
        Turn turn,
        Empty empty) {

    public SearchView {
        chips = List.copyOf(chips);
        facets = List.copyOf(facets);
        charts = List.copyOf(charts);
    }

    /**
     * How the question was read.
     *
     * @param parts what became filters
     * @param other the other way to read it: as words, or as a question again
     * @param notes what was left out
     * @param called words that are names of threat actors
     */
    public record Reading(List<Part> parts, Optional<Link> other, List<String> notes, List<Called> called) {
        public Reading {
            called = List.copyOf(called);
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Words that are a name of a threat actor, or of several.
     *
     * @param others other names of the one actor, with who uses each
     * @param ways the actor's page and the search for these letters alone; of several actors, the search for each
     */
    public record Called(String name, String actor, List<String> others, List<Link> ways) {
        public Called {
            others = List.copyOf(others);
            ways = List.copyOf(ways);
        }
    }

    /**
     * One part of a question.
     *
     * @param remove address of the search without it
     * @param change other values it may have; empty when it cannot be changed in place
     * @param hidden what a form that changes it sends along
     */
    public record Part(
            String name,
            String label,
            Optional<String> flag,
            boolean excluded,
            String remove,
            List<Option> change,
            List<AddressPart> hidden) {
        public Part {
            change = List.copyOf(change);
            hidden = List.copyOf(hidden);
        }

        /** The part in words. */
        public String words() {
            return switch (name) {
                case "words" -> "the words " + label;
                case "or" -> "or " + label;
                default -> name + (excluded ? " is not " : " = ") + label;
            };
        }
    }

    /** A value that one may pick. */
    public record Option(String value, String label, boolean selected) {}

    /** A text and where it leads. */
    public record Link(String label, String href) {

        /** Leads to the search that the reader came from, where that is known. */
        static Optional<Link> back(Address search) {
            if (search.query().isEmpty()) {
                return Optional.empty();
            }
            String what = search.asked().isEmpty() ? "" : " for “" + Written.beginning(search.asked(), 60) + "”";
            return Optional.of(new Link("Back to the statements" + what, search.toString()));
        }
    }

    /**
     * How much was found, and one page of it.
     *
     * @param count how many statements, or how many at least
     * @param these the same as part of a sentence
     * @param told what the question asks for, with counts; one or none
     * @param threads where accusations of those asked for stand beside their answers
     * @param takeAway how to keep all of it
     * @param examples questions that this index answers, where nothing was asked yet
     */
    public record Found(
            String count,
            String these,
            String where,
            List<Told> told,
            List<Card> cards,
            List<Link> threads,
            TakeAway takeAway,
            List<Link> examples) {
        public Found {
            told = List.copyOf(told);
            cards = List.copyOf(cards);
            threads = List.copyOf(threads);
            examples = List.copyOf(examples);
        }
    }

    /** The values that a question asks for: who, whom, which countries, when. */
    public record Told(String lead, List<FacetView.Value> values) {
        public Told {
            values = List.copyOf(values);
        }
    }

    /**
     * The statements in forms for other programs.
     *
     * @param count of the statements
     * @param saves to be kept
     * @param follows to be asked again and again
     */
    public record TakeAway(String count, List<Saving> saves, List<Saving> follows) {
        public TakeAway {
            saves = List.copyOf(saves);
            follows = List.copyOf(follows);
        }
    }

    /**
     * One form.
     *
     * @param limit how many of the statements it holds, when it does not hold all
     */
    public record Saving(String label, String href, String media, String limit) {}

    /**
     * A filter in force.
     *
     * @param name the field, or {@code or} for a further value of it
     * @param remove address of the search without it
     * @param removing what removing it does, in words
     */
    public record Chip(
            String name, String label, Optional<String> flag, boolean excluded, String remove, String removing) {}

    /**
     * The orders, the pages, and the ways on.
     *
     * @param first number of the first statement on this page
     * @param clear address without any filter
     */
    public record Turn(
            List<Option> orders,
            List<Option> pages,
            Optional<Link> next,
            long first,
            long last,
            String clear,
            Dates dates) {
        public Turn {
            orders = List.copyOf(orders);
            pages = List.copyOf(pages);
        }
    }

    /** The form for days. */
    public record Dates(String from, String to, List<AddressPart> hidden) {
        public Dates {
            hidden = List.copyOf(hidden);
        }
    }

    /**
     * What to do when nothing was found.
     *
     * @param costs what is found when one part is left out
     * @param meant what may have been meant instead
     * @param nearest the first statement of the nearest search that finds any
     */
    public record Empty(List<Cost> costs, List<Meant> meant, List<Card> nearest) {
        static final Empty NOT = new Empty(List.of(), List.of(), List.of());

        public Empty {
            meant = List.copyOf(meant);
            costs = List.copyOf(costs);
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * What may have been meant.
     *
     * @param kind spelling, or a nearest date
     * @param count how many statements it finds
     */
    public record Meant(String kind, String label, String count, String href) {}

    /** What leaving out one part gains. */
    public record Cost(String name, String label, long gain, String href) {}
}
