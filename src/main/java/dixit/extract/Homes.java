package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.lexicon.Organization;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import dixit.model.Country;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a country to whom the article does not tell it in so many words, where a reader would not hesitate. */
final class Homes {

    /** So many times as much as all others together are named must a state weigh for an article to be about it. */
    private static final int FOREMOST = 2;

    /** So many sentences, counted from 0, open an article. */
    private static final int OPENING = 1;

    /** What a dateline counts for: "MANILA, Philippines —". */
    private static final int DATELINE = 4;

    private static final int DATELINE_LENGTH = 8;

    private static final int NEARBY = 4;

    /** Nouns for the bodies at whose head ministers are. */
    private static final Set<String> MINISTRIES = Set.of("ministry", "department", "office");

    private final Lexicon lexicon;
    private final Words words;
    private final Cast cast;
    private final Descriptions descriptions;
    private final Map<String, Set<Country>> byField = new HashMap<>();
    /** Who holds the post of which a word is part, and who has a post of which field. */
    private final Map<Integer, Set<Member>> byWord = new HashMap<>();

    private final Map<String, Set<Member>> byPostField = new HashMap<>();
    /** How often each state is named, in whatever way. */
    private final Map<Country, Integer> named = new HashMap<>();

    private final Optional<Country> scene;

    Homes(Lexicon lexicon, Words words, Cast cast) {
        this.lexicon = lexicon;
        this.words = words;
        this.cast = cast;
        this.descriptions = new Descriptions(words, cast);
        for (Member body : cast.bodies().all()) {
            if (body.kind() == Name.Kind.BODY && isMinistry(body.name())) {
                fields(body.name())
                        .forEach(field -> body.country()
                                .ifPresent(country -> byField.computeIfAbsent(field, none -> new HashSet<>())
                                        .add(country)));
            }
        }
        cast.people().forEach(this::note);
        cast.names()
                .all()
                .forEach(name ->
                        cast.member(name).country().ifPresent(country -> named.merge(country, 1, Integer::sum)));
        this.scene = scene();
    }

    private static boolean isMinistry(String body) {
        String lower = body.toLowerCase(Locale.ROOT);
        return MINISTRIES.stream().anyMatch(noun -> Phrases.find(lower, noun) >= 0);
    }

    private void note(Member person) {
        for (Post post : person.posts()) {
            int end = words.to(post.span().end());
            for (int at = words.from(post.span().start()); at < end; at++) {
                byWord.computeIfAbsent(at, none -> new HashSet<>()).add(person);
            }
        }
        person.role()
                .ifPresent(role -> fields(role)
                        .forEach(field -> byPostField
                                .computeIfAbsent(field, none -> new HashSet<>())
                                .add(person)));
    }

    /** Gives people and bodies of the article the state that the rest of it tells. */
    void settle() {
        cast.bodies().all().stream()
                .filter(body -> body.kind() == Name.Kind.BODY && body.country().isEmpty())
                .forEach(body -> body.country(ofState(body.fullest())));
        cast.people().stream().filter(person -> person.country().isEmpty()).forEach(this::settle);
    }

    /** "The Foreign Ministry", where all others who speak are of one state. */
    private Optional<Country> ofState(Name body) {
        return isOfState(body.first(), body.end())
                        && lexicon.organization(body.text()).isEmpty()
                ? sceneAt(body.first())
                : Optional.empty();
    }

    /** Of which state those are who are called by a phrase without a name: "police in Lagos", "a navy captain", "the army". */
    Optional<Country> of(int first, int end) {
        Optional<Country> told = place(first, end).or(() -> described(first, end));
        return told.isEmpty() && isOfState(first, end) ? sceneAt(first) : told;
    }

    /** "Lagos police", "a judge in Ohio"; not "officials in Lagos and Accra", nor one who only speaks of it. */
    Optional<Country> place(int first, int end) {
        for (Name name : cast.names().within(first, end)) {
            Word before = words.at(Math.max(first, name.first() - 1));
            boolean home = name.first() == first
                    || before.tag().equals("DET")
                    || before.tag().equals("ADJ")
                    || lexicon.has(WordList.APPOSITIONS, before.text())
                    || before.is("in");
            if ((name.kind() == Name.Kind.PLACE && home) || (name.isSeat() && before.is("in"))) {
                return name.country();
            }
        }
        return Optional.empty();
    }

