package dixit.extract;

import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Speaker;
import dixit.model.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Marks what was understood against what a fixture says, attribute by attribute. */
final class Marking {

    private static final double ALIKE = 0.5;
    private static final Set<String> SMALL = Set.of("a", "an", "and", "at", "for", "in", "of", "s", "the", "to");

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /**
     * How many of how many are right, and how many were told where the fixture has nothing to tell.
     *
     * @param idle told where nothing is to be told
     */
    record Count(int right, int of, int idle) {

        double accuracy() {
            return (double) right / of;
        }

        /** As {@link #accuracy}, with what is told for nothing counted as wrong too. */
        double strict() {
            return (double) right / (of + idle);
        }
    }

    Count count(String attribute) {
        return counts.getOrDefault(attribute, new Count(0, 0, 0));
    }

    /** One line for each attribute, then what went wrong. */
    String report() {
        StringBuilder report = new StringBuilder();
        counts.forEach((attribute, count) -> report.append(String.format(
                Locale.ROOT,
                "%-13s %5.1f  (%d of %d, %d told for nothing)%n",
                attribute,
                100 * count.accuracy(),
                count.right(),
                count.of(),
                count.idle())));
        wrong.forEach(line -> report.append(line).append('\n'));
        return report.toString();
    }

    void mark(Fixture fixture, Fixture.Said said, Statement found) {
        String where =
                fixture.name() + " | " + said.marks().content().getFirst().of(fixture.text());
        List<Speaker> speakers =
                found.speakers().stream().map(Mention::speaker).distinct().toList();
        boolean named = said.who().size() == speakers.size()
                && said.who().stream().allMatch(who -> speakers.stream().anyMatch(it -> isCalled(it, who)));
        tell("names", named, where, said.who().stream().map(Fixture.Who::name).toList(), names(speakers));
        for (Fixture.Who who : said.who()) {
            Optional<Speaker> mate =
                    speakers.stream().filter(it -> isCalled(it, who)).findFirst();
            mate.ifPresent(speaker -> who(who, speaker, where));
        }
        said.stance()
                .ifPresent(stance -> tell(
                        "stance",
                        found.meaning().stance() == stance,
                        where,
                        stance,
                        found.meaning().stance()));
        about(said, found, where);
        noted(said, "hedge", found.meaning().hedge().map(span -> span.of(fixture.text())), where);
        noted(said, "to", found.meaning().addressee().map(span -> span.of(fixture.text())), where);
        if (fixture.date().isPresent()) {
            noted(said, "said", found.meaning().uttered().map(Object::toString), where);
        }
    }

    private void who(Fixture.Who who, Speaker speaker, String where) {
        tell("kind", speaker.kind().equals(who.kind()), where, who.kind(), speaker.kind());
        alike("role", who.role(), speaker.position(), where);
        if (!who.kind().equals("organization")) {
            alike("organization", who.organization(), speaker.body(), where);
        }
        same("country", who.country(), speaker.country().map(Country::code), where);
    }

    private void about(Fixture.Said said, Statement found, String where) {
        Set<String> expected = new HashSet<>(said.about());
        Set<String> told = new HashSet<>();
        for (Party party : found.meaning().about()) {
            told.add(party.kind() == Party.Kind.COUNTRY ? party.key() : party.name());
        }
        if (!expected.isEmpty() || !told.isEmpty()) {
            count("about", f1(expected, told) >= ALIKE, expected.isEmpty(), where, expected, told);
        }
    }

    private void noted(Fixture.Said said, String note, Optional<String> told, String where) {
        same(note, Optional.ofNullable(said.notes().get(note)), told, where);
    }

    private void same(String attribute, Optional<String> expected, Optional<String> told, String where) {
        if (expected.isPresent() || told.isPresent()) {
            count(attribute, expected.equals(told), expected.isEmpty(), where, expected, told);
        }
    }

    private void alike(String attribute, Optional<String> expected, Optional<String> told, String where) {
        if (expected.isPresent() || told.isPresent()) {
            boolean right = f1(words(expected.orElse("")), words(told.orElse(""))) >= ALIKE;
            count(attribute, right, expected.isEmpty(), where, expected, told);
        }
    }

    private void tell(String attribute, boolean right, String where, Object expected, Object told) {
        count(attribute, right, false, where, expected, told);
    }

    private void count(String attribute, boolean right, boolean idle, String where, Object expected, Object told) {
        Count before = count(attribute);
        counts.put(
                attribute,
                new Count(
                        before.right() + (right && !idle ? 1 : 0),
                        before.of() + (idle ? 0 : 1),
                        before.idle() + (idle ? 1 : 0)));
        if (!right) {
            wrong.add(attribute + ": " + expected + " but found " + told + "  -- " + where);
        }
    }

    private static List<String> names(List<Speaker> speakers) {
        return speakers.stream().map(Speaker::name).toList();
    }

    private static boolean isCalled(Speaker speaker, Fixture.Who who) {
        List<String> told = words(speaker.name());
        List<String> expected = words(who.name());
        return told.equals(expected) || endsIn(told, expected) || endsIn(expected, told);
    }

    /** A title may be missing in front, but not all beside one word. */
    private static boolean endsIn(List<String> longer, List<String> end) {
        return end.size() > 1
                && longer.size() > end.size()
                && longer.subList(longer.size() - end.size(), longer.size()).equals(end);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .toList();
    }

    private static double f1(Iterable<String> one, Iterable<String> other) {
        Set<String> first = new HashSet<>();
        one.forEach(first::add);
        Set<String> second = new HashSet<>();
        other.forEach(second::add);
        int all = first.size() + second.size();
        first.retainAll(second);
        return all == 0 ? 1 : 2.0 * first.size() / all;
    }
}
