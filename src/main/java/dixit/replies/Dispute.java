package dixit.replies;

import dixit.model.Stance;
import dixit.replies.Answers.Tie;
import dixit.search.Entry;
import dixit.search.Values;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Accusations against one party in one matter, and what answers them.
 *
 * @param matter what it is about
 * @param charges the accusations, oldest first
 * @param ties the replies to any of them, oldest first, each with those of the charges that it answers
 * @param apart what the party or its officials deny, doubt, confirm or decline to comment on in the same articles or about
 *     the same incident, and which could not be tied; oldest first
 */
public record Dispute(Matter matter, List<Entry> charges, List<Tie> ties, List<Entry> apart) {

    private static final Set<Stance> DENIALS = EnumSet.of(Stance.DENY, Stance.DOUBT);

    static final Comparator<Entry> BY_DAY = Comparator.comparing(
                    (Entry entry) -> Values.day(entry).orElse(LocalDate.MAX))
            .thenComparing(entry -> entry.statement().article())
            .thenComparingInt(entry -> entry.statement().start());

    public Dispute {
        charges = charges.stream().sorted(BY_DAY).toList();
        apart = apart.stream().sorted(BY_DAY).toList();
        ties = ties.stream().sorted(Comparator.comparing(Tie::reply, BY_DAY)).toList();
    }

    /**
     * What accusations are about.
     *
     * @param incident the key of the lexicon's incident; else the matter is what an article is about
     * @param article the id of the first article
     * @param title the first article's title
     */
    public record Matter(Optional<String> incident, String article, String title) {}

    /** Whether a statement accuses by its stance; others tell of a misdeed. */
    public static boolean isAccusation(Entry entry) {
        return Said.ACCUSING.contains(entry.statement().meaning().stance());
    }

    /** The replies that deny or doubt. */
    public List<Entry> denials() {
        return ties.stream().map(Tie::reply).filter(Dispute::denies).toList();
    }

    public static boolean denies(Entry entry) {
        return DENIALS.contains(entry.statement().meaning().stance());
    }

    /** The charges to which no reply was found. */
    public List<Entry> unanswered() {
        Set<Entry> answered = new HashSet<>();
        ties.forEach(tie -> answered.addAll(tie.charges()));
        return charges.stream().filter(charge -> !answered.contains(charge)).toList();
    }

    /** The day of the first charge that has one. */
    public Optional<LocalDate> first() {
        return first(charges);
    }

    /** From the first accusation to the first denial. */
    public Optional<Long> daysToDenial() {
        return first().flatMap(from -> first(denials()).map(to -> Math.max(0, ChronoUnit.DAYS.between(from, to))));
    }

    /** The first day of any of these. */
    public static Optional<LocalDate> first(Collection<Entry> entries) {
        return entries.stream().flatMap(entry -> Values.day(entry).stream()).min(Comparator.naturalOrder());
    }

    /** The last day of anything in it. */
    public Optional<LocalDate> last() {
        return Stream.of(charges.stream(), ties.stream().map(Tie::reply), apart.stream())
                .flatMap(each -> each)
                .flatMap(entry -> Values.day(entry).stream())
                .max(Comparator.naturalOrder());
    }
}
