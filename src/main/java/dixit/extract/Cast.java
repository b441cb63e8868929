package dixit.extract;

import dixit.lexicon.CountryName;
import dixit.lexicon.Gender;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import dixit.model.Country;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** All of whom an article speaks: its names brought together into members, with their posts. */
final class Cast {

    private static final int NEARBY = 4;

    private final Lexicon lexicon;
    private final Words words;
    private final List<Name> names;
    private final Map<Name, Member> members = new LinkedHashMap<>();
    private final Map<String, Member> bodies = new HashMap<>();
    private final List<Member> people = new ArrayList<>();
    private final TornPosts torn;

    Cast(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        this.names = Names.in(words, lexicon);
        names.stream().filter(name -> isFull(name)).forEach(this::fullName);
        names.stream()
                .filter(name -> name.kind() == Name.Kind.STATE || name.kind() == Name.Kind.ACTOR)
                .forEach(this::known);
        names.stream().filter(name -> name.kind() == Name.Kind.BODY).forEach(this::body);
        names.stream().filter(name -> !members.containsKey(name)).forEach(this::shortName);
        Posts posts = new Posts(lexicon, words, names);
        names.stream()
                .filter(name -> member(name).kind() == Name.Kind.PERSON)
                .forEach(name -> posts.beside(name).forEach(post -> hold(member(name), post)));
        torn = new TornPosts(lexicon, words, names, posts);
        torn.all().forEach(it -> hold(member(it.name()), it.post()));
        people.forEach(this::placed);
    }

    List<Name> names() {
        return names;
    }

    List<Member> people() {
        return people;
    }

    /** The person of whom a stray full stop has torn the post at {@code head}. */
    Optional<Name> torn(int head) {
        return torn.of(head).map(TornPosts.Torn::name);
    }

    Member member(Name name) {
        return Optional.ofNullable(members.get(name)).orElseThrow();
    }

    /** The names that lie within these words. */
    List<Name> within(int first, int end) {
        return names.stream()
                .filter(name -> name.first() >= first && name.end() <= end)
                .toList();
    }

    private static boolean isFull(Name name) {
        return name.kind() == Name.Kind.PERSON && name.end() - name.first() > 1;
    }

    private void fullName(Name name) {
        Member member = people.stream()
                .filter(other -> sameFullName(other.fullest(), name))
                .findFirst()
                .orElse(null);
        if (member == null) {
            member = new Member(name);
            people.add(member);
        } else {
            member.add(name);
        }
        members.put(name, member);
        member.gender(lexicon.gender(words.at(name.first()).text()));
        member.gender(genderBefore(name));
    }

    /** "Robert Mueller" and "Robert S. Mueller" are one, "Anna Stone" and "Paul Stone" two. */
    private boolean sameFullName(Name one, Name other) {
        return words.at(one.first()).text().equals(words.at(other.first()).text())
                && words.at(one.end() - 1)
                        .text()
                        .equals(words.at(other.end() - 1).text());
    }

    private Gender genderBefore(Name name) {
        int before = name.first() - 1;
        boolean dot = before > 0 && words.at(before).is(".");
        int at = dot ? before - 1 : before;
        return words.together(at, name.first())
                ? lexicon.role(words.at(at).text()).map(Role::gender).orElse(Gender.UNKNOWN)
                : Gender.UNKNOWN;
    }

    private void known(Name name) {
        String key = name.kind() + "/" + name.canonical().orElse(name.text());
        join(name, key);
    }

    private void join(Name name, String key) {
        Member member = bodies.get(key);
        if (member == null) {
            member = new Member(name);
            bodies.put(key, member);
        } else {
            member.add(name);
        }
        members.put(name, member);
    }

    private void body(Name name) {
        String key = "BODY/" + name.canonical().orElseGet(() -> bare(name)).toLowerCase(Locale.ROOT);
        if (!bodies.containsKey(key)) {
            Optional<Member> fuller = fullerBody(name);
            if (fuller.isPresent()) {
                fuller.get().add(name);
                members.put(name, fuller.get());
                bodies.put(key, fuller.get());
                return;
            }
        }
        join(name, key);
    }

    private static String bare(Name name) {
        return name.text().replaceFirst("^[Tt]he ", "");
    }

    /** An earlier body whose name ends in this one, or whose capitals spell it. */
    private Optional<Member> fullerBody(Name name) {
        String text = bare(name).toLowerCase(Locale.ROOT);
        List<Member> before = new ArrayList<>(bodies.values());
        return before.reversed().stream()
                .filter(member -> member.kind() == Name.Kind.BODY)
                .filter(member -> member.names().stream()
                        .anyMatch(other -> other.text().toLowerCase(Locale.ROOT).endsWith(" " + text)
                                || initials(other).equals(bare(name).replace(".", ""))))
                .findFirst();
    }

    private String initials(Name name) {
        StringBuilder initials = new StringBuilder();
        for (int at = name.first(); at < name.end(); at++) {
            if (words.at(at).isCapital() && !words.at(at).tag().equals("DET")) {
                initials.append(words.at(at).text().charAt(0));
            }
        }
        return initials.length() > 1 ? initials.toString() : "-";
    }

