package dixit.extract;

import dixit.lexicon.Body;
import dixit.lexicon.Gender;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Pronoun;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import dixit.model.Country;
import dixit.model.Strength;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** All of whom an article speaks: its names brought together into members, with their posts. */
final class Cast {

    private static final int NEARBY = 4;

    private final Lexicon lexicon;
    private final Words words;
    private final NameRow names;
    private final IdentityHashMap<Name, Member> members = new IdentityHashMap<>();
    private final People people;
    private final Bodies bodies;
    private final TornPosts torn;
    private final Homes homes;

    Cast(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        this.names = new NameRow(Names.in(words, lexicon), words.size());
        this.people = new People(lexicon, words);
        this.bodies = new Bodies(words);
        names.all().stream()
                .filter(name -> name.kind() == Name.Kind.PERSON && isFull(name))
                .forEach(name -> put(name, people.full(name)));
        names.all().forEach(this::joinKnown);
        names.all().stream()
                .filter(name -> name.kind() == Name.Kind.BODY && !isSurname(name))
                .forEach(name -> put(name, bodies.body(name)));
        names.all().stream().filter(name -> !members.containsKey(name)).forEach(this::joinShort);
        PostPhrases phrases = new PostPhrases(lexicon, words, names, this::isPerson);
        Posts posts = new Posts(lexicon, words, names, phrases);
        Appositions appositions = new Appositions(lexicon, words, names);
        for (Name name : names.all()) {
            Member member = member(name);
            if (member.kind() == Name.Kind.PERSON) {
                List<Post> held = posts.beside(name);
                held.forEach(post -> hold(member, post, name));
                if (!held.isEmpty()) {
                    posts.sharers(name).forEach(other -> hold(member(other), held.getFirst(), name));
                }
            } else if (member.kind() == Name.Kind.BODY || member.kind() == Name.Kind.UNKNOWN) {
                appositions.nouns(name).forEach(member::noun);
                member.country(seat(name).or(() -> appositions.home(name)));
            }
        }
        torn = new TornPosts(lexicon, words, names.all(), phrases);
        torn.all().forEach(it -> hold(member(it.name()), it.post(), it.name()));
        homes = new Homes(lexicon, words, this);
        homes.settle();
    }

    Homes homes() {
        return homes;
    }

    NameRow names() {
        return names;
    }

    Bodies bodies() {
        return bodies;
    }

    /** The person of whom a stray full stop has torn the post at {@code head}. */
    Optional<Name> torn(int head) {
        return torn.of(head).map(TornPosts.Torn::name);
    }

    Member member(Name name) {
        return Optional.ofNullable(members.get(name)).orElseThrow();
    }

    boolean isPerson(Name name) {
        return member(name).kind() == Name.Kind.PERSON;
    }

    private void put(Name name, Member member) {
        members.put(name, member);
    }

    /** States, places and actors go by the lexicon's name; an actor called like a person of the article is that person. */
    private void joinKnown(Name name) {
        boolean known = switch (name.kind()) {
            case STATE -> true;
            case PLACE, ACTOR -> people.bearer(name).isEmpty();
            case PERSON, BODY, UNKNOWN -> false;
        };
        if (known) {
            put(name, bodies.known(name));
        }
    }

    /** Whether a given name or an initial stands before the surname, not only "van der". */
    private boolean isFull(Name name) {
        return name.end() - name.first() > 1 && words.at(name.first()).isCapital() && !isParticle(name.first());
    }

    /** "McCord" looks like the name of a firm, unless someone of the article is called so. */
    private boolean isSurname(Name name) {
        return name.end() - name.first() == 1 && people.bearer(name).isPresent();
    }

    private boolean isParticle(int index) {
        return lexicon.has(WordList.PARTICLES, words.at(index).text())
                && words.at(index - 1 < 0 ? index : index - 1).isMark();
    }

    /** A surname or given name alone joins the one who bears it. */
    private void joinShort(Name name) {
        Optional<Member> person = people.bearer(name);
        if (person.isPresent()) {
            person.get().add(name);
            put(name, person.get());
        } else {
            put(name, name.kind() == Name.Kind.PERSON ? people.lone(name) : bodies.body(name));
        }
    }

    private void hold(Member person, Post post, Name beside) {
        person.add(owned(post, beside));
        person.gender(post.role().map(this::gender).orElse(Gender.UNKNOWN));
        if (post.nominal()) {
            person.country(countryBefore(words.from(post.span().start())));
        }
    }

    /** "the company's chief engineer", "its director": the body is the one spoken of before. */
    private Post owned(Post post, Name beside) {
        int start = words.from(post.span().start());
        boolean its = isIts(start) || (words.together(start - 1, start) && isIts(start - 1));
        if (its && post.organization().isEmpty()) {
            return subjectBefore(beside.first())
                    .map(owner -> owner.kind() == Name.Kind.STATE
                            ? post.of(owner.country())
                            : post.of(owner.name(), owner.country()))
                    .orElse(post);
        }
        Optional<Member> owner = post.organization()
                .filter(noun -> lexicon.body(noun).isPresent())
                .flatMap(noun -> bodyBefore(noun, beside.first()));
        return owner.map(body -> post.of(body.name(), body.country())).orElse(post);
    }

