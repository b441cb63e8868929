package dixit.extract;

import dixit.lexicon.Gender;
import dixit.model.Country;
import dixit.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One of whom an article speaks, with all that it says of them; grows while the article is read. */
final class Member {

    private final Name.Kind kind;
    private final List<Name> names = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private Gender gender = Gender.UNKNOWN;
    private Optional<Country> country;

    Member(Name name) {
        this.kind = name.kind();
        this.country = name.country();
        names.add(name);
    }

    void add(Name name) {
        names.add(name);
        country = country.or(name::country);
    }

    void add(Post post) {
        posts.add(post);
    }

    void gender(Gender told) {
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }

    void country(Optional<Country> told) {
        country = country.or(() -> told);
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
        Name best = names.getFirst();
        for (Name name : names) {
            int more = Integer.compare(letters(name.text()), letters(best.text()));
            if (more > 0 || (more == 0 && name.text().length() < best.text().length())) {
                best = name;
            }
        }
        return best;
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
