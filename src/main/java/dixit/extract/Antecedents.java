package dixit.extract;

import dixit.lexicon.Body;
import dixit.lexicon.Gender;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Party;
import dixit.lexicon.Pronoun;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom pronouns and nominals mean: every earlier mention is weighed by how near it stands, whether it was a source or
 * the subject of its sentence, and how well it agrees.
 */
final class Antecedents {

    private static final Weights<Feature> WEIGHTS = Weights.read("resolution.tsv", Feature.class);
    private static final int FARTHEST = 14;
    private static final int LONGEST = 8;

    private final Lexicon lexicon;
    private final Words words;
    private final Cast cast;
    private final @Nullable Attribution[] saying;
    private final List<Turn> turns = new ArrayList<>();
    private final @Nullable Turn[] turnAt;

    private enum Feature {
        CALLED_SO,
        INSIDE_CONTENT,
        KNOWN_GENDER,
        LAST_SPEAKER,
        NAMED_LATER,
        OF_OWN_CONTENT,
        /** "Berlin" in "the Russian embassy in Berlin". */
        PART_OF_ANOTHER,
        SAME_PARAGRAPH,
        SENTENCE_BETWEEN,
        SPEAKER,
        SUBJECT
    }

    Antecedents(Lexicon lexicon, Words words, Cast cast, List<Attribution> attributions) {
        this.lexicon = lexicon;
        this.words = words;
        this.cast = cast;
        this.saying = new Attribution[words.size()];
        this.turnAt = new Turn[words.size()];
        for (Attribution attribution : attributions) {
            for (Span piece : attribution.content()) {
                int end = words.to(piece.end());
                for (int at = words.from(piece.start()); at < end; at++) {
                    saying[at] = saying[at] == null ? attribution : saying[at];
                }
            }
        }
    }

    /** The words from {@code first} to before {@code end}, and their head noun. */
    record Phrase(int first, int end, int head) {}

    /** Who spoke, and where. */
    private record Turn(List<Mention> mentions, int at) {}

    /** Someone who may be meant, where last mentioned, and how likely; who of the cast it is, when a name tells. */
    private record Candidate(Mention mention, double score, Optional<Member> who) {

        Candidate(Mention mention, double score) {
            this(mention, score, Optional.empty());
        }
    }

    /** Tells that these spoke at the word {@code at}. */
    void spoke(List<Mention> mentions, int at, Attribution attribution) {
        if (attribution.nested() && !turns.isEmpty()) {
            return;
        }
        Turn turn = new Turn(mentions, at);
        turns.add(turn);
        for (Mention mention : mentions) {
            int end = words.to(mention.span().end());
            for (int word = words.from(mention.span().start()); word < end; word++) {
                turnAt[word] = turn;
            }
        }
    }

    /** Whom the pronoun at {@code at} means; empty when nobody fits. */
    List<Mention> of(Pronoun pronoun, int at, Attribution attribution) {
        Span span = words.at(at).span();
        return switch (pronoun.kind()) {
            case FIRST ->
                enclosing(at).map(mention -> List.of(moved(mention, span))).orElse(List.of());
            case RELATIVE -> relative(at).map(mention -> List.of(mention)).orElse(List.of());
            case SECOND, POINTING -> List.of();
            case THIRD ->
                pronoun.count() == Pronoun.Count.MANY
                        ? several(at, span)
                        : one(pronoun, at, attribution).map(List::of).orElse(List.of());
        };
    }

    private Optional<Mention> one(Pronoun pronoun, int at, Attribution attribution) {
        Candidate best = null;
        for (Name name : near(at)) {
            Member member = cast.member(name);
            boolean fits = pronoun.thing()
                    ? cast.isThing(name)
                    : member.kind() == Name.Kind.PERSON && member.gender().agrees(pronoun.gender());
            if (fits) {
                double score = score(name, at, attribution) + agreement(member, pronoun);
                best = better(
                        best,
                        new Candidate(
                                reached(name, words.at(at).span(), words.at(at).text()), score, Optional.of(member)));
            }
        }
        for (Turn turn : turns.reversed()) {
            if (!near(turn.at(), at)) {
                break;
            }
            Candidate unnamed = unnamed(turn, pronoun, at);
            best = unnamed == null ? best : better(best, unnamed);
        }
        if (best != null) {
            best.who().ifPresent(member -> member.gender(pronoun.gender()));
        }
        return Optional.ofNullable(best).map(Candidate::mention);
    }