    private boolean isIts(int index) {
        return lexicon.pronoun(words.at(index).text()).filter(Pronoun::thing).isPresent();
    }

    /** The body or state before that is the subject of its sentence, this or the one before: whom "its" means. */
    private Optional<Member> subjectBefore(int index) {
        int from = words.sentenceFirst(Math.max(0, words.at(index).sentence() - 1));
        for (Name name : names.within(from, index).reversed()) {
            Member member = member(name);
            boolean subject =
                    name.first() < words.firstVerb(words.at(name.first()).sentence());
            if (subject && isThing(name)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /** The body nearest before that is called by this noun, or that a noun for any company may mean. */
    Optional<Member> bodyBefore(String noun, int index) {
        int sentence = words.at(Math.min(index, words.size() - 1)).sentence();
        int from = words.sentenceFirst(Math.max(0, sentence - 3 * NEARBY));
        Optional<Member> any = Optional.empty();
        for (Name name = names.before(index, from); name != null; name = names.before(name.first(), from)) {
            Member member = member(name);
            if (member.kind() == Name.Kind.BODY) {
                if (isCalled(member, noun)) {
                    return Optional.of(member);
                }
                any = any.or(() -> Optional.of(member).filter(it -> mayBeAny(it, noun)));
            }
        }
        return any;
    }

    /** Whether the body's name or description has this noun for it. */
    boolean isCalled(Member body, String noun) {
        Optional<Body> asked = lexicon.body(noun);
        if (body.isCalled(noun)) {
            return true;
        }
        for (String word : body.name().split("[ '’]", -1)) {
            if (asked.isPresent()
                    && lexicon.body(word).filter(it -> isAlike(it, asked.get())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The same noun, or both a document's: "the report" may be the study. */
    private static boolean isAlike(Body one, Body other) {
        return one.noun().equals(other.noun())
                || (one.kind() == Body.Kind.PRESS && other.kind() == Body.Kind.PRESS && !one.plural())
                || (one.kind() == Body.Kind.PAPER && other.kind() == Body.Kind.PAPER && !one.plural());
    }

    /** "The company", "the group" may be any body of which nothing else is known. */
    boolean mayBeAny(Member body, String noun) {
        boolean any =
                lexicon.has(WordList.COMPANIES, noun) || (lexicon.has(WordList.SERVICES, noun) && isAbbreviated(body));
        if (any && isAbbreviated(body)) {
            return true;
        }
        boolean company =
                body.nouns().isEmpty() || body.nouns().stream().anyMatch(it -> lexicon.has(WordList.COMPANIES, it));
        boolean known = lexicon.organization(body.name()).isPresent();
        boolean trades =
                lexicon.strength(body.name()).filter(Strength.COMPANY::equals).isPresent();
        return any && company && (known ? trades : !isOffice(body));
    }

    /** Whether "it" may mean what is named here: a body, or a state that is more than an adjective. */
    boolean isThing(Name name) {
        Member member = member(name);
        return isBody(member) || (member.kind() == Name.Kind.STATE && !name.isAdjective());
    }

    /** One word that names no person, state or place is taken for a body, too. */
    static boolean isBody(Member member) {
        return member.kind() == Name.Kind.BODY || member.kind() == Name.Kind.UNKNOWN;
    }

    private static boolean isAbbreviated(Member body) {
        return body.names().stream()
                .map(Name::text)
                .anyMatch(name -> name.length() > 1
                        && name.chars().noneMatch(letter -> Character.isLowerCase(letter) || letter == ' '));
    }

    private boolean isOffice(Member body) {
        for (String word : body.name().split("[ '’]", -1)) {
            if (lexicon.body(word).isPresent() && !lexicon.has(WordList.COMPANIES, word)) {
                return true;
            }
        }
        return false;
    }

    /** "The Foreign Ministry in Moscow" is that of Russia; an embassy there is not. */
    private Optional<Country> seat(Name body) {
        Name place =
                words.together(body.end(), body.first()) && words.at(body.end()).is("in")
                        ? names.at(body.end() + 1)
                        : null;
        if (place == null || !place.isSeat()) {
            return Optional.empty();
        }
        boolean ofState = List.of(body.text().split(" ", -1)).stream()
                .anyMatch(word -> lexicon.has(WordList.STATESMEN, word) || lexicon.has(WordList.PORTFOLIOS, word));
        return ofState ? place.country() : Optional.empty();
    }

    private Gender gender(String role) {
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
        int sentence = words.at(Math.min(index, words.size() - 1)).sentence();
        int from = words.sentenceFirst(Math.max(0, sentence - NEARBY));
        for (Name name = names.before(index, from); name != null; name = names.before(name.first(), from)) {
            if (name.kind() == Name.Kind.STATE && !name.isAdjective()) {
                return name.country();
            }
        }
        return Optional.empty();
    }

    List<Member> people() {
        return people.all();
    }
}
