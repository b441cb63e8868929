package dixit.extract;

import dixit.lexicon.Gender;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings the names of one person together: in full, by surname, by given name. Full names come first, each kind in order. */
final class People {

    private static final int LEAST_LETTERS = 5;
    private static final int MISSPELT = 2;

    private final Lexicon lexicon;
    private final Words words;
    private final Map<String, List<Member>> byWord = new HashMap<>();
    private final Map<String, Member> byEnds = new HashMap<>();
    private final Set<Member> all = new LinkedHashSet<>();

    People(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    List<Member> all() {
        return List.copyOf(all);
    }

    /** The person with this full name: "Robert Mueller" and "Robert S. Mueller" are one, "Anna Stone" and "Paul Stone" two. */
    Member full(Name name) {
        String ends =
                words.at(name.first()).text() + " " + words.at(name.end() - 1).text();
        Member member = byEnds.get(ends);
        if (member == null) {
            member = new Member(name);
            byEnds.put(ends, member);
            all.add(member);
        } else {
            member.add(name);
        }
        for (int at = name.first(); at < name.end(); at++) {
            List<Member> bearers = byWord.computeIfAbsent(words.at(at).text(), none -> new ArrayList<>());
            if (!bearers.contains(member)) {
                bearers.add(member);
            }
        }
        member.gender(lexicon.gender(words.at(name.first()).text()));
        member.gender(genderBefore(name));
        return member;
    }

    /** A person of whom only this short name is known. */
    Member lone(Name name) {
        Member member = new Member(name);
        member.gender(genderBefore(name));
        member.gender(lexicon.gender(words.at(name.first()).text()));
        all.add(member);
        String word = words.at(name.end() - 1).text();
        byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(member);
        return member;
    }

    /** Whom a surname or given name alone means: who was last called so, else the first to come. */
    Optional<Member> bearer(Name name) {
        Gender told = genderBefore(name);
        String last = words.at(name.end() - 1).text();
        Member found = null;
        for (Member person : byWord.getOrDefault(last, List.of())) {
            boolean fits = person.gender().agrees(told);
            if (fits && (found == null || distance(person, name) < distance(found, name))) {
                found = person;
            }
        }
        if (found == null && isAddressed(name)) {
            found = misspelt(last).orElse(null);
        }
        if (found != null) {
            found.gender(told);
        }
        return Optional.ofNullable(found);
    }

    /** How far back the person was last named; names yet to come are further than all behind. */
    private int distance(Member person, Name from) {
        int before = person.lastBefore(from.first());
        return before >= 0
                ? from.first() - before
                : words.size() + person.names().getFirst().first();
    }

    /** "Ms Buchtman" where the article has Lydia Buchtmann, and nobody else so alike. */
    private Optional<Member> misspelt(String surname) {
        List<Member> alike = surname.length() < LEAST_LETTERS
                ? List.of()
                : all.stream()
                        .filter(person -> isAlike(
                                surname, words.at(person.fullest().end() - 1).text()))
                        .limit(2)
                        .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static boolean isAlike(String one, String other) {
        if (one.charAt(0) != other.charAt(0) || Math.abs(one.length() - other.length()) > MISSPELT) {
            return false;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()] <= MISSPELT;
    }

    private boolean isAddressed(Name name) {
        return roleBefore(name)
                .filter(role -> role.kind() == Role.Kind.COURTESY)
                .isPresent();
    }

    private Gender genderBefore(Name name) {
        return roleBefore(name).map(Role::gender).orElse(Gender.UNKNOWN);
    }

    private Optional<Role> roleBefore(Name name) {
        int before = name.first() - 1;
        int at = before > 0 && words.at(before).is(".") ? before - 1 : before;
        return words.together(at, name.first()) ? lexicon.role(words.at(at).text()) : Optional.empty();
    }
}