    /** A surname or given name alone joins the person who was last called so in full, else the first to come. */
    private void shortName(Name name) {
        Optional<Member> person = bearer(name);
        if (person.isPresent()) {
            person.get().add(name);
            person.get().gender(genderBefore(name));
            members.put(name, person.get());
        } else if (name.kind() == Name.Kind.PERSON) {
            Member member = new Member(name);
            member.gender(genderBefore(name));
            people.add(member);
            members.put(name, member);
        } else {
            body(name);
        }
    }

    private Optional<Member> bearer(Name name) {
        Gender told = genderBefore(name);
        String last = words.at(name.end() - 1).text();
        Member found = null;
        for (Member person : people) {
            boolean fits = person.gender().agrees(told) && isPartOf(last, person.fullest());
            int nearest = fits ? nearest(person, name) : Integer.MAX_VALUE;
            if (fits && (found == null || nearest < nearest(found, name))) {
                found = person;
            }
        }
        return Optional.ofNullable(found);
    }

    /** How far back the person was last named; names yet to come are further than all behind. */
    private int nearest(Member person, Name from) {
        int best = Integer.MAX_VALUE;
        for (Name name : person.names()) {
            int distance = name.first() < from.first() ? from.first() - name.first() : words.size() + name.first();
            best = Math.min(best, distance);
        }
        return best;
    }

    private boolean isPartOf(String word, Name full) {
        if (full.end() - full.first() < 2) {
            return words.at(full.first()).text().equals(word);
        }
        return words.at(full.end() - 1).text().equals(word)
                || words.at(full.first()).text().equals(word)
                || (full.end() - full.first() > 2
                        && words.text(full.first(), full.end()).contains(" " + word + " "));
    }

    private void hold(Member person, Post post) {
        person.add(post);
        person.gender(post.role().map(this::roleGender).orElse(Gender.UNKNOWN));
        if (post.nominal()) {
            person.country(countryBefore(words.from(post.span().start())));
        }
    }

    private Gender roleGender(String role) {
        for (String word : role.split("[ -]", -1)) {
            Gender gender = lexicon.role(word).map(Role::gender).orElse(Gender.UNKNOWN);
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    /** The state named as such (not by an adjective) nearest before, in this sentence or a few before it. */
    Optional<Country> countryBefore(int index) {
        Name found = null;
        int sentence = words.at(Math.min(index, words.size() - 1)).sentence();
        for (Name name : names) {
            if (name.first() < index
                    && name.kind() == Name.Kind.STATE
                    && !name.isAdjective()
                    && words.at(name.first()).sentence() >= sentence - NEARBY) {
                found = name;
            }
        }
        return Optional.ofNullable(found).flatMap(Name::country);
    }

    /** Gives a person without a country that of a body: the one in the post, or one with the same field of work. */
    private void placed(Member person) {
        if (person.country().isPresent()) {
            return;
        }
        person.organization().ifPresent(body -> person.country(countryOfBody(body)));
        if (person.country().isEmpty()) {
            person.role().ifPresent(role -> person.country(countryOfField(role)));
        }
        if (person.country().isEmpty()) {
            person.country(countryOfOffice(person));
        }
    }

    private Optional<Country> countryOfBody(String body) {
        return lexicon.organization(body)
                .flatMap(it -> it.country())
                .or(() -> bodies.values().stream()
                        .filter(member -> member.names().stream()
                                .anyMatch(name -> bare(name).equalsIgnoreCase(body)))
                        .flatMap(member -> member.country().stream())
                        .findFirst());
    }

    private Optional<Country> countryOfField(String role) {
        for (String word : role.split(" ", -1)) {
            if (lexicon.has(WordList.PORTFOLIOS, word)) {
                List<Country> of = bodies.values().stream()
                        .filter(member -> member.kind() == Name.Kind.BODY
                                && member.name().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                        .flatMap(member -> member.country().stream())
                        .distinct()
                        .toList();
                if (of.size() == 1) {
                    return Optional.of(of.getFirst());
                }
            }
        }
        return Optional.empty();
    }

    /** "The ambassador, Li Wen", elsewhere "the Chinese ambassador"; "In Beijing, Foreign Ministry spokesperson Li Wen". */
    private Optional<Country> countryOfOffice(Member person) {
        Descriptions descriptions = new Descriptions(words, this);
        for (Post post : person.posts()) {
            int first = words.from(post.span().start());
            int end = words.to(post.span().end());
            for (int at = first; at < end; at++) {
                boolean office = lexicon.role(words.at(at).text())
                        .filter(role -> role.kind() == Role.Kind.OFFICE)
                        .isPresent();
                Optional<Country> described = office
                        ? descriptions.of(words.at(at).text(), at).map(Descriptions.Described::country)
                        : Optional.empty();
                if (described.isPresent()) {
                    return described;
                }
            }
            boolean state = IntStream.range(first, end)
                    .anyMatch(
                            at -> lexicon.has(WordList.PORTFOLIOS, words.at(at).text()));
            Optional<Country> seat = state ? seat(first) : Optional.empty();
            if (seat.isPresent()) {
                return seat;
            }
        }
        return Optional.empty();
    }

    /** The state whose capital the sentence names as its place: "in Beijing". */
    private Optional<Country> seat(int beside) {
        int sentence = words.at(beside).sentence();
        return names.stream()
                .filter(name -> words.at(name.first()).sentence() == sentence)
                .filter(name ->
                        name.sense().filter(CountryName.Sense.CAPITAL::equals).isPresent())
                .filter(name -> name.first() > 0 && words.at(name.first() - 1).is("in"))
                .findFirst()
                .flatMap(Name::country);
    }
}
