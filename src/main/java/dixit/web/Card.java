package dixit.web;

import java.util.List;
import java.util.Optional;

/**
 * A statement as a card shows it.
 *
 * @param id the statement's
 * @param href the statement's page
 * @param brief the card in a few words, to tell its links from those of others
 */
public record Card(String id, String href, String brief, Who who, Quote quote, Facts facts, Source source, Side side) {

    /** The same card with the reasons why it is shown. */
    Card explained(List<String> why) {
        Source told = new Source(
                source.publisher(), source.url(), source.title(), source.place(), source.same(), source.carried(), why);
        return new Card(id, href, brief, who, quote, facts, told, side);
    }

    /**
     * Who speaks, and what they do by it.
     *
     * @param as role, organization and country, as far as known
     */
    public record Who(List<Name> names, Tone tone, List<Name> as) {
        public Who {
            names = List.copyOf(names);
            as = List.copyOf(as);
        }
    }

    /**
     * The words.
     *
     * @param look {@code direct} or {@code reported}
     * @param kind how near to the mouth they are, in words
     * @param context the rest of the sentences in which they stand; may be empty
     */
    public record Quote(String look, String kind, List<Piece> words, List<Piece> context) {
        public Quote {
            words = List.copyOf(words);
            context = List.copyOf(context);
        }
    }

    /**
     * What a statement answers, or how it is answered.
     *
     * @param kind {@code answers} or {@code answered}
     * @param thread where accusation and answer stand side by side
     */
    public record Bearing(String kind, String words, Optional<String> thread) {}

    /** The same card, which tells what the statement answers or how it is answered. */
    Card bearing(Optional<Bearing> answer) {
        Facts told = new Facts(
                facts.about(), facts.actors(), facts.incident(), facts.hedge(), facts.toldBy(), facts.hedged(), answer);
        return new Card(id, href, brief, who, quote, told, source, side);
    }

    /**
     * About whom, which threat actors, which incident, and how sure the speaker says to be.
     *
     * @param toldBy those who pass it on; their names lead to the statement that carries it
     * @param answer what it answers, or how it is answered, where that was looked for
     * @param hedged the hedge of the text that this headline drops; leads to the statement that has it
     */
    public record Facts(
            List<Name> about,
            List<Actor> actors,
            Optional<Name> incident,
            Optional<String> hedge,
            List<Name> toldBy,
            Optional<Name> hedged,
            Optional<Bearing> answer) {
        public Facts {
            about = List.copyOf(about);
            actors = List.copyOf(actors);
            toldBy = List.copyOf(toldBy);
        }

        /** Whether there is nothing to show. */
        public boolean none() {
            return about.isEmpty()
                    && actors.isEmpty()
                    && incident.isEmpty()
                    && hedge.isEmpty()
                    && toldBy.isEmpty()
                    && hedged.isEmpty()
                    && answer.isEmpty();
        }
    }

    /**
     * A threat actor.
     *
     * @param named how the statement names it, where that is not its first name, and whose name for it that is
     */
    public record Actor(Name name, Optional<String> named) {}

    /**
     * Where it is to be read.
     *
     * @param publisher empty when the article tells none
     * @param url address of the article at its publisher, when it is one of the web
     * @param same whether the card before this one is from the same article
     * @param carried leads to the other articles that carry the same statement
     * @param why why the statement is among the answers, in sentences; may be empty
     */
    public record Source(
            Optional<String> publisher,
            Optional<String> url,
            String title,
            String place,
            boolean same,
            Optional<SearchView.Link> carried,
            List<String> why) {
        public Source {
            why = List.copyOf(why);
        }
    }

    /**
     * The column beside it.
     *
     * @param date in ISO 8601
     * @param day the same, for people
     */
    public record Side(Optional<String> date, String day, List<String> lines) {
        public Side {
            lines = List.copyOf(lines);
        }
    }
}