    /** By the noun for a body in the phrase, which another place in the article describes by a state. */
    private Optional<Country> described(int first, int end) {
        for (int at = first; at < end; at++) {
            String noun = words.at(at).text();
            Optional<Country> found = lexicon.body(noun).isPresent()
                    ? descriptions.of(noun, at).map(Descriptions.Described::country)
                    : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void settle(Member person) {
        person.country(person.organization().flatMap(this::ofBody));
        if (person.country().isEmpty()) {
            person.country(person.role().flatMap(role -> ofField(person, role)));
        }
        if (person.country().isEmpty()) {
            person.posts().forEach(post -> person.country(ofOffice(person, post)));
        }
        if (person.country().isEmpty()) {
            person.posts().stream()
                    .filter(this::isOfState)
                    .forEach(post ->
                            person.country(sceneAt(words.from(post.span().start()))));
        }
        if (person.country().isEmpty()) {
            person.country(person.role().flatMap(this::ofOffice));
        }
    }

    /** The only state with such a post, if the article names it: "Home Secretary Ada Rowe". */
    private Optional<Country> ofOffice(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return lexicon.offices().entrySet().stream()
                .filter(office -> Phrases.find(lower, office.getKey()) >= 0)
                .map(Map.Entry::getValue)
                .filter(named::containsKey)
                .findFirst();
    }

    private Optional<Country> ofBody(String body) {
        return lexicon.organization(body)
                .flatMap(it -> it.country())
                .or(() -> cast.bodies()
                        .named(lexicon.organization(body)
                                .map(Organization::name)
                                .orElse(body))
                        .flatMap(Member::country));
    }

    /** The finance minister, in an article that knows one finance ministry, and no other who has it. */
    private Optional<Country> ofField(Member person, String role) {
        if (!role.toLowerCase(Locale.ROOT).contains("minister")) {
            return Optional.empty();
        }
        for (String field : fields(role)) {
            Set<Country> countries = byField.getOrDefault(field, Set.of());
            if (countries.size() == 1 && !isOfAnother(person, byPostField.get(field))) {
                return Optional.of(countries.iterator().next());
            }
        }
        return Optional.empty();
    }

    private List<String> fields(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split(" ", -1)).stream()
                .filter(word -> lexicon.has(WordList.PORTFOLIOS, word))
                .toList();
    }

    /** "The ambassador, Li Wen", elsewhere "the Chinese ambassador"; "In Beijing, Foreign Ministry spokesperson Li Wen". */
    private Optional<Country> ofOffice(Member person, Post post) {
        int first = words.from(post.span().start());
        int end = words.to(post.span().end());
        boolean field = false;
        for (int at = first; at < end; at++) {
            String text = words.at(at).text();
            field |= lexicon.has(WordList.PORTFOLIOS, text);
            boolean office = lexicon.role(text)
                    .filter(role -> role.kind() == Role.Kind.OFFICE)
                    .isPresent();
            boolean body = lexicon.body(text).isPresent();
            int noun = at;
            Optional<Descriptions.Described> described = body
                    ? descriptions.of(text, at)
                    : office
                            ? descriptions.of(
                                    text, at, place -> isSame(noun, place) && !isOfAnother(person, byWord.get(place)))
                            : Optional.empty();
            if (described.isPresent()) {
                return described.map(Descriptions.Described::country);
            }
        }
        return field ? seat(first) : Optional.empty();
    }

    /** "The minister, Ada Rowe," may be the foreign minister; the foreign secretary is not the secretary of state. */
    private boolean isSame(int one, int other) {
        boolean any = one > 0 && words.at(one - 1).tag().equals("DET");
        return (any || qualifier(one - 1).equals(qualifier(other - 1)))
                && qualifier(one + 1).equals(qualifier(other + 1));
    }

    /** What makes one post of a noun: "foreign" before it, "of" after it. */
    private String qualifier(int at) {
        if (at < 0 || at >= words.size()) {
            return "";
        }
        String text = words.at(at).text().toLowerCase(Locale.ROOT);
        return lexicon.has(WordList.PORTFOLIOS, text) || text.equals("of") ? text : "";
    }

    /** Whether someone else has it, too, as in "the Chinese president, Xi Jinping". */
    private static boolean isOfAnother(Member person, @Nullable Set<Member> holders) {
        return holders != null && holders.stream().anyMatch(holder -> !holder.equals(person));
    }

    /** The state whose capital the sentence names as its place: "in Beijing". */
    private Optional<Country> seat(int beside) {
        int sentence = words.at(beside).sentence();
        for (Name name : cast.names().within(words.sentenceFirst(sentence), words.sentenceEnd(sentence))) {
            if (name.isSeat() && name.first() > 0 && words.at(name.first() - 1).is("in")) {
                return name.country();
            }
        }
        return Optional.empty();
    }

    /** The state of the article, unless another stood right before, as if a post there were its own. */
    private Optional<Country> sceneAt(int at) {
        if (scene.isEmpty()) {
            return scene;
        }
        int from = words.sentenceFirst(Math.max(0, words.at(at).sentence() - NEARBY));
        for (Name name : cast.names().within(from, at).reversed()) {
            Optional<Country> country = cast.member(name).country();
            if (weight(name) > 0 && country.isPresent()) {
                return country.filter(scene.get()::equals);
            }
        }
        return scene;
    }

    /** A post that only a state or its parliament has: minister, opposition leader. */
    private boolean isOfState(Post post) {
        return post.organization().filter(body -> !isStateBody(body)).isEmpty()
                && isOfState(
                        words.from(post.span().start()), words.to(post.span().end()));
    }

    /** "The transport | secretary", "secretary of state". */
    private boolean isOfCabinet(int at) {
        boolean ofState = words.at(at).is("secretary")
                && words.together(at + 2, at)
                && words.text(at + 1, at + 3).equalsIgnoreCase("of state");
        boolean ofField = lexicon.has(WordList.PORTFOLIOS, words.at(at).text())
                && words.at(at + 1).is("secretary");
        return ofState || ofField;
    }

    private boolean isStateBody(String body) {
        return lexicon.party(body).isPresent()
                || lexicon.has(WordList.STATESMEN, body)
                || List.of(body.split(" ", -1)).stream().anyMatch(word -> lexicon.has(WordList.STATESMEN, word));
    }

    private boolean isOfState(int first, int end) {
        for (int at = first; at < end; at++) {
            if (lexicon.has(WordList.STATESMEN, words.at(at).text())
                    || (at + 1 < end && (lexicon.has(WordList.STATESMEN, words.text(at, at + 2)) || isOfCabinet(at)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The state whose people speak here: what weighs are states that act as subjects, twice, and bodies of a state; those
     * that are only spoken of do not, but they count among the others.
     */
    private Optional<Country> scene() {
        Map<Country, Integer> counts = new HashMap<>();
        for (Name name : cast.names().all()) {
            int weight = weight(name);
            if (weight > 0) {
                cast.member(name).country().ifPresent(country -> counts.merge(country, weight, Integer::sum));
            }
        }
        Optional<Country> most =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        int all = named.values().stream().mapToInt(Integer::intValue).sum();
        return most.filter(
                country -> counts.getOrDefault(country, 0) >= FOREMOST * (all - named.getOrDefault(country, 0)));
    }

    private int weight(Name name) {
        int sentence = words.at(name.first()).sentence();
        boolean owner =
                words.together(name.end(), name.first()) && words.at(name.end()).isPossessive();
        boolean subject = name.first() < words.firstVerb(sentence);
        boolean place = name.kind() == Name.Kind.STATE || name.kind() == Name.Kind.PLACE;
        if (place && isDateline(name)) {
            return DATELINE;
        }
        return switch (name.kind()) {
            case STATE -> !name.isAdjective() && (subject || owner) ? 2 : 0;
            case PLACE -> sentence <= OPENING ? 2 : 1;
            case BODY -> 1;
            case PERSON, ACTOR, UNKNOWN -> 0;
        };
    }

    /** Whether a paragraph opens with this place and a dash: "Manila, Philippines (Agency) — ". */
    private boolean isDateline(Name name) {
        int sentence = words.at(name.first()).sentence();
        if (sentence > OPENING || words.sentenceFirst(sentence) + DATELINE_LENGTH < name.first()) {
            return false;
        }
        for (int at = name.end(); at < name.end() + DATELINE_LENGTH && words.together(at, name.first()); at++) {
            if (words.at(at).is("—") || words.at(at).is("–") || words.at(at).is("--")) {
                return true;
            }
            if (words.at(at).isVerb()) {
                return false;
            }
        }
        return false;
    }
}
