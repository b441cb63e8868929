package dixit.variants;

import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What, beside its words, a statement must share with another to be the same: who says it, when, and whether it is denied.
 *
 * @param day when it was said, else published
 * @param countries those of its speakers
 * @param people the last words of the names of its speakers
 */
public record Saying(
        String article, Optional<LocalDate> day, boolean denies, Set<String> countries, Set<String> people) {

    /** Words that make a shingle of a statement. */
    public static final int SHINGLE = 3;

    /** Of how many shingles in a row one stands for a statement in an index. */
    public static final int WINDOW = 4;

    /** Shorter contents say too little to be recognized: {@code it was not involved}. */
    private static final int FEWEST_SHINGLES = 6;

    private static final double RESEMBLANCE = 0.5;
    private static final double CONTAINMENT = 0.8;
    private static final int DAYS = 31;

    public Saying {
        countries = Set.copyOf(countries);
        people = Set.copyOf(people);
    }

    /** That of a statement. */
    public static Saying of(Statement statement, Optional<LocalDate> day) {
        Stance stance = statement.meaning().stance();
        return new Saying(
                statement.article(),
                day,
                stance == Stance.DENY || stance == Stance.DOUBT,
                statement.speakers().stream()
                        .flatMap(mention -> mention.speaker().country().stream())
                        .map(Country::code)
                        .collect(Collectors.toSet()),
                statement.speakers().stream()
                        .map(Mention::speaker)
                        .filter(Speaker.Person.class::isInstance)
                        .map(speaker -> lastWord(speaker.name()))
                        .collect(Collectors.toSet()));
    }

    /** The same, said in no article in particular. */
    public Saying anywhere() {
        return new Saying("", day, denies, countries, people);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether two statements of different articles may be the same one: nobody else says it, and within a month. What one
     * article leaves open does not part it from the other.
     */
    public boolean agrees(Saying other) {
        return !article.equals(other.article)
                && denies == other.denies
                && meet(countries, other.countries)
                && meet(people, other.people)
                && (day.isEmpty()
                        || other.day.isEmpty()
                        || Math.abs(ChronoUnit.DAYS.between(day.get(), other.day.get())) <= DAYS);
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    /** Whether two contents are the same words, but for small changes or what one of them left out. */
    public static boolean sameWords(int[] one, int[] other) {
        return Math.min(one.length, other.length) >= FEWEST_SHINGLES
                && (Shingles.resemblance(one, other) >= RESEMBLANCE || Shingles.containment(one, other) >= CONTAINMENT);
    }
}
