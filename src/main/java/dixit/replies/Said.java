package dixit.replies;

import dixit.model.Stance;
import dixit.model.Statement;
import dixit.search.Entry;
import dixit.search.Values;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A statement with what decides whether it answers another.
 *
 * @param day on which it was said, else published
 * @param against whom it accuses; empty when it accuses nobody
 * @param answersFor for whom its speakers can answer
 * @param names codes of the countries that its content names
 * @param content the words of its content within its context
 * @param reply whether it would be a reply if its speaker were accused
 */
record Said(
        Entry entry,
        Optional<LocalDate> day,
        Set<Accused> against,
        Set<Accused> answersFor,
        Set<String> names,
        String content,
        Reply reply) {

    /** Stances that accuse by themselves. */
    static final Set<Stance> ACCUSING = EnumSet.of(Stance.ACCUSE, Stance.ATTRIBUTE, Stance.CONDEMN);

    /** Stances that accuse when their words tell of a misdeed. */
    private static final Set<Stance> TELLING =
            EnumSet.of(Stance.SAY, Stance.CONFIRM, Stance.WARN, Stance.DEMAND, Stance.ASK);

    /** Stances that answer by themselves. */
    static final Set<Stance> ANSWERING = EnumSet.of(Stance.DENY, Stance.DOUBT, Stance.CONFIRM, Stance.NO_COMMENT);

    /** A content of so few words, such as "any part" or "the charge", points back at what was said before. */
    private static final int FEW_WORDS = 4;

    /** How a statement can be a reply. */
    enum Reply {
        /** It cannot. */
        NOT,
        /** By its stance, if it is about the same thing. */
        BY_STANCE,
        /** By what it says: it speaks of an accusation, as its makers do too. */
        BY_MENTION,
        /** By what it says: it misses a charge or its proof. */
        BY_LACK,
        /** By what it says: it rebuts, or points back at what was said before. */
        BY_WORDS
    }

    static Said of(Entry entry, Terms terms) {
        Statement statement = entry.statement();
        String content = content(entry);
        Gist gist = terms.gist(content);
        Set<String> names = terms.countries(content);
        Set<Accused> answersFor = Accused.answeredFor(statement, terms);
        Set<Accused> against = against(statement, gist, names, terms);
        against.removeAll(answersFor);
        return new Said(
                entry,
                Values.day(entry),
                Set.copyOf(against),
                Set.copyOf(answersFor),
                Set.copyOf(names),
                content,
                reply(statement.meaning().stance(), gist));
    }

    private static Set<Accused> against(Statement statement, Gist gist, Set<String> names, Terms terms) {
        Stance stance = statement.meaning().stance();
        boolean tells = TELLING.contains(stance) && gist.tellsMisdeed() && !gist.negates();
        boolean accuses =
                ACCUSING.contains(stance) || (tells && !isProtest(stance, gist) && !isTakenBack(statement, terms));
        var against = new HashSet<Accused>();
        if (accuses) {
            statement.meaning().about().forEach(party -> {
                against.add(Accused.of(party));
                terms.countryOf(party.key()).ifPresent(country -> against.add(Accused.country(country.code())));
            });
            if (against.stream().noneMatch(Accused::country)) {
                names.forEach(code -> against.add(Accused.country(code)));
            }
        }
        return against;
    }

    /** "Demanded that the indictment be withdrawn" accuses nobody. */
    private static boolean isProtest(Stance stance, Gist gist) {
        return stance == Stance.DEMAND && gist.speaksOfCharge();
    }

    /** "Has not blamed Beijing" has the cue of an accusation, but not its stance. */
    private static boolean isTakenBack(Statement statement, Terms terms) {
        return statement
                .wording()
                .cue()
                .flatMap(cue -> terms.stance(cue.lemma()))
                .filter(ACCUSING::contains)
                .isPresent();
    }

    private static Reply reply(Stance stance, Gist gist) {
        boolean answers = ANSWERING.contains(stance);
        boolean charge = gist.speaksOfCharge();
        boolean elsewhere = gist.tellsMeasure() || ACCUSING.contains(stance);
        if (elsewhere && !charge) {
            return Reply.NOT;
        }
        if (gist.rebuts() || (answers && pointsAtCharge(stance, gist))) {
            return Reply.BY_WORDS;
        }
        if (answers) {
            return Reply.BY_STANCE;
        }
        return gist.lacksProof() ? Reply.BY_LACK : charge ? Reply.BY_MENTION : Reply.NOT;
    }

    /**
     * Whether what is denied or confirmed can be nothing but an accusation: a charge; of what is not confirmed, for one may
     * admit anything, also a deed or a word such as "it".
     */
    private static boolean pointsAtCharge(Stance stance, Gist gist) {
        return gist.speaksOfCharge()
                || (stance != Stance.CONFIRM && (gist.tellsMisdeed() || gist.length() <= FEW_WORDS));
    }

    /** The same, as an accusation of these. */
    Said accusing(Set<Accused> others) {
        return new Said(entry, day, others, answersFor, names, content, reply);
    }

    /** The same, said for these as well. */
    Said answering(Set<Accused> others) {
        var all = new HashSet<>(answersFor);
        all.addAll(others);
        return new Said(entry, day, against, Set.copyOf(all), names, content, reply);
    }

    /** Whether it accuses by its stance but names nobody. */
    boolean accusesUnnamed() {
        return against.isEmpty() && (stance() == Stance.ACCUSE || stance() == Stance.CONDEMN);
    }

    private static String content(Entry entry) {
        var content = new StringBuilder();
        entry.statement().wording().content().stream()
                .filter(entry.statement().wording().context()::contains)
                .forEach(piece -> content.append(entry.at(piece)).append(' '));
        return content.toString();
    }

    String article() {
        return entry.statement().article();
    }

    Stance stance() {
        return entry.statement().meaning().stance();
    }

    Optional<String> incident() {
        return entry.statement().meaning().incident();
    }
}