    /** The names that begin before {@code at}, not too many sentences away. */
    private List<Name> near(int at) {
        int sentence = Math.max(0, words.at(at).sentence() - FARTHEST);
        return cast.names().within(words.sentenceFirst(sentence), at);
    }

    private static Candidate better(@Nullable Candidate best, Candidate next) {
        return best == null || next.score() >= best.score() ? next : best;
    }

    /** A nameless speaker such as "a spokesman" may be meant by "he" as well. */
    private @Nullable Candidate unnamed(Turn turn, Pronoun pronoun, int at) {
        if (turn.mentions().size() != 1 || turn.at() >= at || !near(turn.at(), at)) {
            return null;
        }
        Mention mention = turn.mentions().getFirst();
        boolean fits = switch (mention.speaker()) {
            case Speaker.Unnamed nameless -> !pronoun.thing() && isOne(nameless.name(), pronoun.gender());
            case Speaker.Organization body -> pronoun.thing();
            case Speaker.State state -> pronoun.thing();
            case Speaker.Person person -> false;
        };
        if (!fits) {
            return null;
        }
        double score = WEIGHTS.of(Feature.SENTENCE_BETWEEN) * distance(turn.at(), at)
                + WEIGHTS.of(Feature.SUBJECT)
                + lastSpeaker(turn);
        return new Candidate(moved(mention, words.at(at).span()), score);
    }

    private boolean isOne(String description, Gender gender) {
        for (String word : description.split(" ", -1)) {
            Optional<Role> role = lexicon.role(word);
            if (role.isPresent()) {
                return !role.get().plural() && role.get().gender().agrees(gender);
            }
        }
        return false;
    }

    private double lastSpeaker(Turn turn) {
        return WEIGHTS.of(turn.equals(turns.getLast()) ? Feature.LAST_SPEAKER : Feature.SPEAKER);
    }

    private boolean near(int there, int at) {
        return distance(there, at) <= FARTHEST;
    }

    private int distance(int there, int at) {
        return words.at(at).sentence() - words.at(there).sentence();
    }

    private static double agreement(Member member, Pronoun pronoun) {
        boolean known = pronoun.gender() != Gender.UNKNOWN && member.gender() == pronoun.gender();
        return WEIGHTS.of(Feature.KNOWN_GENDER, known);
    }

    private double score(Name name, int at, Attribution attribution) {
        Word first = words.at(name.first());
        double score = WEIGHTS.of(Feature.SENTENCE_BETWEEN) * distance(name.first(), at);
        score += WEIGHTS.of(
                Feature.SAME_PARAGRAPH, first.paragraph() == words.at(at).paragraph());
        score += WEIGHTS.of(Feature.SUBJECT, name.first() < words.firstVerb(first.sentence()));
        Turn turn = turnAt[name.first()];
        if (turn != null) {
            String member = cast.member(name).speaker().name();
            boolean spoke = turn.mentions().stream()
                    .anyMatch(mention -> mention.speaker().name().equals(member));
            score += spoke ? lastSpeaker(turn) : WEIGHTS.of(Feature.PART_OF_ANOTHER);
        }
        Attribution around = saying[name.first()];
        if (around == null) {
            return score;
        }
        return score + WEIGHTS.of(around.equals(attribution) ? Feature.OF_OWN_CONTENT : Feature.INSIDE_CONTENT);
    }

    /** "they": those who last spoke together, a nameless several, or else the body that spoke last. */
    private List<Mention> several(int at, Span span) {
        for (Turn turn : turns.reversed()) {
            boolean many = turn.mentions().size() > 1
                    || turn.mentions().stream().anyMatch(mention -> !(mention.speaker() instanceof Speaker.Person));
            if (many && turn.at() < at && near(turn.at(), at)) {
                return turn.mentions().stream()
                        .map(mention -> moved(mention, span))
                        .toList();
            }
        }
        return List.of();
    }

