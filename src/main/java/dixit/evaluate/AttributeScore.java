package dixit.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares who, role, organization, country, stance and about of the statements that were found. A gold statement is
 * found when a prediction's content shares half of its words, one to one.
 */
public final class AttributeScore {

    private static final double MATCH = 0.5;
    private static final List<String> ATTRIBUTES =
            List.of("names", "kind", "role", "organization", "country", "stance", "about", "entity", "pronoun");

    private final WordLists words = WordLists.shipped();
    private final Map<String, int[]> hits = new HashMap<>();
    private int expected;
    private int found;
    private int extra;

    private AttributeScore() {}

    /**
     * What came out.
     *
     * @param gold statements that are not optional
     * @param extra found statements that touch none of the gold's
     * @param accuracies in the order of the paper's table; attributes that the gold does not have are left out
     */
    public record Table(int found, int gold, int extra, List<Accuracy> accuracies) {

        public Table {
            accuracies = List.copyOf(accuracies);
        }

        /** The accuracy of this attribute: {@code names}, {@code role}, {@code stance}… */
        public Optional<Accuracy> accuracy(String attribute) {
            return accuracies.stream()
                    .filter(accuracy -> accuracy.attribute().equals(attribute))
                    .findFirst();
        }
    }

    /** How many of how many are right. */
    public record Accuracy(String attribute, int hits, int of) {}

    /** Scores the found statements, given by the article's id. */
    public static Table of(List<Gold.Annotated> gold, Map<String, List<Annotation>> found) {
        AttributeScore score = new AttributeScore();
        for (Gold.Annotated article : gold) {
            score.article(article, found.getOrDefault(article.id(), List.of()));
        }
        List<Accuracy> accuracies = ATTRIBUTES.stream()
                .flatMap(attribute -> Optional.ofNullable(score.hits.get(attribute)).stream()
                        .map(counts -> new Accuracy(attribute, counts[0], counts[1])))
                .toList();
        return new Table(score.found, score.expected, score.extra, accuracies);
    }

    private record Pair(double overlap, int gold, int found) {}

    private void article(Gold.Annotated article, List<Annotation> predicted) {
        Tokens tokens = Tokens.words(article.text());
        List<BitSet> gold = contents(article.statements(), tokens);
        List<BitSet> given = contents(predicted, tokens);
        List<Pair> pairs = new ArrayList<>();
        BitSet touched = new BitSet();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < given.size(); j++) {
                double overlap = Tokens.overlap(gold.get(i), given.get(j));
                if (overlap > 0) {
                    touched.set(j);
                    pairs.add(new Pair(overlap, i, j));
                }
            }
        }
        extra += predicted.size() - touched.cardinality();
        Map<Integer, Integer> mates = mates(pairs);
        for (int i = 0; i < gold.size(); i++) {
            Annotation statement = article.statements().get(i);
            if (!statement.attributes().optional()) {
                expected++;
                Integer mate = mates.get(i);
                if (mate != null) {
                    found++;
                    compare(article.text(), statement, predicted.get(mate));
                }
            }
        }
    }

    private static List<BitSet> contents(List<Annotation> statements, Tokens tokens) {
        return statements.stream()
                .map(statement -> tokens.touched(statement.content()))
                .toList();
    }

    private static Map<Integer, Integer> mates(List<Pair> pairs) {
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found)
                .reversed());
        Map<Integer, Integer> mates = new HashMap<>();
        BitSet taken = new BitSet();
        for (Pair pair : pairs) {
            if (pair.overlap >= MATCH && !mates.containsKey(pair.gold) && !taken.get(pair.found)) {
                mates.put(pair.gold, pair.found);
                taken.set(pair.found);
            }
        }
        return mates;
    }

    private void compare(String text, Annotation gold, Annotation given) {
        Annotation.Attributes expects = gold.attributes();
        Annotation.Attributes has = given.attributes();
        List<Annotation.Who> who = has.who().orElse(List.of());
        List<Annotation.Who> speakers = expects.who().orElse(List.of());
        if (!speakers.isEmpty()) {
            count("names", speakers.stream().allMatch(speaker -> who.stream().anyMatch(one -> sameName(speaker, one))));
        }
        speakers.forEach(speaker -> compare(speaker, who));
        if (expects.who().isEmpty() && !expects.entity().isEmpty()) {
            boolean right = expects.entity().stream()
                    .anyMatch(name -> who.stream().anyMatch(one -> sameName(words(name), words(one.name()))));
            count("entity", right);
            if (gold.speaker().stream().allMatch(span -> words.pronoun(span.of(text)))) {
                count("pronoun", right);
            }
        }
        expects.stance().ifPresent(stance -> count("stance", has.stance().equals(Optional.of(stance))));
        if (!expects.about().isEmpty()) {
            List<String> all = Stream.concat(expects.about().stream(), expects.actors().stream())
                    .toList();
            count("about", f1(lower(all), lower(has.about())) >= MATCH);
        }
    }

    private void compare(Annotation.Who speaker, List<Annotation.Who> given) {
        Optional<Annotation.Who> mate =
                given.stream().filter(one -> sameName(speaker, one)).findFirst();
        speaker.kind()
                .ifPresent(
                        kind -> count("kind", mate.flatMap(Annotation.Who::kind).equals(Optional.of(kind))));
        similar("role", speaker, mate, Annotation.Who::role);
        similar("organization", speaker, mate, Annotation.Who::organization);
        speaker.country()
                .ifPresent(country ->
                        count("country", mate.flatMap(Annotation.Who::country).equals(Optional.of(country))));
    }

    private void similar(
            String attribute,
            Annotation.Who speaker,
            Optional<Annotation.Who> mate,
            Function<Annotation.Who, Optional<String>> of) {
        of.apply(speaker).ifPresent(text -> {
            Set<String> expects = Set.copyOf(words(Optional.of(text)));
            Set<String> has = Set.copyOf(words(mate.flatMap(of)));
            count(attribute, f1(expects, has) >= MATCH);
        });
    }

    private void count(String attribute, boolean right) {
        int[] counts = hits.computeIfAbsent(attribute, name -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }

    private boolean sameName(Annotation.Who one, Annotation.Who other) {
        return sameName(words(one.name()), words(other.name()));
    }

    /** Whether one name is the other, or its end: a title may be missing in front. */
    private static boolean sameName(List<String> one, List<String> other) {
        return one.equals(other)
                || (one.size() > 1 && endsWith(other, one))
                || (other.size() > 1 && endsWith(one, other));
    }

    private static boolean endsWith(List<String> longer, List<String> end) {
        return longer.size() >= end.size()
                && longer.subList(longer.size() - end.size(), longer.size()).equals(end);
    }

    private List<String> words(String text) {
        return words.counting(text);
    }

    private List<String> words(Optional<String> text) {
        return text.map(words::counting).orElse(List.of());
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static double f1(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }
}
