package dixit.replies;

import dixit.lexicon.Lexicon;
import dixit.model.Stance;
import dixit.replies.Answers.Ground;
import dixit.replies.Answers.Tie;
import dixit.replies.Said.Reply;
import dixit.search.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ties replies to the accusations that they answer.
 *
 * <p>A reply is what an accused party, or one who speaks for it, says of the accusation: that it is false or true, that
 * there is no proof, or nothing. It answers the accusations against that party in its own article; else, and besides, those
 * of the same incident at most {@link #MONTH} days before. Where it names its accusers, it answers only those.
 *
 * <p>May be shared between threads.
 */
public final class Replies {

    /** A reply answers what was said at most so many days before. */
    public static final int MONTH = 30;

    /** Articles are held to be about the same thing when headline and accusations share so many words. */
    private static final int SHARED_WORDS = 2;

    private final Terms terms;

    public Replies(Lexicon lexicon) {
        this.terms = new Terms(lexicon);
    }

    /** What answers what among these statements. The same statements always give the same ties. */
    public Answers among(Collection<Entry> entries) {
        List<Said> all = Context.filled(
                entries.stream().map(entry -> Said.of(entry, terms)).toList());
        List<Said> charges =
                all.stream().filter(said -> !said.against().isEmpty()).toList();
        var byAccused = new HashMap<Accused, List<Said>>();
        charges.forEach(charge -> charge.against()
                .forEach(accused -> byAccused
                        .computeIfAbsent(accused, any -> new ArrayList<>())
                        .add(charge)));
        var subjects = new Subjects(terms);
        var ties = new ArrayList<Tie>();
        var apart = new ArrayList<Entry>();
        for (Said reply : all) {
            Optional<Tie> tie = reply.reply() == Reply.NOT ? Optional.empty() : tie(reply, byAccused, subjects);
            tie.ifPresentOrElse(ties::add, () -> {
                if (Said.ANSWERING.contains(reply.stance())) {
                    apart.add(reply.entry());
                }
            });
        }
        var accused = new LinkedHashMap<Entry, Set<Accused>>();
        charges.forEach(charge -> accused.put(charge.entry(), charge.against()));
        return new Answers(accused, ties, apart);
    }

    private Optional<Tie> tie(Said reply, Map<Accused, List<Said>> byAccused, Subjects subjects) {
        List<Said> charges = reply.answersFor().stream()
                .flatMap(accused -> byAccused.getOrDefault(accused, List.of()).stream())
                .distinct()
                .filter(charge -> Collections.disjoint(charge.answersFor(), reply.answersFor()))
                .filter(charge -> !isLater(charge, reply))
                .filter(charge -> !mayBeItsOwn(reply) || !isAccused(charge, reply, byAccused))
                .toList();
        List<Said> here = addressed(
                reply,
                charges,
                subjects,
                charge -> charge.article().equals(reply.article()) && !isOtherIncident(charge, reply));
        List<Said> incident = addressed(
                reply,
                charges,
                subjects,
                charge -> !charge.article().equals(reply.article()) && isSameIncident(charge, reply));
        if (!here.isEmpty() || !incident.isEmpty()) {
            return tied(
                    reply,
                    Stream.concat(here.stream(), incident.stream()).toList(),
                    here.isEmpty() ? Ground.INCIDENT : Ground.ARTICLE);
        }
        return tied(
                reply,
                addressed(
                        reply,
                        charges,
                        subjects,
                        charge -> isSoon(charge, reply) && isSameTopic(charge, reply, subjects)),
                Ground.WORDS);
    }

    private static Optional<Tie> tied(Said reply, List<Said> charges, Ground ground) {
        Set<Accused> parties = charges.stream()
                .flatMap(charge -> charge.against().stream())
                .filter(reply.answersFor()::contains)
                .collect(Collectors.toSet());
        return charges.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Tie(reply.entry(), charges.stream().map(Said::entry).toList(), parties, ground));
    }

    /** Those of the charges that the reply speaks to: of the accusers that it names if it names any, else all. */
    private static List<Said> addressed(Said reply, List<Said> charges, Subjects subjects, Predicate<Said> eligible) {
        List<Said> near = charges.stream().filter(eligible).toList();
        List<Said> named =
                near.stream().filter(charge -> isNamed(charge, reply)).toList();
        List<Said> addressed = named.isEmpty() ? near : named;
        // One may admit anything; what is denied is mostly the charge.
        int shared = reply.stance() == Stance.CONFIRM ? SHARED_WORDS : 1;
        boolean related = reply.reply() != Reply.BY_STANCE
                || addressed.stream()
                        .anyMatch(charge ->
                                common(subjects.of(charge), subjects.of(reply)).size() >= shared);
        return related ? addressed : List.of();
    }

    private static boolean isNamed(Said charge, Said reply) {
        return charge.answersFor().stream()
                .anyMatch(accuser -> accuser.country() && reply.names().contains(accuser.key()));
    }

    /**
     * Whether those who make this charge are, or may be, accused in the same article by the side that replies: then what
     * it says of accusations and evidence is about its own.
     */
    private static boolean isAccused(Said charge, Said reply, Map<Accused, List<Said>> byAccused) {
        return charge.answersFor().stream().noneMatch(Accused::country)
                || charge.answersFor().stream()
                        .flatMap(accuser -> byAccused.getOrDefault(accuser, List.of()).stream())
                        .anyMatch(other -> other.article().equals(reply.article())
                                && !Collections.disjoint(other.answersFor(), reply.answersFor()));
    }

    /** Whether it speaks of accusations and evidence as those who accuse do too. */
    private static boolean mayBeItsOwn(Said reply) {
        return reply.reply() == Reply.BY_MENTION || reply.reply() == Reply.BY_LACK;
    }

    private static boolean isLater(Said charge, Said reply) {
        return charge.day().isPresent()
                && reply.day().isPresent()
                && charge.day().get().isAfter(reply.day().get());
    }

    private static boolean isSoon(Said charge, Said reply) {
        Optional<LocalDate> from = charge.day();
        Optional<LocalDate> to = reply.day();
        return from.isPresent() && to.isPresent() && ChronoUnit.DAYS.between(from.get(), to.get()) <= MONTH;
    }

    private static boolean isOtherIncident(Said charge, Said reply) {
        return reply.incident().isPresent()
                && charge.incident().isPresent()
                && !reply.incident().equals(charge.incident());
    }

    private static boolean isSameIncident(Said charge, Said reply) {
        return reply.incident().isPresent() && reply.incident().equals(charge.incident()) && isSoon(charge, reply);
    }

    private static boolean isSameTopic(Said charge, Said reply, Subjects subjects) {
        var shared = new HashSet<>(subjects.ofArticle(reply));
        shared.addAll(subjects.of(reply));
        shared.retainAll(subjects.ofArticle(charge));
        shared.addAll(common(subjects.of(charge), subjects.of(reply)));
        return shared.size() >= SHARED_WORDS;
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** What statements and their articles are about, as {@link Terms#stems} tells; found when first asked, for most never are. */
    private record Subjects(Terms terms, Map<Entry, Set<String>> statements, Map<String, Set<String>> articles) {

        Subjects(Terms terms) {
            this(terms, new IdentityHashMap<>(), new HashMap<>());
        }

        Set<String> of(Said said) {
            return statements.computeIfAbsent(said.entry(), any -> terms.stems(said.content()));
        }

        Set<String> ofArticle(Said said) {
            return articles.computeIfAbsent(
                    said.article(), any -> terms.stems(said.entry().title()));
        }
    }
}