    private Optional<Mention> relative(int at) {
        Name found = null;
        for (Name name : cast.names().within(words.sentenceFirst(words.at(at).sentence()), at)) {
            found = name.isAdjective() ? found : name;
        }
        Span span = words.at(at).span();
        return Optional.ofNullable(found)
                .map(name -> reached(name, span, words.at(at).text()));
    }

    /** The speaker of the statement in whose content the word stands. */
    private Optional<Mention> enclosing(int at) {
        Attribution outer = saying[at];
        if (outer == null || outer.source().isEmpty()) {
            return Optional.empty();
        }
        int first = words.from(outer.source().get().start());
        for (Turn turn : turns.reversed()) {
            if (turn.at() == first) {
                return turn.mentions().stream()
                        .findFirst()
                        .map(mention -> moved(mention, words.at(at).span()));
            }
        }
        return cast.names().within(first, words.to(outer.source().get().end())).stream()
                .findFirst()
                .map(name -> reached(name, words.at(at).span(), words.at(at).text()));
    }

    /** A known person or body that these words with that head noun mean: "the minister", "the agency". */
    Optional<Mention> nominal(Phrase phrase, Optional<Country> country, Attribution attribution) {
        int first = phrase.first();
        int end = phrase.end();
        Optional<Role> role = lexicon.role(words.at(phrase.head()).text());
        Optional<Body> body = lexicon.body(words.at(phrase.head()).text());
        String noun = words.at(phrase.head()).text();
        Candidate best = null;
        for (Name name : near(first)) {
            Member member = cast.member(name);
            boolean called = member.kind() == Name.Kind.PERSON
                    ? role.isPresent() && isHolder(member, role.get())
                    : isCalled(name, noun, body, role);
            boolean plain = end - first == 2 && role.isEmpty() && country.isEmpty();
            boolean any = plain && Cast.isBody(member) && cast.mayBeAny(member, noun);
            if ((called || any) && agrees(member, country) && !isOfAnotherParty(member, first, end)) {
                double score = score(name, first, attribution) + WEIGHTS.of(Feature.CALLED_SO, called);
                best = better(
                        best, new Candidate(reached(name, words.span(first, end), words.text(first, end)), score));
            }
        }
        Candidate nameless = country.isEmpty() ? spokenBefore(phrase) : null;
        best = nameless == null ? best : better(best, nameless);
        if (best == null) {
            best = later(phrase, country);
        }
        return Optional.ofNullable(best).map(Candidate::mention);
    }

    /** "The ministry" after "Peru's foreign ministry" spoke: a speaker without a name, called by the same noun. */
    private @Nullable Candidate spokenBefore(Phrase phrase) {
        String noun = words.at(phrase.head()).text().toLowerCase(Locale.ROOT);
        for (Turn turn : turns.reversed()) {
            if (turn.at() >= phrase.first() || !near(turn.at(), phrase.first())) {
                return null;
            }
            Mention mention = turn.mentions().getFirst();
            boolean named = mention.speaker() instanceof Speaker.Person || mention.speaker() instanceof Speaker.State;
            boolean same = isHeadOf(noun, mention.span());
            if (turn.mentions().size() == 1 && !named && same) {
                double score = WEIGHTS.of(Feature.SENTENCE_BETWEEN) * distance(turn.at(), phrase.first())
                        + WEIGHTS.of(Feature.SUBJECT)
                        + WEIGHTS.of(Feature.CALLED_SO)
                        + lastSpeaker(turn);
                return new Candidate(moved(mention, words.span(phrase.first(), phrase.end())), score);
            }
        }
        return null;
    }

