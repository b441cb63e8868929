package dixit.extract;

import dixit.lexicon.Gender;
import dixit.model.Country;
import dixit.model.Speaker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One of whom an article speaks, with all that it says of them; grows while the article is read. */
final class Member {

    private final Name.Kind kind;
    private final List<Name> names = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final Set<String> nouns = new HashSet<>();
    private Name fullest;
    private Gender gender = Gender.UNKNOWN;
    private Optional<Country> country;

    /** As far as is known now; made anew when more is. */
    private Optional<Speaker> known = Optional.empty();

    Member(Name name) {
        this.kind = name.kind();
        this.country = name.country();
        this.fullest = name;
        names.add(name);
    }

    void add(Name name) {
        names.add(name);
        known = Optional.empty();
        int more = Integer.compare(letters(name.text()), letters(fullest.text()));
        if (more > 0 || (more == 0 && name.text().length() < fullest.text().length())) {
            fullest = name;
        }
        country = country.or(name::country);
    }

    /** Tells what it is called by a noun: "a charity". */
    void noun(String noun) {
        nouns.add(noun.toLowerCase(Locale.ROOT));
    }

    boolean isCalled(String noun) {
        return nouns.contains(noun.toLowerCase(Locale.ROOT));
    }

    Set<String> nouns() {
        return nouns;
    }

    /** Where it was last named before the word {@code index}; -1 when it was not. Names must have come in two rising rows. */
    int lastBefore(int index) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (names.get(i).first() < index) {
                return names.get(i).first();
            }
        }
        return -1;
    }

    void add(Post post) {
        posts.add(post);
        known = Optional.empty();
    }

    void gender(Gender told) {
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }

    void country(Optional<Country> told) {
        country = country.or(() -> told);
        known = Optional.empty();
    }

    Name.Kind kind() {
        return kind;
    }

    List<Name> names() {
        return names;
    }

    List<Post> posts() {
        return posts;
    }

    Gender gender() {
        return gender;
    }

    /** The fullest of its names, by letters; of equals the one with the fewest dots. */
    Name fullest() {
        return fullest;
    }

    String name() {
        String text = fullest().text();
        boolean article = kind == Name.Kind.BODY && text.regionMatches(true, 0, "the ", 0, 4);
        return article ? text.substring(4) : text;
    }

    Optional<Country> country() {
        return posts.stream()
                .flatMap(post -> post.country().stream())
                .findFirst()
                .or(() -> country);
    }

    Optional<String> organization() {
        return posts.stream().flatMap(post -> post.organization().stream()).findFirst();
    }

    /** Posts joined by commas, the fuller for the shorter; a rank only when there is nothing else. */
    Optional<String> role() {
        List<String> roles = new ArrayList<>();
        for (Post post : posts) {
            if (!post.rank()) {
                post.role().ifPresent(role -> join(roles, role));
            }
        }
        if (roles.isEmpty()) {
            posts.forEach(post -> post.role().ifPresent(role -> join(roles, role)));
        }
        return roles.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", roles));
    }

    private static void join(List<String> roles, String role) {
        for (int i = 0; i < roles.size(); i++) {
            if (holds(roles.get(i), role)) {
                return;
            }
            if (holds(role, roles.get(i))) {
                roles.set(i, role);
                return;
            }
        }
        roles.add(role);
    }

    private static boolean holds(String fuller, String other) {
        return fuller.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT));
    }

    Speaker speaker() {
        Speaker speaker = known.orElseGet(this::understood);
        known = Optional.of(speaker);
        return speaker;
    }

    private Speaker understood() {
        return switch (kind) {
            case PERSON -> new Speaker.Person(name(), role(), organization(), country());
            case STATE ->
                country().<Speaker>map(Speaker.State::new).orElseGet(() -> new Speaker.Organization(name(), country()));
            case BODY, ACTOR, PLACE, UNKNOWN -> new Speaker.Organization(name(), country());
        };
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }
}
