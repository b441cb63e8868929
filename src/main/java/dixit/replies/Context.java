package dixit.replies;

import dixit.model.Stance;
import dixit.replies.Said.Reply;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills in from the rest of an article what a statement leaves open: whom it accuses, for whom it answers. */
final class Context {

    private Context() {}

    static List<Said> filled(List<Said> all) {
        return represented(continued(all));
    }

    private static Map<String, List<Said>> charges(List<Said> all) {
        return all.stream().filter(said -> !said.against().isEmpty()).collect(Collectors.groupingBy(Said::article));
    }

    /** An accusation that names nobody is against those whom the one nearest to it in the article accuses. */
    private static List<Said> continued(List<Said> all) {
        Map<String, List<Said>> charges = charges(all);
        return all.stream()
                .map(said ->
                        said.accusesUnnamed() ? nearest(said, charges.getOrDefault(said.article(), List.of())) : said)
                .toList();
    }

    private static Said nearest(Said unnamed, List<Said> charges) {
        boolean known = unnamed.answersFor().stream().anyMatch(Accused::country)
                || charges.stream()
                        .anyMatch(charge -> !Collections.disjoint(charge.answersFor(), unnamed.answersFor()));
        return charges.stream()
                .filter(charge -> known && Collections.disjoint(charge.against(), unnamed.answersFor()))
                .min(Comparator.comparingInt(
                        charge -> Math.abs(charge.entry().statement().start()
                                - unnamed.entry().statement().start())))
                .map(charge -> unnamed.accusing(charge.against()))
                .orElse(unnamed);
    }

    /**
     * One who rebuts without the article saying for whom, answers for the country that most of the article's
     * accusations are against: who else would?
     */
    private static List<Said> represented(List<Said> all) {
        Map<String, List<Said>> charges = charges(all);
        return all.stream()
                .map(said -> said.reply() == Reply.BY_WORDS
                                && said.stance() != Stance.NO_COMMENT
                                && said.answersFor().stream().noneMatch(Accused::country)
                        ? alone(said, charges.getOrDefault(said.article(), List.of()))
                        : said)
                .toList();
    }

    private static Said alone(Said reply, List<Said> charges) {
        Map<Accused, Long> accused = charges.stream()
                .filter(charge -> Collections.disjoint(charge.answersFor(), reply.answersFor()))
                .flatMap(charge -> charge.against().stream())
                .filter(Accused::country)
                .collect(Collectors.groupingBy(country -> country, Collectors.counting()));
        Set<Accused> opposed = charges.stream()
                .filter(charge -> !Collections.disjoint(charge.answersFor(), reply.answersFor()))
                .flatMap(charge -> charge.against().stream())
                .collect(Collectors.toSet());
        long all = accused.values().stream().mapToLong(count -> count).sum();
        return accused.entrySet().stream()
                .filter(country -> country.getValue() * 2 > all
                        && !opposed.contains(country.getKey())
                        && !reply.answersFor().isEmpty())
                .findFirst()
                .map(country -> reply.answering(Set.of(country.getKey())))
                .orElse(reply);
    }
}
