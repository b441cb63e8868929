package dixit.web;

import dixit.replies.Accused;
import dixit.replies.Answers;
import dixit.replies.Answers.Tie;
import dixit.replies.Dispute;
import dixit.replies.Disputes;
import dixit.replies.Evidence;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.SearchResult.Hit;
import dixit.search.StatementSearch;
import dixit.search.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a statement answers and how it is answered. */
final class Answering {

    /** Articles that are read for one statement at most. */
    private static final int ARTICLES = 60;

    private static final String SILENCE = "no response found to this";

    private final Disputes disputes;
    private final Evidence evidence;

    Answering(StatementSearch statements, Disputes disputes) {
        this.disputes = disputes;
        this.evidence = new Evidence(statements, ARTICLES, Address.START.least());
    }

    /** The same cards, each with what the statement's own article tells of it. */
    List<Card> told(List<Card> cards, List<Hit> hits) throws IOException {
        List<Card> told = new ArrayList<>();
        for (int at = 0; at < hits.size(); at++) {
            told.add(cards.get(at).bearing(inItsArticle(hits.get(at).entry())));
        }
        return told;
    }

    private Optional<Card.Bearing> inItsArticle(Entry entry) throws IOException {
        return disputes.mayBeTied(entry) ? bearing(entry, evidence.beside(entry)) : Optional.empty();
    }

    /** What the articles of a month around it tell of it. That nothing was found is told of accusations too. */
    Optional<Card.Bearing> anywhere(Entry entry) throws IOException {
        Set<Accused> parties = new HashSet<>(disputes.accusedBy(entry));
        parties.addAll(
                disputes.answeredFor(entry).stream().filter(Accused::country).toList());
        Optional<Card.Bearing> found = bearing(entry, evidence.around(entry, parties));
        boolean accusation =
                Dispute.isAccusation(entry) && !disputes.accusedBy(entry).isEmpty();
        return found.isEmpty() && accusation
                ? Optional.of(new Card.Bearing("answered", SILENCE, thread(entry, disputes.accusedBy(entry))))
                : found;
    }

    private Optional<Card.Bearing> bearing(Entry entry, Collection<Entry> among) {
        Answers answers = disputes.among(among);
        String id = entry.statement().id();
        Optional<Tie> tie = answers.of(id);
        if (tie.isPresent()) {
            return Optional.of(new Card.Bearing(
                    "answers",
                    accusers(tie.get()),
                    thread(tie.get().charges().getFirst(), tie.get().parties())));
        }
        List<Entry> replies = answers.to(id);
        return replies.stream()
                .filter(Dispute::denies)
                .findFirst()
                .or(() -> replies.stream().findFirst())
                .flatMap(reply -> answers.of(reply.statement().id()))
                .map(reply -> new Card.Bearing(
                        "answered",
                        (Dispute.denies(reply.reply()) ? "denied " : "replied to ")
                                + ThreadTelling.later(entry, reply.reply()),
                        thread(entry, reply.parties())));
    }

    private static String accusers(Tie tie) {
        List<String> countries = tie.charges().stream()
                .flatMap(charge -> Values.of(Field.COUNTRY, charge).stream())
                .map(Values.Labelled::label)
                .distinct()
                .toList();
        return countries.isEmpty()
                ? Written.count(tie.charges().size(), "accusation")
                : "the accusation by " + Written.and(countries);
    }

    private static Optional<String> thread(Entry charge, Set<Accused> parties) {
        return parties.stream()
                .sorted(Comparator.comparing((Accused party) -> !party.country())
                        .thenComparing(Accused::key))
                .findFirst()
                .map(party -> ThreadAddress.about(party.key()))
                .map(address -> charge.statement()
                        .meaning()
                        .incident()
                        .map(address::incident)
                        .orElseGet(() -> address.article(charge.statement().article())))
                .map(ThreadAddress::toString);
    }
}
