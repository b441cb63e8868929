package dixit.replies;

import dixit.lexicon.Lexicon;
import dixit.replies.Answers.Tie;
import dixit.replies.Dispute.Matter;
import dixit.search.Entry;
import dixit.search.Values;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts accusations and answers together by party and matter.
 *
 * <p>A matter is an incident of the lexicon; else what an article is about: articles whose headlines share words within a
 * month are about the same.
 *
 * <p>May be shared between threads.
 */
public final class Disputes {

    private static final int SHARED_WORDS = 2;

    private final Terms terms;
    private final Replies replies;

    public Disputes(Lexicon lexicon) {
        this.terms = new Terms(lexicon);
        this.replies = new Replies(lexicon);
    }

    /** What answers what among these statements. */
    public Answers among(Collection<Entry> entries) {
        return replies.among(entries);
    }

    /**
     * Whether this statement could be an answer or be answered, whatever others say: most can be neither, and then there
     * is no need to look for others.
     */
    public boolean mayBeTied(Entry entry) {
        Said said = Said.of(entry, terms);
        boolean replies = said.reply() != Said.Reply.NOT && !said.answersFor().isEmpty();
        return replies || !said.against().isEmpty() || said.accusesUnnamed();
    }

    /** Those for whom the speakers of a statement can answer. */
    public Set<Accused> answeredFor(Entry entry) {
        return Said.of(entry, terms).answersFor();
    }

    /** Those whom a statement accuses; empty when it accuses nobody. */
    public Set<Accused> accusedBy(Entry entry) {
        return Said.of(entry, terms).against();
    }

    /** All disputes about a party that these statements tell of, the newest first. */
    public List<Dispute> about(Accused party, Collection<Entry> entries) {
        Answers answers = among(entries);
        Map<Matter, List<Entry>> matters = matters(charges(party, answers, charge -> true));
        List<Dispute> disputes = new ArrayList<>();
        matters.forEach((matter, charges) -> disputes.add(dispute(party, matter, charges, answers)));
        disputes.sort(Comparator.comparing((Dispute dispute) -> dispute.first().orElse(LocalDate.MIN))
                .reversed());
        return List.copyOf(disputes);
    }

    /** All that some accuse a party of, whatever the matter, as one dispute; none when they do not. */
    public Optional<Dispute> by(Predicate<Entry> accuser, Accused party, Answers answers) {
        List<Entry> charges = charges(party, answers, accuser);
        return matters(charges).keySet().stream()
                .findFirst()
                .map(matter -> new Dispute(matter, charges, ties(party, charges, answers), List.of()));
    }

    private List<Entry> charges(Accused party, Answers answers, Predicate<Entry> accuser) {
        return answers.charges().stream()
                .filter(accuser)
                .filter(charge -> answers.against(charge).contains(party))
                .sorted(Dispute.BY_DAY)
                .toList();
    }

    private static List<Tie> ties(Accused party, List<Entry> charges, Answers answers) {
        Set<Entry> these = new HashSet<>(charges);
        return answers.ties().stream()
                .filter(tie -> tie.parties().contains(party))
                .map(tie -> new Tie(
                        tie.reply(),
                        tie.charges().stream().filter(these::contains).toList(),
                        tie.parties(),
                        tie.ground()))
                .filter(tie -> !tie.charges().isEmpty())
                .toList();
    }

    private Dispute dispute(Accused party, Matter matter, List<Entry> charges, Answers answers) {
        Set<String> articles =
                charges.stream().map(charge -> charge.statement().article()).collect(Collectors.toSet());
        List<Entry> apart = answers.apart().stream()
                .filter(reply -> answeredFor(reply).contains(party))
                .filter(reply -> articles.contains(reply.statement().article()))
                .toList();
        return new Dispute(matter, charges, ties(party, charges, answers), apart);
    }

    private Map<Matter, List<Entry>> matters(List<Entry> charges) {
        Map<String, String> incidents = new HashMap<>();
        charges.forEach(charge -> charge.statement()
                .meaning()
                .incident()
                .ifPresent(key -> incidents.putIfAbsent(charge.statement().article(), key)));
        Map<Matter, List<Entry>> matters = new LinkedHashMap<>();
        for (Entry charge : charges) {
            Optional<String> incident = charge.statement()
                    .meaning()
                    .incident()
                    .or(() ->
                            Optional.ofNullable(incidents.get(charge.statement().article())));
            Matter matter = matters.entrySet().stream()
                    .filter(known -> isSame(known.getKey(), known.getValue().getFirst(), incident, charge))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> new Matter(incident, charge.statement().article(), charge.title()));
            matters.computeIfAbsent(matter, any -> new ArrayList<>()).add(charge);
        }
        return matters;
    }

    private boolean isSame(Matter matter, Entry first, Optional<String> incident, Entry charge) {
        if (matter.incident().isPresent() || incident.isPresent()) {
            return matter.incident().equals(incident);
        }
        return matter.article().equals(charge.statement().article())
                || (isSoon(first, charge) && isAlike(matter.title(), charge.title()));
    }

    private static boolean isSoon(Entry first, Entry charge) {
        Optional<LocalDate> from = Values.day(first);
        Optional<LocalDate> to = Values.day(charge);
        return from.isPresent() && to.isPresent() && ChronoUnit.DAYS.between(from.get(), to.get()) <= Replies.MONTH;
    }

    private boolean isAlike(String some, String other) {
        Set<String> shared = new HashSet<>(terms.stems(some));
        shared.retainAll(terms.stems(other));
        return shared.size() >= SHARED_WORDS;
    }
}
