package dixit.replies;

import dixit.search.Entry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What answers what, among some statements.
 *
 * @param accused statements that accuse someone, in the order in which they were handed in, and whom they accuse
 * @param ties replies and what they answer
 * @param apart statements that deny, doubt, confirm or decline to comment and could not be tied
 */
public record Answers(Map<Entry, Set<Accused>> accused, List<Tie> ties, List<Entry> apart) {

    public Answers {
        accused = Collections.unmodifiableMap(new LinkedHashMap<>(accused));
        ties = List.copyOf(ties);
        apart = List.copyOf(apart);
    }

    /** The statements that accuse someone, in the order in which they were handed in. */
    public List<Entry> charges() {
        return List.copyOf(accused.keySet());
    }

    /** Whom a statement accuses. */
    public Set<Accused> against(Entry charge) {
        return accused.getOrDefault(charge, Set.of());
    }

    /** The tie of the reply with this id. */
    public Optional<Tie> of(String reply) {
        return ties.stream()
                .filter(tie -> tie.reply().statement().id().equals(reply))
                .findFirst();
    }

    /** The replies to the charge with this id. */
    public List<Entry> to(String charge) {
        return ties.stream()
                .filter(tie -> tie.charges().stream()
                        .anyMatch(entry -> entry.statement().id().equals(charge)))
                .map(Tie::reply)
                .toList();
    }

    /**
     * A reply and the charges that it answers, at least one.
     *
     * @param parties the accused for whom it answers
     * @param ground why they are held to belong together
     */
    public record Tie(Entry reply, List<Entry> charges, Set<Accused> parties, Ground ground) {
        public Tie {
            charges = List.copyOf(charges);
            parties = Set.copyOf(parties);
        }
    }

    /** Why a reply and a charge are held to belong together. */
    public enum Ground {
        /** They stand in the same article. */
        ARTICLE,
        /** They are about the same incident of the lexicon, within a month. */
        INCIDENT,
        /** Their articles are about the same things, within a month. */
        WORDS
    }
}