    /** Whether the words of a speaker have this noun before any preposition: "two services in The Hague". */
    private boolean isHeadOf(String noun, Span span) {
        int first = words.from(span.start());
        int end = Math.min(words.to(span.end()), first + LONGEST);
        for (int at = first; at < end && !words.at(at).tag().equals("ADP"); at++) {
            boolean last = at + 1 == end || !words.at(at + 1).tag().equals("NOUN");
            if (last && words.at(at).text().equalsIgnoreCase(noun)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCalled(Name name, String noun, Optional<Body> body, Optional<Role> role) {
        Member member = cast.member(name);
        return switch (member.kind()) {
            case BODY, UNKNOWN ->
                body.filter(it -> !it.plural()).isPresent() && role.isEmpty() && cast.isCalled(member, noun);
            case PLACE -> lexicon.has(WordList.SETTLEMENTS, noun) && !isAroundAnother(name);
            case PERSON, STATE, ACTOR -> false;
        };
    }

    /** "Tuscany" in "Livorno, Tuscany". */
    private boolean isAroundAnother(Name name) {
        Name before = cast.names().at(name.first() - 2);
        return before != null
                && before.kind() == Name.Kind.PLACE
                && words.at(name.first() - 1).is(",");
    }

    /** Headlines and leads say "the minister" before they name her. */
    private @Nullable Candidate later(Phrase phrase, Optional<Country> country) {
        Optional<Role> role = lexicon.role(words.at(phrase.head()).text());
        Optional<Body> body = lexicon.body(words.at(phrase.head()).text());
        int sentence =
                Math.min(words.sentenceCount() - 1, words.at(phrase.first()).sentence() + FARTHEST);
        for (Name name : cast.names().within(phrase.end(), words.sentenceEnd(sentence))) {
            Member member = cast.member(name);
            boolean called = member.kind() == Name.Kind.PERSON
                    ? role.isPresent() && isHolder(member, role.get())
                    : isCalled(name, words.at(phrase.head()).text(), body, role);
            if (called && agrees(member, country) && !isOfAnotherParty(member, phrase.first(), phrase.end())) {
                Span span = words.span(phrase.first(), phrase.end());
                Mention mention = reached(name, span, words.text(phrase.first(), phrase.end()));
                return new Candidate(mention, WEIGHTS.of(Feature.NAMED_LATER));
            }
        }
        return null;
    }

    private boolean isHolder(Member person, Role role) {
        return !role.plural() && hasRole(person, role) && person.gender().agrees(role.gender());
    }

    private static boolean agrees(Member member, Optional<Country> country) {
        return country.isEmpty()
                || member.country().isEmpty()
                || member.country().equals(country);
    }

    /** "The Democratic nominee" is not the Republican one. */
    private boolean isOfAnotherParty(Member member, int first, int end) {
        Set<String> parties = parties(words.text(first, end));
        if (parties.isEmpty()) {
            return false;
        }
        Set<String> own = member.posts().stream()
                .flatMap(post -> post.role().stream())
                .flatMap(role -> parties(role).stream())
                .collect(Collectors.toSet());
        return !own.isEmpty() && Collections.disjoint(parties, own);
    }

    private Set<String> parties(String phrase) {
        return Arrays.stream(phrase.split(" ", -1))
                .flatMap(word -> lexicon.party(word).stream())
                .map(Party::name)
                .collect(Collectors.toSet());
    }

    private boolean hasRole(Member person, Role role) {
        return person.posts().stream()
                .flatMap(post -> post.role().stream())
                .anyMatch(post -> mentions(post, role.word()));
    }

    private boolean mentions(String post, String role) {
        for (String word : post.split(" ", -1)) {
            if (lexicon.role(word).map(Role::word).filter(role::equals).isPresent()) {
                return true;
            }
        }
        return post.toLowerCase(Locale.ROOT).contains(role);
    }

    private Mention reached(Name name, Span span, String written) {
        Member member = cast.member(name);
        List<Mention.Step> chain = new ArrayList<>();
        chain.add(new Mention.Step(words.span(name.first(), name.end()), "“" + written + "” means " + name.text()));
        Name fullest = member.fullest();
        if (!fullest.text().equals(name.text())) {
            chain.add(new Mention.Step(words.span(fullest.first(), fullest.end()), "the fullest name in the article"));
        }
        return new Mention(span, member.speaker(), chain);
    }

    private static Mention moved(Mention mention, Span span) {
        List<Mention.Step> chain = new ArrayList<>();
        chain.add(new Mention.Step(mention.span(), "the one who spoke before"));
        chain.addAll(mention.chain());
        return new Mention(span, mention.speaker(), chain);
    }
}
